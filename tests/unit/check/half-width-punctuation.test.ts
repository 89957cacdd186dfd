import { expect, test } from 'vitest';
import { halfWidthPunctuation } from '../../../lib/check/rules/half-width-punctuation';
import { findings, fixed, mdx } from './check-article';

test.each([
  ['颱風來了,陽台的花倒了.', '颱風來了，陽台的花倒了。'],
  ['他問: 真的嗎? 是的!', '他問：真的嗎？是的！'],
  ['甲公司;「乙公司」,丙公司', '甲公司；「乙公司」，丙公司'],
  ['太好了!!怎麼會?!', '太好了！！怎麼會？！'],
  ['我們用 Node.js, 很好', '我們用 Node.js，很好'],
  ['你用過 React?', '你用過 React？'],
  ['台積電 (TSMC) 在新竹', '台積電（TSMC）在新竹'],
  ['使用 GPU (圖形處理器) 運算', '使用 GPU（圖形處理器）運算'],
  ['營收（單位:百萬)成長', '營收（單位：百萬）成長'],
  ['**重點**,就在這裡', '**重點**，就在這裡'],
])('%s → %s', async (wrong, right) => {
  expect(await fixed(halfWidthPunctuation, mdx('', wrong))).toContain(`\n\n${right}\n`);
});

test('tells where, also in quotations over several lines', async () => {
  const source = mdx('', '> 第一行\n> 第二行,還有');
  expect(await findings(halfWidthPunctuation, source)).toMatchObject([
    {
      line: 7,
      column: 6,
      found: '「第二行,還有」用了半形的「,」。',
      advice: '請改成全形的「，」。',
    },
  ]);
});

test('mends front matter that is written literally', async () => {
  const source = mdx('title: "真的嗎?"\ndescription: "他說\\"好\\",走了"');
  expect(await findings(halfWidthPunctuation, source)).toMatchObject([
    { line: 3, column: 12, field: 'title', fix: { text: '？' } },
    { line: 4, column: 1, field: 'description' },
  ]);
});

test('points at the text and mends nothing where the source has an escape', async () => {
  const [found] = await findings(halfWidthPunctuation, mdx('', '一 \\* 二,三'));
  expect(found).toMatchObject({ line: 6, column: 1 });
  expect(found?.fix).toBeUndefined();
});

test.each([
  ['numbers and times', '共 3,000 個，10:30 開會，比數 3:2，版本 v1.2.3，漲了 4.5%。'],
  [
    'file names and addresses',
    '打開檔案.txt 與 說明.md，見 https://example.com/文章,圖?頁=1 或 /文章/影片,圖',
  ],
  ['code', '執行 `f(甲, 乙);`。\n\n```js\nprint("你好,世界")\n```'],
  ['English', '原文是「Yes, it works (really)!」。\n\nHello, world. Hello,世界'],
  [
    'another language',
    '<Quote lang="ja">はい,そうです。</Quote>\n\n<span lang="zh-Hans">你好,世界</span>',
  ],
  ['calls and names', '複雜度 O(n) 的函式 f(x) 由史蒂芬.金寫成，Yahoo!奇摩也用。'],
  ['numbered paragraphs', '甲. 第一項\n\n1)第一'],
  ['link targets', '[說明](https://example.com/a,b?c=(1)) 很清楚'],
  ['smileys', '謝謝大家:)，讚 :smile: 好'],
  ['full-width numbers', '１. 第一項\n１２. 第二項'],
  ['the brackets of a link that went wrong', '[中文](/posts/中文 檔名)在這。看[這](網址）。'],
])('is silent about %s', async (_, body) => {
  expect(await findings(halfWidthPunctuation, mdx('', body))).toEqual([]);
});
