import { expect, test } from 'vitest';
import { doubledPunctuation } from '../../../lib/check/rules/doubled-punctuation';
import { findings, fixed, mdx } from './check-article';

test.each([
  ['他走了。。', '他走了。'],
  ['首先，，我們', '首先，我們'],
  ['太好了！！！真的？？', '太好了！真的？'],
  ['我想想。。。好吧', '我想想……好吧'],
  ['我想想...好吧…', '我想想……好吧……'],
  ['電腦—那台舊的--壞了', '電腦——那台舊的——壞了'],
  ['電腦 — 那台舊的 -- 壞了', '電腦——那台舊的——壞了'],
  ['**真的**。。', '**真的**。'],
])('%s → %s', async (wrong, right) => {
  expect(await fixed(doubledPunctuation, mdx('', wrong))).toContain(`\n\n${right}\n`);
});

test('leaves the choice between two marks to the author', async () => {
  const found = await findings(doubledPunctuation, mdx('', '他走了，。我們'));
  expect(found).toEqual([
    {
      line: 6,
      column: 4,
      found: '「他走了，。我們」裡的標點重複了。',
      advice: '請把「，。」改成其中一個。',
    },
  ]);
});

test.each([
  ['the ellipsis and the dash', '他說……算了——不去了。「真的？！」'],
  ['ranges and code', '一九四五—一九四九年，1…10，`甲...乙`，用 `--fix` 或 --fix，見 ../圖'],
  ['English', 'Wait... The end — really -- is near…'],
  ['another language', '<span lang="zh-Hans">他走了。。</span>'],
  ['addresses', 'https://example.com/甲--乙'],
])('is silent about %s', async (_, body) => {
  expect(await findings(doubledPunctuation, mdx('', body))).toEqual([]);
});
