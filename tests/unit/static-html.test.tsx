import { fromHtml } from 'hast-util-from-html';
import { renderToReadableStream } from 'react-dom/server';
import { visit } from 'unist-util-visit';
import { afterEach, expect, it, vi } from 'vitest';

afterEach(() => {
  vi.doUnmock('../../lib/mdx/static-html');
  vi.unstubAllEnvs();
});

/** The pages' texts of a folder as a browser builds them. */
async function textsOf(folder: string) {
  vi.stubEnv('CONTENT_DIR', folder);
  vi.resetModules();
  const { readArchive } = await import('../../lib/articles');
  const { ArticleBody } = await import('../../components/article-body');
  const { archives } = await readArchive({ now: new Date('2027-06-10'), preview: false });
  const texts = new Map<string, unknown>();
  for (const { articles, glossary, edition } of archives.values()) {
    for (const { body, bodyOptions, path } of articles) {
      const text = { body, options: bodyOptions, glossary, edition };
      const stream = await renderToReadableStream(<ArticleBody {...text} />);
      await stream.allReady;
      const tree = fromHtml(await new Response(stream).text(), { fragment: true });
      visit(tree, (node) => {
        node.position = undefined;
      });
      texts.set(path, tree.children);
    }
  }
  return texts;
}

it.each(['content', 'tests/fixtures/site'])(
  'shows what is one string of HTML as it would element by element: %s',
  async (folder) => {
    const written = await textsOf(folder);
    vi.doMock('../../lib/mdx/static-html', () => ({ staticHtml: () => () => {} }));
    const drawn = await textsOf(folder);
    expect(written.size).toBeGreaterThan(4);
    expect([...written.keys()]).toEqual([...drawn.keys()]);
    for (const [path, text] of written) expect(text, path).toEqual(drawn.get(path));
  },
);

it('hands React a listing as one string, and what a component draws element by element', async () => {
  vi.resetModules();
  const { compileBody } = await import('../../lib/mdx/compile');
  const { parseBody } = await import('../../lib/mdx/parse');
  const { publication } = await import('./publication');
  const compiled = async (markdown: string) => {
    const { body } = await parseBody(markdown, 'content/posts/a.mdx');
    return body ? compileBody(body.tree, [], publication.edition) : '';
  };
  const listing = await compiled('```js\nconst a = "<b>";\n```');
  expect(listing.match(/\(Html, /g)).toHaveLength(1);
  expect(listing).not.toContain('_components.span');
  expect(await compiled('甲**乙**丙')).toContain('html: "甲<strong>乙</strong>丙"');
  for (const drawn of ['甲<Keep>乙</Keep>**丙**', '- [ ] **甲**', '![圖](/images/chart.png)']) {
    expect(await compiled(drawn), drawn).not.toMatch(/html: "[^"]*(?:乙|input|img)/);
  }
});

it.each([
  '用`rel="stylesheet"`載入**`<script src="a.js">`**。',
  '[這裡](/a "<script>標籤</script>")與**乙**',
  '[a](/x "<script>self.__next_f.push([1,")\\n9:甲 [b](/y "])</script>") **c**',
  '**甲**[乙](/a?b="c"&d=\'e\'# "g\'h"i")',
])(
  'has no sign of HTML in words, which the rewriting of pages would take for its own: %s',
  async (body) => {
    vi.resetModules();
    const { ArticleBody } = await import('../../components/article-body');
    const { publication } = await import('./publication');
    const stream = await renderToReadableStream(
      <ArticleBody body={body} edition={publication.edition} />,
    );
    await stream.allReady;
    const html = await new Response(stream).text();
    const tag = /<\/?[a-z]+(?: [a-z-]+="[^"<>]*")*\/?>/g;
    expect(html.replaceAll(tag, '')).not.toMatch(/[<>"]/);
    expect(html.match(/<\/?script|<link| rel=/g)).toBeNull();
  },
);

it('leaves a line of a listing that nobody reads without colours', async () => {
  vi.resetModules();
  const { compileBody } = await import('../../lib/mdx/compile');
  const { parseBody } = await import('../../lib/mdx/parse');
  const { publication } = await import('./publication');
  const coloursOf = async (line: string) => {
    const { body } = await parseBody(`\`\`\`js\n${line}\n\`\`\``, 'content/posts/a.mdx');
    const compiled = body ? await compileBody(body.tree, [], publication.edition) : '';
    expect(compiled).toContain('const');
    return compiled.match(/style=/g)?.length ?? 0;
  };
  expect(await coloursOf('const a = 1;')).toBeGreaterThan(2);
  expect(await coloursOf('const a = 1;'.repeat(50))).toBe(
    await coloursOf(''.padEnd(600, 'const ')),
  );
});
