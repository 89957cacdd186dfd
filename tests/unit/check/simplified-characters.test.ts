import { expect, test } from 'vitest';
import { simplifiedCharacters } from '../../../lib/check/rules/simplified-characters';
import { findings, fixed, mdx } from './check-article';

test('tells of simplified characters and what to write', async () => {
  expect(await findings(simplifiedCharacters, mdx('', '我們的软體，很好用。'))).toEqual([
    {
      line: 6,
      column: 4,
      found: '「软」裡有簡體字：软',
      advice: '請寫「軟」。',
      fix: { start: expect.any(Number), end: expect.any(Number), text: '軟' },
    },
  ]);
});

test.each([
  ['用头发做的', '用頭髮做的'],
  ['干净的网页', '乾淨的網頁'],
  ['皇后說网路很慢', '皇后說網路很慢'],
])('%s → %s', async (wrong, right) => {
  expect(await fixed(simplifiedCharacters, mdx('', wrong))).toContain(`\n\n${right}\n`);
});

test('mends nothing where the character has two traditional forms and no word decides', async () => {
  const [found] = await findings(simplifiedCharacters, mdx('', '這個发字'));
  expect(found).toMatchObject({ column: 3, advice: '請寫「發」。' });
  expect(found?.fix).toBeUndefined();
});

test.each([
  ['characters that Big5 has too', '台北的皇后，公里，麵包與面子，只要若干，才能余光中。'],
  ['Taiwan’s rarer characters', '陶喆與王建民、游錫堃、峯、羣、裏'],
  ['Japanese', '日文寫作「学校で会いましょう」。'],
  ['code and link targets', '`软件` 與 [說明](/软件)\n\n```\n网络\n```'],
  ['another language', '<span lang="zh-Hans">软件</span><Quote lang="zh-CN">网络</Quote>'],
])('is silent about %s', async (_, body) => {
  expect(await findings(simplifiedCharacters, mdx('', body))).toEqual([]);
});
