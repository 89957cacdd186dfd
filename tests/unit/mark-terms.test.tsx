import { renderToReadableStream } from 'react-dom/server';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ArticleBody as Body } from '../../components/article-body';
import type { Term } from '../../lib/glossary';
import { archiveOf, inProject, madeOf, post, publication } from './publication';

let ArticleBody: typeof Body;
beforeAll(async () => {
  ({ ArticleBody } = await inProject({}, () => import('../../components/article-body')));
});

const cache: Term = { term: '快取', slug: 'cache', names: [], definition: '留一份在近處。' };
const gpu: Term = {
  term: 'GPU',
  slug: 'gpu',
  names: ['圖形處理器'],
  latin: 'graphics processing unit',
  definition: '一種晶片。',
};

async function htmlOf(body: string, glossary: Term[] = [cache, gpu]): Promise<string> {
  const stream = await renderToReadableStream(
    <ArticleBody edition={publication.edition} body={body} glossary={glossary} />,
  );
  await stream.allReady;
  return new Response(stream).text();
}

/** The words that can be pressed, with what opens. */
function marks(html: string): [words: string, note: string][] {
  return [...html.matchAll(/<label class="term">(.*?)<button[^>]*popoverTarget="([^"]*)"/g)].map(
    ([, words = '', note = '']) => [words, note],
  );
}

/** Everything that is not a note. */
function withoutNotes(html: string): string {
  return html.replaceAll(/<aside[^>]*popover[\s\S]*?<\/aside>/g, '');
}

describe('a term', () => {
  it('is marked where it is first mentioned, and only there', async () => {
    const html = await htmlOf('先說圖形處理器。\n\n再說GPU與快取，又說快取。');
    expect(marks(html)).toEqual([
      ['圖形處理器', 'term:gpu'],
      ['快取', 'term:cache'],
    ]);
    expect(html).toContain('<p>再說GPU與<label');
  });

  it('has one note behind the text, with its names, what it means and where all of them are', async () => {
    const html = await htmlOf('圖形處理器與快取');
    const notes = [...html.matchAll(/<aside id="([^"]*)" popover="auto"[\s\S]*?<\/aside>/g)];
    expect(notes.map(([, id]) => id)).toEqual(['term:gpu', 'term:cache']);
    const [[note = ''] = []] = notes;
    expect(note).toContain('GPU');
    expect(note).toContain('graphics processing unit');
    expect(note).toContain('<p>一種晶片。</p>');
    expect(note).toContain('href="/glossary#gpu"');
    expect(html.indexOf('<aside'), 'no note inside the text').toBeGreaterThan(
      html.lastIndexOf('</label>'),
    );
  });

  it('stands in paragraphs, lists, emphasis, details and callouts', async () => {
    for (const body of [
      '- 快取\n',
      '**快取**',
      '*快取*',
      '<Callout>\n快取\n</Callout>',
      '<Callout>快取</Callout>',
      '<details>\n<summary>快取</summary>\n\n說快取\n\n</details>',
    ]) {
      expect(marks(await htmlOf(body)), body).toEqual([['快取', 'term:cache']]);
    }
  });

  it.each([
    ['heading', '## 快取'],
    ['link', '[快取](/archive)'],
    ['emphasised link', '[**快取**](/archive)'],
    ['reference link', '[快取][1]\n\n[1]: /archive'],
    ['code', '`快取`'],
    ['code block', '```text\n快取\n```'],
    ['quotation', '> 快取'],
    ['pull quote', '<Quote source="快取" original="快取">快取</Quote>'],
    ['table', '| 快取 |\n| --- |\n| 快取 |'],
    ['caption', '![快取](/images/chart.png "快取")'],
    ['picture in a sentence', '甲![快取](/icons/x.png)乙'],
    ['ruby', '<ruby>快取<rt>快取</rt></ruby>'],
    ['abbreviation', '<abbr title="快取">快取</abbr>'],
    ['key', '<kbd>快取</kbd>'],
    ['summary', '<details>\n<summary>快取</summary>\n\n乙\n\n</details>'],
    ['comment', '甲{/* 快取 */}乙'],
  ])('is left alone in a %s, which is no first mention either', async (_, body) => {
    expect(marks(await htmlOf(body))).toEqual([]);
    expect(await htmlOf(body)).not.toContain('popover');
    expect(marks(await htmlOf(`${body}\n\n後來的快取`))).toEqual([['快取', 'term:cache']]);
  });

  it('is left alone in a footnote', async () => {
    expect(marks(await htmlOf('甲[^1]。\n\n[^1]: 快取。'))).toEqual([]);
  });

  it('changes no word of the text', async () => {
    const body = '甲**快取乙**丙GPU，快取丁\n- GPU\n';
    const words = (html: string) =>
      withoutNotes(html)
        .replaceAll(/<[^>]*>/g, '')
        .trim();
    expect(words(await htmlOf(body))).toBe(words(await htmlOf(body, [])));
  });

  it('is text, however hostile the glossary', async () => {
    const hostile: Term = {
      term: '快取',
      slug: 'cache',
      names: ['<script>alert(1)</script>'],
      latin: '"><img src=x onerror=alert(1)>',
      definition: '<b>{process.env.PATH}</b> & **不是** [連結](javascript:alert(1))',
    };
    const html = await htmlOf('快取', [hostile]);
    expect(html).toContain(
      '&lt;b&gt;{process.env.PATH}&lt;/b&gt; &amp; **不是** [連結](javascript:',
    );
    expect(html).not.toMatch(/<img|<script|<b>\{|href="javascript/);
    expect(html).toContain('&quot;&gt;&lt;img src=x');
  });

  it('takes no author’s component', async () => {
    const { readArticle } = await inProject({}, () => import('../../lib/read-article'));
    const { publication } = await import('./publication');
    const source = post('title: 甲\ndate: 2025-05-01', '<Term slug="x">甲</Term>\n');
    const { faults } = await readArticle(source, 'a', 'a.mdx', publication);
    expect(faults).toMatchObject([{ rule: 'unknown-component' }]);
  });
});

it('no text made of an article knows of the glossary', async () => {
  const body = '甲快取乙，**GPU**丙。\n\n- 快取\n\n[^1]\n\n[^1]: 註快取\n';
  const posts = { a: post('title: 題\ndate: 2025-05-01', body) };
  const files = {
    'content/glossary.yaml': JSON.stringify([cache, gpu]),
    'content/posts/a.mdx': posts.a,
  };
  const without = await madeOf({ 'content/posts/a.mdx': posts.a });
  const within = await madeOf(files);
  expect(within.terms).toEqual(['cache', 'gpu']);
  expect(without.terms).toEqual([]);
  expect(within.texts).toEqual(without.texts);
  expect(within.made).toEqual(without.made);
  expect((await archiveOf(posts, { files })).articles[0]?.text).toContain('甲快取乙');
});
