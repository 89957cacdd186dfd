import { expect, test } from 'vitest';
import { straightQuotes } from '../../../lib/check/rules/straight-quotes';
import { findings, fixed, mdx } from './check-article';

test.each([
  ['他說"這樣很好"。', '他說「這樣很好」。'],
  ['他說“這樣‘很’好”。', '他說「這樣『很』好」。'],
  ["所謂'注意力'機制", '所謂「注意力」機制'],
  ['所謂"attention"機制', '所謂「attention」機制'],
  ['「他喊“快跑”就走了」', '「他喊『快跑』就走了」'],
  ['他說 "We are ready." 然後就走了', '他說「We are ready.」然後就走了'],
  ['**他** "We are ready." 說完就走', '**他**「We are ready.」說完就走'],
  ['先"甲"再"乙"', '先「甲」再「乙」'],
  ['“這是O’Reilly的書”', '「這是O’Reilly的書」'],
])('%s → %s', async (wrong, right) => {
  expect(await fixed(straightQuotes, mdx('', wrong))).toContain(`\n\n${right}\n`);
});

test('tells where, and mends nothing when a mark is left over', async () => {
  expect(await findings(straightQuotes, mdx('', '他說"好"又說"不好'))).toEqual([
    { line: 6, column: 3, found: '用了西式引號："好"', advice: '請改成 「好」' },
    {
      line: 6,
      column: 8,
      found: '「說"好"又說"不好」有不成對的西式引號。',
      advice: '請改用「」，並補上另一半。',
    },
  ]);
});

test('points at the quote, not at the blank before it', async () => {
  expect(await findings(straightQuotes, mdx('', '他說 "好" 就走了'))).toMatchObject([
    { line: 6, column: 4 },
  ]);
});

test('does not pair quotes over the border of bold text', async () => {
  const found = await findings(straightQuotes, mdx('', '他說"**真的**好"嗎'));
  expect(found).toMatchObject([{ column: 3 }, { column: 11 }]);
  expect(found.some(({ fix }) => fix)).toBe(false);
});

test.each([
  ['Chinese quotes', '他說「這樣『很』好」。'],
  ['English', 'He said "it’s fine" and \'left\'. The word "漢字" means kanji.'],
  ['an English sentence among Chinese', '原文是 He said, "hello, world." 意思是你好。'],
  ['apostrophes and inches', "這是 O'Reilly 的書，買了 27\" 螢幕，it's 好。"],
  ['code and attributes', '寫 `"你好"`。\n\n<Callout title="注意">\n\n內文。\n\n</Callout>'],
  ['another language', '<Quote lang="zh-Hans">他说“好”。</Quote>'],
])('is silent about %s', async (_, body) => {
  expect(await findings(straightQuotes, mdx('', body))).toEqual([]);
});
