import { expect, test } from 'vitest';
import { contradictedFigure } from '../../../lib/check/rules/contradicted-figure';
import { findings, mdx } from './check-article';

const check = (title: string, body: string) =>
  findings(contradictedFigure, mdx(`title: ${JSON.stringify(title)}`, body));

test.each([
  ['毛利率衝上58%', '第三季毛利率是53%，優於上一季的 51.5 %。', '53%、51.5 %'],
  ['台積電2奈米量產', '3奈米占營收三成，5奈米占四成。', '3奈米、5奈米'],
  ['斥資２００億美元擴廠', '公司預計投入120億美元。', '120億美元'],
  ['亞馬遜內部有2,000個應用', '內部已經有超過1,000個應用。', '1,000個'],
  ['2019年的一場演講', '這場演講發生在2012年。', '2012年'],
  ['5月12日登場', '記者會訂在6月3日。', '6月3日'],
  ['訓練只花6小時', '訓練前後花了48小時。', '48小時'],
])('tells of a figure the text contradicts: %s', async (title, body, others) => {
  const found = await check(title, body);
  expect(found).toMatchObject([{ found: expect.stringContaining(`同單位的有 ${others}。`) }]);
});

test('stands at its field', async () => {
  const found = await findings(contradictedFigure, mdx('description: 成長40%。', '營收成長30%。'));
  expect(found).toEqual([
    {
      line: 4,
      column: 1,
      field: 'description',
      found: '摘要寫「40%」，內文沒有這個數字；同單位的有 30%。',
      advice: '請對照內文與出處，改正其中一邊。',
    },
  ]);
});

test.each([
  ['the text says it too', '毛利率53%', '去年50%，今年53%。'],
  ['full-width digits and separators', '１０００個應用', '至少有1,000個應用，另有200個應用下架。'],
  ['Chinese digits', '台積電3奈米', '三奈米製程的間距是48奈米。'],
  ['a spelling of the percentage', '降價40%', '降了四成，其中一款降12%。'],
  ['百分之', '降價40%', '降價百分之四十，運費另計5%。'],
  ['scaled', '參數70億個', '參數有7,000,000,000個，另一個模型有13億個。'],
  ['rounded', '毛利率53%', '毛利率為53.2%，年增2.1%。'],
  ['rough', '近200億美元', '總額198億美元，其中20億美元已付。'],
  ['more or less', '100多個國家', '108個國家參加，上次是90個國家。'],
  ['a bare number', '成長40%', '| 年 | % |\n| --- | --- |\n| 甲 | 40 |\n\n另一項成長12%。'],
  ['another unit only', '訓練6小時', '花了30分鐘。'],
  ['other things counted', '1,000個應用', '公司有20個部門。'],
  ['how a headline sums up', '5個理由', '第1個理由，另外有3個理由。'],
  ['an ordinal', '第40屆', '第39屆。'],
  ['this year', '2026年的語言模型', '和2023年相比，進步很多。'],
  ['民國', '2011年的舊帳', '民國100年的事，到2015年才清。'],
  ['a date in another form', '5月12日登場', '記者會 2026-05-12 舉行，6月3日開賣。'],
  ['a date without its month', '5月12日登場', '12日上午開賣，6月3日到貨。'],
  ['a day of a date', '12日登場', '訂在5月12日，13日開賣。'],
  ['numbers in names', 'H100與FP16', '另有H200與FP8，速度差2倍。'],
  ['a decade', '1990年代的晶片', '1971年的4004。'],
])('is silent: %s', async (_, title, body) => {
  expect(await check(title, body)).toEqual([]);
});

test('is silent about numbers that only code has', async () => {
  expect(await check('降價40%', '```\n30%\n```')).toEqual([]);
});
