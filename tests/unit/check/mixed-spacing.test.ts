import { expect, test } from 'vitest';
import { mixedSpacing } from '../../../lib/check/rules/mixed-spacing';
import { findings, fixed, mdx } from './check-article';

test('tells of the spaces where most places have none', async () => {
  const source = mdx('', '台積電用EUV設備生產3奈米晶片，交給 NVIDIA 使用。\n');
  expect(await findings(mixedSpacing, source)).toMatchObject([
    {
      line: 6,
      column: 20,
      found: '「米晶片，交給 NVIDIA」的中英文之間有空格，本文其他地方多半沒有。',
    },
    { line: 6, column: 27 },
  ]);
  expect(await fixed(mixedSpacing, source)).toContain('交給NVIDIA使用。');
});

test('tells of the missing spaces where most places have one', async () => {
  const source = mdx('', '用 Git 管理 3 個專案，再推到GitHub。\n');
  expect(await fixed(mixedSpacing, source)).toContain('再推到 GitHub。');
});

test('takes out the spaces when both are as frequent', async () => {
  expect(await fixed(mixedSpacing, mdx('', '看 AI，看AI。'))).toContain('看AI，看AI。');
});

test('counts the title and the description', async () => {
  const source = mdx('title: 讀懂 AI\ndescription: "摘要談GPU與CPU。"');
  const found = await findings(mixedSpacing, source);
  expect(found).toMatchObject([{ line: 3, column: 10, field: 'title' }]);
  expect(await fixed(mixedSpacing, source)).toContain('title: 讀懂AI\n');
});

test.each([
  ['one style', '用AI寫作，花3小時。'],
  ['the other style', '用 AI 寫作，花 3 小時。'],
  [
    'code, links and bold text',
    '用AI寫 `npm ci` 與 [React](https://react.dev/學 習) 和 **Next** 的人。',
  ],
  ['another language', '用AI的人 <span lang="en">say 你 a</span>'],
  ['English', 'Use AI, 3,000 times.'],
])('is silent about %s', async (_, body) => {
  expect(await findings(mixedSpacing, mdx('', body))).toEqual([]);
});
