import { describe, expect, it } from 'vitest';
import { suggest } from '../../lib/suggest';

const fields = ['title', 'date', 'categories', 'source_url', 'coverAlt', 'draft'];

describe('suggest', () => {
  it.each([
    ['titel', 'title'],
    ['Title', 'title'],
    ['catagories', 'categories'],
    ['sourceUrl', 'source_url'],
    ['source-url', 'source_url'],
    ['cover_alt', 'coverAlt'],
    ['ｄａｔｅ', 'date'],
  ])('takes %s for %s', (word, meant) => {
    expect(suggest(word, fields)).toBe(meant);
  });

  it.each(['layout', 'x', 'weight', '標題'])('has no idea about %s', (word) => {
    expect(suggest(word, fields)).toBeUndefined();
  });

  it('prefers another way of spelling to a nearer word', () => {
    expect(suggest('AI-X', ['AI Y', 'aix'])).toBe('aix');
  });

  it('suggests nothing out of nothing', () => {
    expect(suggest('title', [])).toBeUndefined();
    expect(suggest('', fields)).toBeUndefined();
  });
});
