import type { Article } from '../article';
import { termsOf } from '../terms';
import { impactSteps } from './format';

/** Where a term stands, how much it counts there, and how much a longer field weakens it. */
const fields: readonly {
  textOf: (article: Article) => string;
  weight: number;
  lengthMatters: number;
}[] = [
  { textOf: ({ title }) => title, weight: 5, lengthMatters: 0.3 },
  {
    textOf: ({ categories, tags }) => [...categories, ...tags].map(({ name }) => name).join(' '),
    weight: 2,
    lengthMatters: 0.3,
  },
  { textOf: ({ description }) => description, weight: 2, lengthMatters: 0.4 },
  {
    textOf: ({ headings }) => headings.map(({ text }) => text).join(' '),
    weight: 2,
    lengthMatters: 0.4,
  },
  {
    textOf: ({ sections }) => sections.map(({ text }) => text).join('\n'),
    weight: 1,
    lengthMatters: 0.6,
  },
];
/**
 * BM25's k1: how soon repeating a term stops to count. Late, because a sentence's pairs of characters
 * turn up once in many articles by chance, and often only in those that are about them.
 */
const saturation = 5;
/** No term leads to more articles than these, those where it counts most. */
const mostPostings = 1_000;
/** A term that over half of the articles have tells few apart: it leads to those that it names. */
const commonShare = 0.5;
const mostOfCommon = 200;

interface Posting {
  term: string;
  /** As `Shard` has them. */
  numbers: number[];
}

/**
 * Weighs every term in every article by BM25F: a term's counts in the fields are weakened by the
 * field's length, weighted, added up and saturated. Where many articles have a term, only those are
 * kept where it counts most (1,000; 200 for terms that over half of the articles have). How many have
 * it is told nevertheless.
 * @returns terms in alphabetical order
 */
export function postingsOf(articles: readonly Article[]): Posting[] {
  const averages = fields.map(
    ({ textOf }) =>
      articles.reduce((sum, article) => sum + textOf(article).length, 0) / articles.length || 1,
  );
  // An article's number and its term's step in one integer: millions of them are held.
  const packed = new Map<string, number[]>();
  for (const [number, article] of articles.entries()) {
    const weights = new Map<string, number>();
    for (const [place, { textOf, weight, lengthMatters }] of fields.entries()) {
      const text = textOf(article);
      const length = 1 - lengthMatters + (lengthMatters * text.length) / (averages[place] ?? 1);
      for (const term of termsOf(text)) {
        weights.set(term, (weights.get(term) ?? 0) + weight / length);
      }
    }
    for (const [term, weight] of weights) {
      const step = Math.max(1, Math.round((weight / (weight + saturation)) * impactSteps));
      const list = packed.get(term);
      if (list) list.push(number * 128 + step);
      else packed.set(term, [number * 128 + step]);
    }
  }
  const postings: Posting[] = [];
  for (const [term, list] of packed) {
    postings.push({ term, numbers: [list.length, ...gaps(kept(list, articles.length))] });
    packed.delete(term);
  }
  return postings.sort((a, b) => (a.term < b.term ? -1 : 1));
}

function kept(list: readonly number[], articles: number): readonly number[] {
  const most = list.length > articles * commonShare ? mostOfCommon : mostPostings;
  if (list.length <= most) return list;
  return [...list]
    .sort((a, b) => (b % 128) - (a % 128) || a - b)
    .slice(0, most)
    .sort((a, b) => a - b);
}

function gaps(list: readonly number[]): number[] {
  let before = 0;
  return list.flatMap((packed) => {
    const number = Math.floor(packed / 128);
    const gap = number - before;
    before = number;
    return [gap, packed % 128];
  });
}
