import { expect, test } from 'vitest';
import { headingLevel } from '../../../lib/check/rules/heading-level';
import { findings, mdx } from './check-article';

test('tells of a level that is skipped, and where', async () => {
  const found = await findings(headingLevel, mdx('', '## 甲\n\n#### 乙\n\n### 丙\n\n## 丁'));
  expect(found).toEqual([
    { line: 8, column: 1, found: '「乙」是第 4 層標題。', advice: '請用第 3 層：###' },
  ]);
});

test('keeps # for the title', async () => {
  const found = await findings(headingLevel, mdx('', '# 甲\n\n## 乙'));
  expect(found).toMatchObject([{ advice: '請用第 2 層：##' }]);
});
