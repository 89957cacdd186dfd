import { expect, it } from 'vitest';
import { keyTermsOf, mentionsOf } from '../../../lib/finder/key-terms';
import { article } from '../publication';

it('names whole phrases and names as they are written, no scraps of them', () => {
  const text =
    '語言模型會讀字。語言模型也會寫字，GPT-5 和 gpt-5 都是語言模型，還有 GPT-5。這個語言模型很大，因為資料很大。'.repeat(
      2,
    );
  const terms = keyTermsOf(mentionsOf(article({ slug: 'one', text })), () => 3);
  expect(terms).toContain('語言模型');
  expect(terms).toContain('GPT-5');
  expect(terms).not.toContain('言模');
  expect(terms).not.toContain('語言');
  expect(terms.join()).not.toMatch(/[的會很]/);
});

it('leaves out what every other article mentions too', () => {
  const text = '東西、東西、東西、蘭花、蘭花、蘭花';
  const rarityOf = (term: string) => (term === '東西' ? 0.7 : 3);
  expect(keyTermsOf(mentionsOf(article({ slug: 'one', text })), rarityOf)).toEqual(['蘭花']);
});
