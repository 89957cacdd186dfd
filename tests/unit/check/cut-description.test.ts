import { expect, test } from 'vitest';
import { cutDescription } from '../../../lib/check/rules/cut-description';
import { findings, mdx } from './check-article';

const body = '颱風過後，菜價連三天上漲，批發市場的交易量只剩平常的六成。農民說還要兩週才會恢復。';
const check = (description: string) =>
  findings(cutDescription, mdx(`description: ${JSON.stringify(description)}`, body));

test.each([
  '颱風過後，菜價上漲...',
  '颱風過後，菜價上漲，...',
  '颱風過後，菜價上漲…',
  '颱風過後，菜價上漲……',
  '颱風過後，菜價上漲，',
  '農民說：「',
  '菜價連三天。批發市場的交易量只剩平常的六',
  '颱風過後，菜價連三天上漲，批發市場的交易量只',
])('tells of a cut one: %s', async (description) => {
  expect(await check(description)).toMatchObject([
    { line: 4, column: 1, field: 'description', advice: '請改寫成一兩句完整的話。' },
  ]);
});

test.each([
  '颱風過後，菜價上漲。',
  '菜價為什麼會漲？',
  '一篇談菜價的文章',
  '菜價與氣候（上）',
  '農民說還要兩週才會恢復',
  '他說：「再等兩週。」',
])('is silent: %s', async (description) => {
  expect(await check(description)).toEqual([]);
});

test('is silent where the description is left to the site, which may cut it', async () => {
  const long = `${'沒有句號的長文，'.repeat(40)}完`;
  expect(await findings(cutDescription, mdx('', long))).toEqual([]);
  expect(await findings(cutDescription, mdx('description: ""', long))).toEqual([]);
});
