import { expect, test } from 'vitest';
import { unknownRule } from '../../../lib/check/rules/unknown-rule';
import { findings, mdx } from './check-article';

const check = (...lines: string[]) =>
  findings(unknownRule, mdx(['check_ignore:', ...lines.map((line) => `  ${line}`)].join('\n')));

test('tells of a rule that does not exist, at its line, with the one that was meant', async () => {
  expect(await check('straight-quotes: 範例', 'mainland-term: 範例', '錯字: 範例')).toEqual([
    {
      line: 6,
      column: 3,
      field: 'check_ignore',
      found: '沒有「mainland-term」這個規則。',
      advice: '是不是要寫 mainland-terms？',
    },
    {
      line: 7,
      column: 3,
      field: 'check_ignore',
      found: '沒有「錯字」這個規則。',
      advice: '規則的名稱寫在檢查結果裡，也可以用 npm run check -- --rules 查。',
    },
  ]);
});

test('knows the rules of the source check and its own name', async () => {
  const names = ['source-alive', 'source-moved', 'source-changed', 'source-archive'];
  expect(await check(...[...names, 'unknown-rule'].map((name) => `${name}: 範例`))).toEqual([]);
  expect(await findings(unknownRule, mdx(''))).toEqual([]);
});
