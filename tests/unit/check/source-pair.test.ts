import { expect, test } from 'vitest';
import { sourcePair } from '../../../lib/check/rules/source-pair';
import { findings, mdx } from './check-article';

const url = 'https://www.cna.com.tw/news/1';

test('tells of a name without an address, and the reverse', async () => {
  const named = await findings(sourcePair, mdx('source_url: ""\nsource_name: 中央社'));
  expect(named).toMatchObject([{ line: 5, column: 1, found: '出處「中央社」沒有網址。' }]);
  const linked = await findings(sourcePair, mdx(`source_url: ${url}`));
  expect(linked).toMatchObject([{ line: 4, field: 'source_name' }]);
});

test('is silent about both, and about neither', async () => {
  expect(await findings(sourcePair, mdx(`source_url: ${url}\nsource_name: 中央社`))).toEqual([]);
  expect(await findings(sourcePair, mdx('source_url: ""\nsource_name: ""'))).toEqual([]);
  expect(await findings(sourcePair, mdx('source_author: 王小明'))).toEqual([]);
});
