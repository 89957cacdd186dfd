import { expect, it } from 'vitest';
import { changedPhrases, watchedConverter } from '../../../lib/convert/changed-phrases';
import { noTerms } from '../../../lib/convert/terms';

it('tells which words became others, and not which characters did', () => {
  const text = '第一行的頭髮與記憶體\n軟體，又是軟體在網際網路上，核心不變。「引號」';
  expect(changedPhrases('cn', noTerms, text)).toEqual([
    {
      before: '記憶體',
      after: '内存',
      count: 1,
      context: { before: '第一行的頭髮與', after: '' },
    },
    {
      before: '軟體',
      after: '软件',
      count: 2,
      context: { before: '', after: '，又是軟體在網際網路上，' },
    },
    {
      before: '網際網路',
      after: '互联网',
      count: 1,
      context: { before: '軟體，又是軟體在', after: '上，核心不變。「引號」' },
    },
  ]);
});

it('tells what a site’s terms do, and not what they leave as it is', () => {
  const terms = { keep: ['臺大'], cn: { 軟體: '软体', 甲: '乙' }, hk: {} };
  expect(
    changedPhrases('cn', terms, '臺大的軟體：甲').map(({ before, after }) => [before, after]),
  ).toEqual([['甲', '乙']]);
});

it('watches what is converted', () => {
  const { converter, changed } = watchedConverter('cn', noTerms);
  expect(converter.text('軟體')).toBe('软件');
  expect(converter.pieces(['網', '\uFFFC', '硬', '碟'])).toEqual(['网', '\uFFFC', '硬', '盘']);
  expect(changed()).toMatchObject([
    { before: '軟體', after: '软件', count: 1 },
    { before: '硬碟', after: '硬盘', count: 1, context: { before: '網 ', after: '' } },
  ]);
});
