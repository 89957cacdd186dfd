import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { toText } from 'hast-util-to-text';
import { micromark } from 'micromark';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { renderToReadableStream } from 'react-dom/server';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { expect, it } from 'vitest';
import { ArticleBody } from '../../components/article-body';
import type { Article } from '../../lib/article';
import { articleHtml, articleMarkdown } from '../../lib/mdx/output';
import { parseBody } from '../../lib/mdx/parse';
import { publication } from './publication';

const { edition } = publication;
const file = 'content/posts/a.mdx';
const glossary = [{ term: '字', slug: 'character', names: [], definition: '寫下來的話。' }];

async function rulesOf(body: string) {
  const { faults } = await parseBody(body, file);
  return faults.map(({ rule, line }) => `${line} ${rule}`);
}

/** The tags of a page's text as they were sent, and as a browser has them that has read it. */
async function tagsOf(body: string) {
  const stream = await renderToReadableStream(
    <ArticleBody body={body} edition={edition} glossary={glossary} />,
  );
  await stream.allReady;
  const sent = await new Response(stream).text();
  const read = unified()
    .use(rehypeStringify)
    .stringify(fromHtml(sent, { fragment: true }));
  const tags = (html: string) => html.match(/<\/?[a-z][a-z\d]*/g);
  return { sent: tags(sent), read: tags(read) };
}

it.each([
  ['字 <details>a</details> 字', '1 component-in-sentence'],
  ['字 <summary>b</summary> 字', '1 component-in-sentence'],
  ['字 <span>b <details>c</details></span> 字', '1 component-in-sentence'],
  ['*<details>x</details>*', '1 component-in-sentence'],
  ['[字 <details>a</details>](/about)', '1 component-in-sentence'],
  ['字 <kbd><Callout title="x">y</Callout></kbd> 字', '1 component-in-sentence'],
  ['**<Callout>x</Callout>**', '1 component-in-sentence'],
  ['甲\n\n字 <span><YouTube id="aGKZhj6a-aM" /></span> 字', '3 component-in-sentence'],
  ['## <Callout>x</Callout>', '1 component-in-sentence'],
  ['<Quote>\n字 <details>a</details> 字\n</Quote>', '2 component-in-sentence'],
  ['<Callout>甲</Callout> <kbd><details>a</details></kbd>', '1 component-in-sentence'],
  ['<ruby>甲<rt>乙<rp>（</rp></rt></ruby> 字', '1 misplaced-element'],
  ['<ruby>甲<rt>乙<rt>丙</rt></rt></ruby> 字', '1 misplaced-element'],
  ['字<rt>乙</rt>', '1 misplaced-element'],
  ['[<span title="x">字[^1]</span>](/about)\n\n[^1]: 註。', '1 link-in-link'],
  ['<summary>甲</summary>', '1 misplaced-element'],
  ['<details>甲</details>', '1 misplaced-element'],
  ['甲\n\n- <details>\n\n  乙\n\n  </details>', '3 misplaced-element'],
  ['<details>\n<Callout>甲</Callout>\n\n乙\n</details>', '1 misplaced-element'],
  [
    '<details>\n<summary>甲</summary>\n\n<details>\n\n乙\n\n</details>\n</details>',
    '4 misplaced-element',
  ],
  ['<details><summary>甲</summary><summary>乙</summary></details>', '1 misplaced-element'],
  ['<details>\n<summary>甲</summary>\n<summary>乙</summary>\n</details>', '3 misplaced-element'],
  [
    '<details>\n\n<summary>甲</summary>\n\n丙\n\n<summary>乙</summary>\n\n</details>',
    '7 misplaced-element',
  ],
  ['<details>\n甲 <summary>乙</summary>\n</details>', '2 component-in-sentence'],
  ['| <Callout>甲</Callout> |\n| -- |', '1 component-in-sentence'],
  ['前 <br>x</br> 後', '1 lost-text'],
])('refuses what a browser would put elsewhere: %s', async (body, fault) => {
  expect(await rulesOf(body)).toEqual([fault]);
});

it.each([
  '<Callout>甲</Callout> <kbd>a</kbd> <details><summary>問</summary>答</details>',
  '{/* 待補 */} <details><summary>問</summary>答</details> {/* 查過 */}',
  '<span>\n\n| 甲 |\n| -- |\n| 乙 |\n\n</span>',
  '<mark>\n\n- 甲\n\n</mark>',
  '<ins>\n\n<mark>\n\n段落\n\n</mark>\n\n</ins>',
  '<ins>\n\n<Callout>甲</Callout>\n\n</ins>',
  '<details>\n<summary>**問**</summary>\n\n- 答\n\n  <details><summary>再問</summary>再答</details>\n\n</details>',
  '<details>\n<Callout>甲</Callout> <summary>問</summary>\n\n答\n</details>',
  '- <Callout>甲</Callout>\n- 乙\n\n> <Quote source="書">甲</Quote>',
  '| <YouTube id="aGKZhj6a-aM" /> |\n| -- |',
  '<ruby>甲<rp>（</rp><rt>乙</rt><rp>）</rp></ruby>字',
])('takes what a browser leaves where it is: %s', async (body) => {
  expect(await rulesOf(body)).toEqual([]);
  const { sent, read } = await tagsOf(body);
  expect(read).toEqual(sent);
});

/** What is read of HTML, without the blanks. */
function wordsOf(html: string): string {
  return toText(fromHtml(html, { fragment: true })).replaceAll(/\s/g, '');
}

/** What has to stand in an element. */
function summaryIn(name: string): string {
  return name === 'details' ? '<summary>問</summary>' : '';
}

/** Bodies of all elements and components in each other, in one line and over several. */
const { body: bodies } = fc.letrec<{ body: string; words: string; block: string; line: string }>(
  (tie) => ({
    words: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      {
        weight: 6,
        arbitrary: fc.constantFrom(
          ...['字', '字', ' ', 'a*b_c', '<br />', '[^1]', '![圖](/images/chart.png)'],
          '<Ruby base="前沿" text="ㄑㄧㄢˊ ㄧㄢˊ" />',
          '<YouTube id="aGKZhj6a-aM" />',
          '<Figure src="/images/chart.png" alt="圖" caption="說" />',
        ),
      },
      fc
        .tuple(
          fc.constantFrom('abbr', 'del', 'ins', 'Keep', 'kbd', 'mark', 'q', 'rt', 'ruby', 'span'),
          tie('line'),
        )
        .map(([name, inside]) => `<${name}>${inside}</${name}>`),
      tie('line').map((inside) => `**${inside}**`),
      tie('line').map((inside) => `*${inside}*`),
      tie('line').map((inside) => `[${inside}](/about)`),
      fc
        .tuple(fc.constantFrom('Callout', 'details', 'Quote', 'summary'), tie('line'))
        .map(([name, inside]) => `<${name}>${summaryIn(name)}${inside}</${name}>`),
    ),
    line: fc.array(tie('words'), { minLength: 1, maxLength: 2 }).map((all) => all.join('')),
    block: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      tie('line'),
      tie('line').map((inside) => `## ${inside}`),
      fc.constant('```js\na\n```'),
      tie('line').map((inside) => `- [ ] ${inside}`),
      tie('line').map((inside) => `- ${inside}\n\n  ${inside}`),
      tie('line').map((inside) => `> ${inside}`),
      tie('line').map((inside) => `| ${inside} |\n| -- |\n| ${inside} |`),
      fc
        .tuple(
          fc.constantFrom(
            'Callout',
            'details',
            'ins',
            'Keep',
            'mark',
            'Quote',
            'rt',
            'ruby',
            'span',
          ),
          fc.constantFrom('\n', '\n\n'),
          tie('body'),
        )
        .map(([name, gap, inside]) => {
          const summary = name === 'details' ? gap + summaryIn(name) : '';
          return `<${name}>${summary}${gap}${inside}${gap}</${name}>`;
        }),
    ),
    body: fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((all) => all.join('\n\n')),
  }),
);

it('takes nothing that a browser would put elsewhere than React does', async () => {
  let taken = 0;
  await fc.assert(
    fc.asyncProperty(bodies, async (body) => {
      const text = `${body}\n\n甲[^1]\n\n[^1]: 註。`;
      if ((await rulesOf(text)).length > 0) return;
      taken += 1;
      const { sent, read } = await tagsOf(text);
      expect(read).toEqual(sent);
    }),
    { seed: Number(process.env.PROPERTY_SEED ?? 1), numRuns: Number(process.env.RUNS ?? 400) },
  );
  expect(taken).toBeGreaterThan(80);
});

it('says in the Markdown edition what it says in feeds, in the same blocks', async () => {
  await fc.assert(
    fc.asyncProperty(bodies, async (body) => {
      if ((await rulesOf(body.replaceAll('[^1]', '註'))).length > 0) return;
      const article = {
        body: body.replaceAll('[^1]', '註'),
        file,
        edition,
        corrections: [],
      } as unknown as Article;
      const markdown = await articleMarkdown(article);
      const read = micromark(markdown, {
        allowDangerousHtml: true,
        extensions: [gfm(), cjkFriendlyExtension()],
        htmlExtensions: [gfmHtml()],
      });
      expect(wordsOf(read)).toEqual(wordsOf(await articleHtml(article)));
    }),
    { seed: Number(process.env.PROPERTY_SEED ?? 1), numRuns: Number(process.env.RUNS ?? 400) },
  );
});
