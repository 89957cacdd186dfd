import { renderToReadableStream } from 'react-dom/server';
import { beforeAll, expect, it } from 'vitest';
import type { ArticleBody as Body } from '../../components/article-body';
import type { BodyOptions } from '../../lib/mdx/parse';
import { inProject, publication } from './publication';

let ArticleBody: typeof Body;
beforeAll(async () => {
  ({ ArticleBody } = await inProject({}, () => import('../../components/article-body')));
});

/** The page's HTML of a body, as a browser gets it. */
async function htmlOf(body: string, options: BodyOptions = {}): Promise<string> {
  const stream = await renderToReadableStream(
    <ArticleBody edition={publication.edition} body={body} options={options} />,
  );
  await stream.allReady;
  return new Response(stream).text();
}

it('leaves no space where a line broke between Han characters', async () => {
  expect(await htmlOf('人工\n智慧**很\n重**\n要')).toContain(
    '<p>人工智慧<strong>很重</strong>要</p>',
  );
});

it.each([
  ['**復現：**10 輪', '<strong>復現：</strong>10 輪'],
  ['**「粗體」**文字', '<strong>「粗體」</strong>文字'],
  ['「**重點。**」Jassy說', '「<strong>重點。</strong>」Jassy說'],
  ['~~「舊」~~新', '<del>「舊」</del>新'],
  ['價格 \\{促銷\\} 與 \\<3', '價格 {促銷} 與 &lt;3'],
])('%s', async (markdown, html) => {
  expect(await htmlOf(markdown)).toContain(`<p>${html}</p>`);
});

it.each([
  ['<Keep>皇后</Keep>\n<Keep>公主</Keep>', /^<p>皇后(?:<!-- -->)?公主<\/p>$/],
  ['<kbd>a</kbd> <kbd>b</kbd>\n<mark>c</mark>', '<p><kbd>a</kbd> <kbd>b</kbd>\n<mark>c</mark></p>'],
  ['> <q>甲</q>\n> <q>乙</q>', '<blockquote>\n<p><q>甲</q><q>乙</q></p>\n</blockquote>'],
  [
    '<Ruby base="甲" text="ㄐㄧㄚˇ" />\n\n<Ruby base="乙" text="ㄧˇ" />',
    /^(<p><ruby>.((?!<p>).)*<\/ruby><\/p>\n?){2}$/,
  ],
  [
    '<Ruby base="前" text="a" /> <Ruby base="沿" text="b" />',
    /^<p><ruby>((?!<p>).)*<\/ruby> <ruby>((?!<p>).)*<\/ruby><\/p>$/,
  ],
  [
    '<Ruby base="前" text="a" />\n<kbd>沿</kbd>',
    /^<p><ruby>((?!<p>).)*<\/ruby><kbd>沿<\/kbd><\/p>$/,
  ],
  [
    '<Ruby base="前" text="a" /> <br /> <Ruby base="沿" text="b" />',
    /^<p><ruby>((?!<p>).)*<br\/>((?!<p>).)*<\/ruby><\/p>$/,
  ],
  ['甲\n\n<br />', '<p>甲</p>\n<p><br/></p>'],
  ['甲{/* 註 */}乙\n\n{/* 註 */} {/* 註 */}', /^<p>甲(?:<!-- -->)?乙<\/p>$/],
  ['- <ins>甲</ins>\n- <del>乙</del>', /<li>\s*<ins>甲<\/ins>\s*<\/li>/],
])('words that stand alone are a paragraph of their own: %s', async (markdown, html) => {
  const drawn = (await htmlOf(markdown)).replace(/^<div class="article">(.*)<\/div>$/s, '$1');
  if (typeof html === 'string') expect(drawn).toBe(html);
  else expect(drawn).toMatch(html);
});

it.each([
  '<Callout>甲\n乙</Callout>',
  '<Callout>丙</Callout> <Callout>甲\n乙</Callout>',
  '<Callout>甲\n乙</Callout> <kbd>a</kbd> <Callout>丙</Callout>',
  '<Callout>甲\n乙</Callout> {/* 註 */}',
  '<details><summary>丙</summary>甲\n乙</details>',
])('components written in one line are blocks, in no paragraph: %s', async (markdown) => {
  const html = await htmlOf(markdown);
  expect(html).toContain('甲乙');
  expect(html).not.toMatch(/<p>((?!<\/p>).)*<(?:aside|details)/);
  if (markdown.includes('kbd')) expect(html).toContain('<p><kbd>a</kbd></p>');
});

it('draws tables and footnotes, whose marks lead there and back', async () => {
  const html = await htmlOf('| 欄 | 值 |\n| -- | -- |\n| 一 | 二 |\n\n甲[^1]。\n\n[^1]: 註文。');
  expect(html).toContain('<th>欄</th>');
  expect(html).toContain('<td>二</td>');
  const [, target] = /<a href="#([^"]+)"[^>]*>1<\/a>/.exec(html) ?? [];
  expect(html).toContain(`id="${target && decodeURIComponent(target)}"`);
  expect(html).toContain('註文。');
  expect(html).toContain('註腳');
});

it('gives a heading the id that its link and the table of contents use', async () => {
  const html = await htmlOf('## 為什麼？\n\n## 為什麼？');
  expect(html).toMatch(/<h2 id="為什麼">.*<a href="#為什麼"/);
  expect(html).toMatch(/<h2 id="為什麼-1">.*<a href="#為什麼-1"/);
});

it('draws a picture with size, alternative text and caption', async () => {
  const html = await htmlOf('![山](/images/chart.png)\n*玉山*');
  expect(html).toMatch(/<figure/);
  expect(html).toMatch(/<img[^>]*alt="山"/);
  expect(html).toMatch(
    /<img[^>]*width="640"[^>]*height="480"|<img[^>]*height="480"[^>]*width="640"/,
  );
  expect(html).toMatch(/<figcaption[^>]*>玉山<\/figcaption>/);
});

it('leaves the lifted cover out', async () => {
  const body = '![封面圖](/images/cover.png)\n\n內文';
  expect(await htmlOf(body)).not.toContain('cover.png');
  expect(await htmlOf(body, { cover: '/images/cover.png' })).not.toContain('cover.png');
  expect(await htmlOf(body, { cover: '/images/chart.png' })).toContain('cover.png');
});

it('is a link to the video before anything is played, and asks nobody for anything', async () => {
  const html = await htmlOf('<YouTube id="aGKZhj6a-aM" title="訪談" start="30" />');
  expect(html).toContain('https://www.youtube.com/watch?v=aGKZhj6a-aM');
  expect(html).toContain('訪談');
  expect(html).not.toMatch(/<iframe|<script|(?:src|srcSet)="(?:https?:)?\/\//);
});

it('keeps the original of a translated quotation, in the language of the source', async () => {
  const quote = '<Quote source="某書" original="So it goes.">就是這樣。</Quote>';
  const html = await htmlOf(quote, { sourceLanguage: 'en' });
  expect(html).toMatch(
    /<details[^>]*><summary>原文<\/summary><blockquote lang="en">So it goes\.<\/blockquote>/,
  );
  const other = quote.replace('original=', 'originalLang="de" original=');
  expect(await htmlOf(other, { sourceLanguage: 'en' })).toContain('<blockquote lang="de">');
  expect(await htmlOf('<Quote>就是這樣。</Quote>')).not.toContain('<details');
});

it('highlights code without a script', async () => {
  const html = await htmlOf("```ts\nconst a: string = '<b>';\n```\n\n```無此語言\n甲\n```");
  expect(html).toMatch(/<pre class="shiki/);
  expect(html).toMatch(/<span style="[^"]*"[^>]*>const<\/span>/);
  expect(html).not.toContain('<b>');
  expect(html).not.toContain('<script');
  expect(html).toContain('甲');
});

it('runs no code, even where a body was not checked', async () => {
  const html = await htmlOf('甲 {process.env.PATH} 乙\n\n{globalThis.ran = true}\n');
  expect(html).not.toContain(process.env.PATH);
  expect(Reflect.has(globalThis, 'ran')).toBe(false);
});

it('marks Western words in emphasis and titles, which are italic there, and leaves code alone', async () => {
  const italic = (words: string) => `<span class="western">${words}</span>`;
  const html = await htmlOf(
    '*用GPT-5算*、*`code`*、<cite>The Art of Programming</cite>、*（見p. 12）*、**GPU**',
  );
  expect(html).toContain(`<em>用${italic('GPT-5')}算</em>`);
  expect(html).toContain('<em><code>code</code></em>');
  expect(html).toContain(`<cite>${italic('The Art of Programming')}</cite>`);
  expect(html).toContain(`<em>（見${italic('p. 12')}）</em>`);
  expect(html).toContain('<strong>GPU</strong>');
});

const quoted = (words: string) => htmlOf(`<Quote direction="vertical">\n\n${words}\n\n</Quote>`);

it('sets short numbers of a vertical quotation upright, and no part of a longer one', async () => {
  const html = await quoted('3年12月，2025年100本，3.14、1,024與GPT-5佔50%。');
  const upright = [...html.matchAll(/<span class="upright">(\d+)<\/span>/g)].map(([, one]) => one);
  expect(upright).toEqual(['3', '12', '100']);
  expect(await htmlOf('<Quote>\n\n12月\n\n</Quote>')).not.toContain('upright');
});

it.each([
  [80, 'data-direction="vertical"'],
  [81, 'data-direction="vertical-if-wide"'],
  [200, 'data-direction="vertical-if-wide"'],
  [201, '<blockquote class="pull-quote">'],
])('sets a vertical quotation of %i characters by its length', async (length, expected) => {
  expect(await quoted('字'.repeat(length))).toContain(expected);
});

it('gives notes the place of their first mark, the next one no higher than the last ends', async () => {
  const html = await htmlOf('甲[^b]乙[^a]丙[^b]。\n\n[^a]: 二。\n\n[^b]: 一。');
  const style = (id: string) => new RegExp(`<[^>]*id="${id}"[^>]*style="([^"]*)"`).exec(html)?.[1];
  expect(style('note:fnref-b')).toBe('anchor-name:--mark-1');
  expect(style('note:fnref-a')).toBe('anchor-name:--mark-2');
  expect(style('note:fnref-b-2')).toBeUndefined();
  expect(style('note:fn-b')).toContain('--place:anchor(--mark-1 top, 0px)');
  expect(style('note:fn-a')).toContain('anchor(--mark-2 top, 0px)');
  expect(style('note:fn-a')).toContain('anchor(--note-1 bottom, 0px)');
});

it('lets an address break behind its marks, and no other link', async () => {
  const html = await htmlOf('[a/b](/a/b)，見https://example.com/a_b?c=1。');
  expect(html).toContain('>https://example.com/<wbr>a_<wbr>b?<wbr>c=<wbr>1</a>。');
  expect(html).toContain('>a/b</a>');
});
