import { renderToReadableStream } from 'react-dom/server';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ArticleBody as Body } from '../../components/article-body';
import { archiveOf, inProject, madeOf, post, publication } from './publication';

let ArticleBody: typeof Body;
beforeAll(async () => {
  ({ ArticleBody } = await inProject({}, () => import('../../components/article-body')));
});

async function htmlOf(body: string): Promise<string> {
  const stream = await renderToReadableStream(
    <ArticleBody edition={publication.edition} body={body} />,
  );
  await stream.allReady;
  const html = await new Response(stream).text();
  return html.replaceAll('<!-- -->', '').replace(/^<div class="article">|<\/div>$/g, '');
}

describe('where nothing is converted, <Keep>', () => {
  it.each([
    ['in a sentence', '皇<Keep>后**面**</Keep>後', '<p>皇后<strong>面</strong>後</p>'],
    ['as a paragraph', '甲\n\n<Keep>皇后</Keep>\n\n乙', '<p>甲</p>\n<p>皇后</p>\n<p>乙</p>'],
    ['as a quotation', '> <Keep>皇后</Keep>', '<blockquote>\n<p>皇后</p>\n</blockquote>'],
    ['around blocks', '<Keep>\n\n甲\n\n- 乙\n\n</Keep>', '<p>甲</p><ul>\n<li>乙</li>\n</ul>'],
    ['in a table', '| <Keep>后</Keep> |\n| -- |', '<th>后</th>'],
    ['in a heading', '## <Keep>皇后</Keep>', '<h2 id="皇后">皇后<a'],
  ])('leaves no trace %s', async (_, body, html) => {
    expect(await htmlOf(body)).toContain(html);
    expect(await htmlOf(body)).not.toContain('lang=');
  });

  it('has no part in any text, feed or Markdown made of an article', async () => {
    const body = '甲<Keep>皇**后**</Keep>乙。\n\n<Keep>后</Keep>\n\n> <Keep>里</Keep>\n';
    const made = (written: string) =>
      madeOf({ 'content/posts/a.mdx': post('title: 題\ndate: 2025-05-01', written) });
    expect(await made(body)).toEqual(await made(body.replaceAll(/<\/?Keep>/g, '')));
  });

  it('takes no attributes', async () => {
    const faults = await archiveOf({
      a: post('title: 題\ndate: 2025-05-01', '<Keep lang="en">a</Keep>'),
    })
      .then(() => [])
      .catch((error: { faults: { rule: string; advice: string }[] }) => error.faults);
    expect(faults).toMatchObject([{ rule: 'unknown-attribute' }]);
  });
});

describe('a paragraph of elements and nothing else', () => {
  it.each([
    ['<mark>甲</mark>', '<p><mark>甲</mark></p>'],
    ['<kbd>A</kbd> <kbd>B</kbd>', '<p><kbd>A</kbd> <kbd>B</kbd></p>'],
    ['<kbd>A</kbd><kbd>B</kbd>', '<p><kbd>A</kbd><kbd>B</kbd></p>'],
    ['<kbd>A</kbd>\n<Keep>B</Keep>', '<p><kbd>A</kbd>\nB</p>'],
    ['<kbd>A</kbd>\n\n<kbd>B</kbd>', '<p><kbd>A</kbd></p>\n<p><kbd>B</kbd></p>'],
    ['- <kbd>A</kbd>', '<li><kbd>A</kbd></li>'],
    ['- <kbd>A</kbd>\n\n- 乙', '<li>\n<p><kbd>A</kbd></p>\n</li>'],
  ])('is one: %j', async (body, html) => {
    expect(await htmlOf(body)).toContain(html);
  });

  it('is none where it holds a component', async () => {
    expect(await htmlOf('<Callout>甲</Callout>')).not.toContain('<p><aside');
    expect(await htmlOf('<details>\n<summary>甲</summary>\n\n乙\n\n</details>')).toContain(
      '<summary>甲</summary>',
    );
  });
});
