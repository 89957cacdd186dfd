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
  const many = Array.from({ length: 600 }, (_, at) =>
    article({ slug: `${at}`, title: at < 5 ? '共有的事' : '別的', text: '共有的詞' }),
  );

  it('lead from a word that most articles have to those that it names, and say how many have it', () => {
    const terms = new Map(postingsOf(many).map(({ term, numbers }) => [term, numbers]));
    const [having, ...pairs] = terms.get('共有') ?? [];
    expect(having).toBe(600);
    expect(pairs).toHaveLength(2 * 200);
    expect(rank('共有', many).slice(0, 5)).toEqual(['0', '1', '2', '3', '4']);
  });

  it('are the same at every build', () => {
    expect(postingsOf(many)).toEqual(postingsOf([...many]));
  });
});
