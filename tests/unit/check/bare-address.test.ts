import { expect, test } from 'vitest';
import { bareAddressRule } from '../../../lib/check/rules/bare-address';
import { findings, mdx } from './check-article';

const check = (body: string) => findings(bareAddressRule, mdx('', body));

test.each([
  ['見https://example.com是官網。', 2, '「https://example.com是官網」'],
  ['見https://example.com/a這一頁', 2, '「https://example.com/a這一頁」'],
  ['https://example.com與[甲](/posts/a)', 1, '「https://example.com與[甲」'],
  ['https://example.com/[甲](/posts/a)', 1, '「https://example.com/[甲」'],
  ['見「www.example.com是官網」', 1, '「www.example.com是官網」'],
])('tells of %s', async (body, column, found) => {
  const [first, ...others] = await check(`甲。\n\n${body}`);
  expect(first).toMatchObject({ line: 8, column });
  expect(first?.found).toContain(found);
  expect(others).toEqual([]);
});

test.each([
  'https://zh.wikipedia.org/wiki/人工智慧 與https://例子.台灣/甲_乙，後面',
  'https://example.com/?filter[name]=1 與https://example.com。甲',
  '[https://example.com是官網](https://example.com/a)',
])('is silent: %s', async (body) => {
  expect(await check(body)).toEqual([]);
});
