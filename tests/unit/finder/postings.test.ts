import { describe, expect, it } from 'vitest';
import { postingsOf } from '../../../lib/finder/postings';
import { readQuestion } from '../../../lib/finder/question';
import { rankArticles, type TermTable } from '../../../lib/finder/rank';
import { article } from '../publication';

function tableOf(articles: ReturnType<typeof article>[]): TermTable {
  const terms = postingsOf(articles).map(({ term, numbers }) => [term, numbers] as const);
  return { articles: articles.length, terms: new Map(terms) };
}

const rank = (sentence: string, articles: ReturnType<typeof article>[], equivalents?: string[][]) =>
  rankArticles(readQuestion(sentence, equivalents), tableOf(articles)).map(
    (one) => articles[one.article]?.slug,
  );

describe('ranking', () => {
  const filler = '天氣晴朗，適合出門散步。'.repeat(20);

  it('puts the title before the text, and what is repeated before what is mentioned', () => {
    const articles = [
      article({ slug: 'mentions', text: `${filler}順便提到貨櫃。` }),
      article({ slug: 'repeats', text: `${filler}貨櫃、貨櫃、貨櫃、貨櫃。` }),
      article({ slug: 'names', title: '貨櫃簡史', text: `${filler}貨櫃。` }),
      article({ slug: 'other', text: filler }),
    ];
    expect(rank('貨櫃是什麼', articles)).toEqual(['names', 'repeats', 'mentions']);
  });

  it('lets a rare word outweigh a common one', () => {
    const articles = [
      article({ slug: 'common', text: '網站網站' }),
      article({ slug: 'rare', text: '蘭花網頁' }),
      ...Array.from({ length: 8 }, (_, at) => article({ slug: `${at}`, text: '網站' })),
    ];
    expect(rank('蘭花網站', articles)[0]).toBe('rare');
  });

  it('finds an article by another name of the thing', () => {
    const articles = [
      article({ slug: 'han', text: '通行金鑰' }),
      article({ slug: 'none', text: '門鎖' }),
    ];
    expect(rank('passkey', articles)).toEqual([]);
    expect(rank('passkey', articles, [['通行金鑰', 'passkey']])).toEqual(['han']);
  });

  it('puts the newer of two equal articles first', () => {
    const articles = [
      article({ slug: 'new', text: '蘭花' }),
      article({ slug: 'old', text: '蘭花' }),
    ];
    expect(rank('蘭花', articles)).toEqual(['new', 'old']);
  });
});

describe('postings', () => {
  const many = Array.from({ length: 60 }, (_, at) =>
    article({ slug: `${at}`, text: at === 7 ? '共有的詞與蘭花' : '共有的詞' }),
  );

  it('do not lead from a word that most articles have, but say so', () => {
    const terms = new Map(postingsOf(many).map(({ term, numbers }) => [term, numbers]));
    expect(terms.get('共有')).toEqual([60]);
    expect(terms.get('蘭花')?.slice(0, 2)).toEqual([1, 7]);
  });

  it('are the same at every build', () => {
    expect(postingsOf(many)).toEqual(postingsOf([...many]));
  });
});
