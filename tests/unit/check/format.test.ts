import { expect, test } from 'vitest';
import { formatGitHub, formatJson, formatText } from '../../../lib/check/format';
import type { Report } from '../../../lib/check/rule';

const reports: Report[] = [
  {
    file: 'content/posts/a.mdx',
    line: 4,
    column: 1,
    rule: 'cut-description',
    severity: 'warning',
    field: 'description',
    found: '摘要沒有講完。',
    advice: '請改寫。',
  },
  {
    file: 'content/posts/a.mdx',
    line: 120,
    column: 33,
    rule: 'broken-link',
    severity: 'error',
    found: '這個網站沒有「/posts/100%,對」。\n第二行',
    advice: '請改。',
    fix: { start: 0, end: 1, text: '' },
  },
  {
    file: 'content/posts/甲,乙:丙.mdx',
    line: 1,
    column: 1,
    rule: 'x:y,z',
    severity: 'error',
    found: '甲\r\n乙',
    advice: '丙。',
  },
];

test('groups findings by file, with severity and totals', () => {
  expect(formatText(reports, 15)).toBe(`content/posts/a.mdx
    4:1  提醒  cut-description  description：摘要沒有講完。 → 請改寫。
 120:33  錯誤  broken-link  這個網站沒有「/posts/100%,對」。 第二行 → 請改。（可自動改正）

content/posts/甲,乙:丙.mdx
    1:1  錯誤  x:y,z  甲 乙 → 丙。

檢查了 15 篇文章：2 個錯誤、1 個提醒，在 2 個檔案裡。其中 1 個可以自動改正：npm run check -- --fix`);
});

test('says so where nothing was found', () => {
  expect(formatText([], 15)).toBe('檢查了 15 篇文章，沒有發現問題。');
  expect(formatGitHub([])).toBe('');
});

test('writes JSON with totals', () => {
  expect(JSON.parse(formatJson(reports))).toEqual({ errors: 2, warnings: 1, fixable: 1, reports });
});

test('escapes workflow commands as GitHub reads them', () => {
  expect(formatGitHub(reports).split('\n')).toEqual([
    '::warning file=content/posts/a.mdx,line=4,col=1,title=cut-description::description：摘要沒有講完。 → 請改寫。',
    '::error file=content/posts/a.mdx,line=120,col=33,title=broken-link::這個網站沒有「/posts/100%25,對」。%0A第二行 → 請改。',
    '::error file=content/posts/甲%2C乙%3A丙.mdx,line=1,col=1,title=x%3Ay%2Cz::甲%0D%0A乙 → 丙。',
  ]);
});

test('cuts what is quoted at length', () => {
  const [first] = reports;
  if (!first) throw new Error('There are findings.');
  const text = formatText([{ ...first, found: '長'.repeat(50_000) }], 1);
  expect(text.length).toBeLessThan(500);
  expect(text).toContain('長…… → ');
});
