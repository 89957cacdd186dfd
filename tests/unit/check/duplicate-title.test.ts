import { expect, test } from 'vitest';
import { duplicateTitle } from '../../../lib/check/rules/duplicate-title';
import { context, mdx } from './check-article';

async function titles(...list: string[]) {
  const files = list.map((title, index) => [
    `t${index}`,
    mdx(`title: ${JSON.stringify(title)}\ndate: 2026-01-0${9 - index}`),
  ]);
  return (await duplicateTitle.archive?.(await context(Object.fromEntries(files)))) ?? [];
}

test('tells the newer article, whatever the punctuation, width and case', async () => {
  expect(await titles('AI 改變一切？', 'ＡＩ改變一切！', 'ai改變「一切」')).toMatchObject([
    { file: 'content/posts/t1.mdx', line: 2, found: expect.stringContaining('t2.mdx') },
    { file: 'content/posts/t0.mdx', found: expect.stringContaining('〈ai改變「一切」〉') },
  ]);
});

test('is silent about titles that differ in a word or a sign that means something', async () => {
  expect(
    await titles('C# 入門', 'C++ 入門', 'C 入門', '讀懂語言模型（上）', '讀懂語言模型（下）'),
  ).toEqual([]);
});
