import { expect, test } from 'vitest';
import { strayMarkup } from '../../../lib/check/rules/stray-markup';
import { findings, mdx } from './check-article';

const check = (body: string) => findings(strayMarkup, mdx('', body));

test.each([
  ['看[文字](/posts/a 這裡', 2, '[文字](網址)'],
  ['看[文字](https://example.com 這裡', 2, '[文字](網址)'],
  ['看[文字] (https://example.com)', 2, '[文字](網址)'],
  ['看[文字]（https://example.com）', 2, '[文字](網址)'],
  ['看[文字] (/posts/a)', 2, '[文字](網址)'],
  ['![圖]（/images/圖.jpg）', 1, '![畫面內容]'],
  ['這是**粗體沒有結束', 3, '補上另一半'],
  ['這是 ** 粗體 ** 字', 4, '**粗體**'],
  ['##標題', 1, '## 標題'],
  ['＃ 標題', 1, '## 標題'],
  ['＃＃ 標題', 1, '## 標題'],
  ['-甲\n-乙', 1, '- 甲'],
  ['有註腳[^9]的字', 4, '[^9]: '],
  ['##　標題', 1, '## 標題'],
  ['這是＊＊粗體＊＊字', 3, '**文字**'],
  ['> [!NOTE]\n> 甲', 3, '<Callout'],
  ['甲^[行內註腳]乙', 2, '[^1]: '],
  ['| 甲 | 乙 |\n| --- |\n| 一 | 二 |', 1, '格數和表頭一樣'],
  ['甲 | 乙\n--- | --- | ---\n一 | 二', 1, '格數和表頭一樣'],
  ['##', 1, '寫上標題'],
  ['一段話\n---', 1, '空一行'],
  ['＜YouTube id="aGKZhj6a-aM" /＞', 1, '半形的 < 與 >'],
])('tells of %s', async (body, column, advice) => {
  const found = await check(`甲。\n\n${body}`);
  expect(found).toMatchObject([{ line: 8, column }]);
  expect(found[0]?.advice).toContain(advice);
  expect(found[0]?.fix).toBeUndefined();
});

test.each([
  '[文字](https://example.com)與**粗體**、*斜體*',
  '`[文字] (/a)`、`**`、`##標題`\n\n```\n##標題\n-甲\n-乙\n＜YouTube＞\n```',
  '\\*\\*原樣\\*\\* 與 \\[^9]',
  '二的十次方是 2**10，檔案在 src/**/a.ts，f**k',
  '他說[注]（2020 年）與[一] (略)',
  '-40 度\n-甲',
  '#標籤 與 C# 與 A##B',
  '註腳[^1]\n\n[^1]: 內容',
  '註 ** 表示顯著',
  '若 a＜b 且 c＞d',
  '## 標題\n\n- 甲\n- 乙',
  '| 甲 | 乙 |\n| --- | :-: |\n| 一 | 二 |\n\n一段話\n\n---\n\n| x | 是絕對值\n|y| 也是',
])('is silent: %s', async (body) => {
  expect(await check(body)).toEqual([]);
});
