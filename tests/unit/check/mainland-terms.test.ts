import { expect, test } from 'vitest';
import { mainlandTerms } from '../../../lib/check/rules/mainland-terms';
import { findings, mdx } from './check-article';

test('tells of mainland words in traditional and simplified characters', async () => {
  const found = await findings(
    mainlandTerms,
    mdx('', '下載軟件後，视频會存到服務器，由人工智能處理。'),
  );
  expect(found).toEqual([
    {
      line: 6,
      column: 3,
      found: '「軟件」是中國大陸的用詞。',
      advice: '臺灣多半說「軟體」。',
    },
    expect.objectContaining({ column: 7, advice: '臺灣多半說「影片」。' }),
    expect.objectContaining({ column: 12, advice: '臺灣多半說「伺服器」。' }),
    expect.objectContaining({ column: 17, advice: '臺灣多半說「人工智慧」。' }),
  ]);
});

test('knows Taiwan’s variants of the characters', async () => {
  const found = await findings(mainlandTerms, mdx('title: 分布式與偽代碼'));
  expect(found.map(({ advice }) => advice)).toEqual([
    '臺灣多半說「分散式」。',
    '臺灣多半說「虛擬碼」。',
  ]);
});

test.each([
  [
    'words that both sides use',
    '司法程序支持這項設備，通過測試的對象與質量、數據、函數、用戶、高端社區。',
  ],
  [
    'parts of longer words',
    '體內存在抗體，電視頻道的大數據報告，其實時間不多，刺激光源，兼容並蓄。',
  ],
  ['Taiwanese names', '在博客來買書，參加黑客松，用演算法。'],
  ['Taiwanese words', '軟體、影片、伺服器、網路、資訊、人工智慧與預設值。'],
  ['code and link targets', '`軟件` 與 [下載](/軟件/視頻)\n\n```\n服務器\n```'],
  ['another language', '<Quote lang="zh-CN">这个软件的视频</Quote>'],
])('is silent about %s', async (_, body) => {
  expect(await findings(mainlandTerms, mdx('', body))).toEqual([]);
});
