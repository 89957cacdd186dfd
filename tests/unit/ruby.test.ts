import { beforeAll, expect, it } from 'vitest';
import type * as Output from '../../lib/mdx/output';
import type * as Parse from '../../lib/mdx/parse';
import type * as Text from '../../lib/mdx/text';
import { article, inProject } from './publication';

let output: typeof Output;
let parse: typeof Parse;
let words: typeof Text;
beforeAll(async () => {
  [output, parse, words] = await inProject({}, () =>
    Promise.all([
      import('../../lib/mdx/output'),
      import('../../lib/mdx/parse'),
      import('../../lib/mdx/text'),
    ]),
  );
});

const written = '本站叫<Ruby base="前沿" text="ㄑㄧㄢˊ ㄧㄢˊ" />。';

async function parsed(body: string) {
  const { body: result, faults } = await parse.parseBody(body, 'a.mdx');
  if (!result) throw new Error(JSON.stringify(faults));
  return result;
}

const over = (base: string, reading: string, lang = '') =>
  `${base}<rp>（</rp><rt${lang}>${reading}</rt><rp>）</rp>`;

it.each([
  [
    '前沿',
    'ㄑㄧㄢˊ ㄧㄢˊ',
    over('前', 'ㄑㄧㄢˊ', ' lang="zh-Bopo"') + over('沿', 'ㄧㄢˊ', ' lang="zh-Bopo"'),
  ],
  ['前沿', 'qián yán', over('前', 'qián') + over('沿', 'yán')],
  ['𠮷野', 'jí yě', over('𠮷', 'jí') + over('野', 'yě')],
  ['推論', 'inference', over('推論', 'inference')],
  ['生成式', 'generative AI', over('生成式', 'generative AI')],
])('%s（%s）: as many readings as characters stand one above each', async (base, reading, html) => {
  const body = `用<Ruby base="${base}" text="${reading}" />的字`;
  const feed = await output.articleHtml(article({ slug: 'a', body }));
  expect(feed).toBe(`<p>用<ruby>${html}</ruby>的字</p>`);
});

it('is in brackets where ruby is not known, in the Markdown edition too', async () => {
  const markdown = await output.articleMarkdown(article({ slug: 'a', body: written }));
  expect(markdown.replaceAll(/<[^>]+>/g, '').trim()).toBe('本站叫前（ㄑㄧㄢˊ）沿（ㄧㄢˊ）。');
});

it('is a paragraph where it stands alone', async () => {
  const body = '前\n\n<Ruby base="漢" text="hàn" />\n\n後';
  expect(await output.articleHtml(article({ slug: 'a', body }))).toContain(
    `<p><ruby>${over('漢', 'hàn')}</ruby></p>`,
  );
});

it('leaves the words that search, contents and anchors know without the readings', async () => {
  const { tree, headings } = await parsed(
    `## ${written}\n\n${written}\n\n<ruby>漢<rt>ㄏㄢˋ</rt></ruby>字`,
  );
  expect(words.plainText(tree)).toBe('本站叫前沿。\n本站叫前沿。\n漢字');
  expect(headings).toMatchObject([{ text: '本站叫前沿。', id: '本站叫前沿' }]);
});

it.each([
  ['<Ruby base="漢" />', 'text'],
  ['<Ruby base="" text="hàn" />', 'base'],
])('%s is a fault of %s', async (body, field) => {
  const { faults } = await parse.parseBody(`甲${body}乙`, 'a.mdx');
  expect(faults).toMatchObject([{ rule: 'invalid-attribute', field }]);
});
