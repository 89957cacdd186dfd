import { expect, it } from 'vitest';
import { noFilters, readSearchAddress, searchParameters } from '../../lib/search/address';

it('an address says what is asked, and is read as it was written', () => {
  const asked = {
    query: '「AI 助理」 & 100% #1',
    filters: {
      categories: ['silicon', 'ai-frontier'],
      years: ['2025'],
      tags: ['tcp/ip', '語言模型'],
      authors: ['lin'],
    },
  };
  const address = searchParameters(asked);
  expect(address).toMatch(/^\?q=[\x21-\x7e]+$/);
  expect(readSearchAddress(address)).toEqual(asked);
});

it('leaves out what is not asked', () => {
  expect(searchParameters({ query: '  ', filters: noFilters })).toBe('');
  expect(searchParameters({ query: ' 貓 ', filters: noFilters })).toBe('?q=%E8%B2%93');
});

it('takes any address', () => {
  expect(readSearchAddress('')).toEqual({ query: '', filters: noFilters });
  expect(readSearchAddress('?q=%E8%B2&tag=&tag=a&tag=a&page=2&q=b')).toEqual({
    query: '\ufffd',
    filters: { ...noFilters, tags: ['a'] },
  });
});
