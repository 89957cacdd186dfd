import { expect, test } from 'vitest';
import { repeatedDescription } from '../../../lib/check/rules/repeated-description';
import { findings, mdx } from './check-article';

const opening = '台灣的半導體產業，從**一九七〇年代**的工研院開始，一路走到今天的先進製程。';
const check = (description: string, body = opening) =>
  findings(repeatedDescription, mdx(`description: ${description}`, body));

test('tells of a description that begins like the first paragraph, punctuation aside', async () => {
  const found = await check(
    '台灣的半導體產業從一九七〇年代的工研院開始，後來呢？',
    `![封面圖](/icons/icon-512.png)\n\n## 前言\n\n${opening}`,
  );
  expect(found).toMatchObject([{ line: 4, found: '摘要和第一段開頭的 21 個字一樣。' }]);
});

test('is silent about a few words in common, or ones that stand elsewhere', async () => {
  expect(await check('台灣的半導體產業怎麼走到今天？')).toEqual([]);
  expect(await check(opening.replaceAll('*', ''), `先說結論。\n\n${opening}`)).toEqual([]);
});

test('is silent where the description is the site’s own excerpt', async () => {
  expect(await findings(repeatedDescription, mdx('', opening))).toEqual([]);
  expect(await findings(repeatedDescription, mdx('description:', opening))).toEqual([]);
});
