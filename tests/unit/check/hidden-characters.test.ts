import { expect, test } from 'vitest';
import { hiddenCharactersRule } from '../../../lib/check/rules/hidden-characters';
import { findings, fixed, mdx } from './check-article';

test.each([
  ['引文\u202E反過來', 3, 'U+202E'],
  ['\u2067開頭', 1, 'U+2067'],
  ['`程式\u0008碼`', 4, 'U+0008'],
])('tells of %j', async (body, column, code) => {
  const found = await findings(hiddenCharactersRule, mdx('', `甲。\n\n${body}`));
  expect(found).toMatchObject([{ line: 8, column, found: expect.stringContaining(code) }]);
});

test('takes it away', async () => {
  expect(await fixed(hiddenCharactersRule, mdx('', '引文\u202E反過來'))).toBe(
    mdx('', '引文反過來'),
  );
});

test.each(['表情👩‍💻與中文', '一行\n\t第二行', 'שלום\u200F！'])(
  'says nothing of %j',
  async (body) => {
    expect(await findings(hiddenCharactersRule, mdx('', body))).toEqual([]);
  },
);
