import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, it } from 'vitest';
import { joinHanLines } from '../../lib/mdx/join-han-lines';

const processor = unified().use(remarkParse).use(remarkGfm).use(joinHanLines);
const join = (markdown: string) => textOf(processor.runSync(processor.parse(markdown)) as Root);

it.each([
  ['Han', '人工\n智慧', '人工智慧'],
  ['full-width punctuation', '好，\n「壞」', '好，「壞」'],
  ['kana and bopomofo', 'ひら\nがな\nㄅㄆ', 'ひらがなㄅㄆ'],
  ['dashes and dots', '如此——\n就這樣……\n好', '如此——就這樣……好'],
  ['Han outside the BMP', '𠮷\n𠮷', '𠮷𠮷'],
  ['blanks at the ends of lines', '人工 \n  智慧', '人工智慧'],
  ['three lines', '一\n二\n三', '一二三'],
  ['strong', '這是**粗\n體**\n字', '這是粗體字'],
  ['strong, before it', '這是\n**粗體**字', '這是粗體字'],
  ['strong and emphasis', '**甲**\n*乙*', '甲乙'],
  ['links', '[甲](/a)\n[乙](/b)', '甲乙'],
  ['a footnote’s mark', '甲[^1]\n乙\n\n[^1]: 註', '甲乙註'],
  ['a quotation', '> 甲\n> 乙', '甲乙'],
  ['a list', '- 甲\n  乙', '甲乙'],
])('joins lines across %s', (_, markdown, text) => {
  expect(join(markdown)).toBe(text);
});

it.each([
  ['Latin words', 'one\ntwo', 'one\ntwo'],
  ['Han and Latin', '使用\nGPU\n運算', '使用\nGPU\n運算'],
  ['Han and a number', '共\n10', '共\n10'],
  ['code', '執行\n`ls`\n指令', '執行\nls\n指令'],
  ['Hangul, which has spaces', '한국\n어', '한국\n어'],
])('keeps the break between %s', (_, markdown, text) => {
  expect(join(markdown)).toBe(text);
});

it('keeps code as it is', () => {
  expect(join('```\n甲\n乙\n```')).toBe('甲\n乙');
});

it('keeps a hard break', () => {
  const tree = processor.runSync(processor.parse('甲  \n乙')) as Root;
  expect(tree.children).toMatchObject([
    { children: [{ value: '甲' }, { type: 'break' }, { value: '乙' }] },
  ]);
});
