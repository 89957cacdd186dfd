import type { Article } from './article';
import {
  type CountedTerms,
  countAll,
  countTerms,
  type TermField,
  termCount,
  termFields,
  termNumber,
} from './article-terms';

/**
 * How often a term counts by where it stands; once in the text. A tag, category or series says as much
 * as a word that comes up sixteen times.
 */
const weightIn: Readonly<Record<TermField, number>> = {
  title: 4,
  // These count as marks, by their addresses.
  names: 0,
  description: 2,
  headings: 2,
  text: 1,
};
const asMark = 16;
const weightOf = termFields.map((field) => weightIn[field]);

/**
 * An article is compared by as many of its terms, the most telling ones. More find nothing better,
 * and cost time and memory.
 */
const comparedTerms = 128;

/** What an article is about: its terms by number, and how much it is about each. */
interface ArticleTerms {
  terms: Uint32Array;
  /** Of the terms in the same order: 1 for one that stands once in the text, growing slowly. */
  weights: Float32Array;
}

/** What an article is about: the most telling of its terms, as a vector of length 1. */
interface Vector {
  terms: ArrayLike<number>;
  shares: ArrayLike<number>;
}

/** Public articles by their most telling terms. */
export interface TermIndex {
  articles: readonly Article[];
  vectorOf(article: Article): Vector;
  /** The articles that have a term, by their places, and what it is of each one's vector. */
  holdersOf(term: number): { places: ArrayLike<number>; shares: ArrayLike<number> };
}

/** What an index is made of; of terms by their numbers, and of articles by their places. */
export interface TermTables {
  /** A term's inverse document frequency; 0 where fewer than two articles have it. */
  rarity: Float32Array;
  /** Where a term's articles begin in `holders`; they end where the next term's do. */
  starts: Uint32Array;
  holders: Uint32Array;
  /** What the term is of each holder's vector. */
  shares: Float32Array;
  /** Where an article's vector begins in `vectorTerms`; it ends where the next one does. */
  vectorStarts: Uint32Array;
  vectorTerms: Uint32Array;
  vectorShares: Float64Array;
}

/** Counts the terms of some articles. */
export function makeTables(articles: readonly Article[]): TermTables {
  const counted: ArticleTerms[] = articles.map(() => nothing);
  for (const [place, terms] of countAll(articles)) {
    const article = articles[place];
    if (article) counted[place] = weigh(article, terms);
  }
  const rarity = raritiesIn(counted);
  const vectors = counted.map((one) => vectorOf(one, rarity));
  const starts = new Uint32Array(rarity.length + 1);
  const vectorStarts = new Uint32Array(articles.length + 1);
  vectors.forEach(({ terms }, place) => {
    vectorStarts[place + 1] = (vectorStarts[place] ?? 0) + terms.length;
    for (const term of terms) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  });
  starts.forEach((holding, term) => {
    starts[term] = holding + (starts[term - 1] ?? 0);
  });
  const ends = starts.slice();
  const size = starts.at(-1) ?? 0;
  const holders = new Uint32Array(size);
  const shares = new Float32Array(size);
  const vectorTerms = new Uint32Array(size);
  const vectorShares = new Float64Array(size);
  vectors.forEach((vector, place) => {
    vectorTerms.set(vector.terms, vectorStarts[place]);
    vectorShares.set(vector.shares, vectorStarts[place]);
    vector.terms.forEach((term, at) => {
      const row = ends[term] ?? 0;
      holders[row] = place;
      shares[row] = vector.shares[at] ?? 0;
      ends[term] = row + 1;
    });
  });
  return { rarity, starts, holders, shares, vectorStarts, vectorTerms, vectorShares };
}

/** The index of the articles whose terms were counted just now, which knows other articles, too. */
export function termIndex(articles: readonly Article[], tables: TermTables): TermIndex {
  const { rarity, starts, holders, shares, vectorStarts, vectorTerms, vectorShares } = tables;
  const places = new Map(articles.map((article, place) => [article, place]));
  return {
    articles,
    vectorOf: (article) => {
      const place = places.get(article);
      if (place === undefined) return vectorOf(termsIn(article), rarity);
      const [from, to] = vectorStarts.subarray(place, place + 2);
      return { terms: vectorTerms.subarray(from, to), shares: vectorShares.subarray(from, to) };
    },
    holdersOf: (term) => ({
      places: holders.subarray(starts[term], starts[term + 1]),
      shares: shares.subarray(starts[term], starts[term + 1]),
    }),
  };
}

function termsIn(article: Article): ArticleTerms {
  const { terms, ...rest } = countTerms(article);
  return weigh(article, { ...rest, terms: Uint32Array.from(terms, termNumber) });
}

const nothing: ArticleTerms = { terms: new Uint32Array(), weights: new Float32Array() };

/** The terms of title, description, headings and text, and tags, categories and series. */
function weigh(article: Article, { terms, counts }: CountedTerms<number>): ArticleTerms {
  // Words have no colon in them.
  const marks = [
    ...article.tags.map(({ slug }) => `tag:${slug}`),
    ...article.categories.map(({ slug }) => `category:${slug}`),
    ...(article.series ? [`series:${article.series}`] : []),
  ];
  const weighed = new Uint32Array(terms.length + marks.length);
  const weights = new Float32Array(weighed.length);
  let end = 0;
  const add = (term: number, count: number) => {
    weighed[end] = term;
    weights[end] = 1 + Math.log(count);
    end += 1;
  };
  let at = 0;
  for (let place = 0; place < terms.length; place += 1) {
    let count = 0;
    for (const weight of weightOf) {
      count += weight * (counts[at] ?? 0);
      at += 1;
    }
    if (count > 0) add(terms[place] ?? 0, count);
  }
  for (const mark of marks) add(termNumber(mark), asMark);
  return { terms: weighed.subarray(0, end), weights: weights.subarray(0, end) };
}

function vectorOf({ terms, weights }: ArticleTerms, rarity: Float32Array) {
  const parts = weights.map((weight, at) => weight * (rarity[terms[at] ?? 0] ?? 0));
  const least = parts.toSorted().at(-comparedTerms) ?? 0;
  const vector = { terms: [] as number[], shares: [] as number[] };
  parts.forEach((part, at) => {
    if (part === 0 || part < least) return;
    vector.terms.push(terms[at] ?? 0);
    vector.shares.push(part);
  });
  const length = Math.sqrt(vector.shares.reduce((sum, share) => sum + share * share, 0));
  return { terms: vector.terms, shares: vector.shares.map((share) => share / length) };
}

function raritiesIn(counted: readonly ArticleTerms[]): Float32Array {
  const frequencies = new Uint32Array(termCount());
  for (const { terms } of counted) {
    for (const term of terms) frequencies[term] = (frequencies[term] ?? 0) + 1;
  }
  return Float32Array.from(frequencies, (frequency) =>
    frequency < 2 ? 0 : Math.log((counted.length + 1) / frequency),
  );
}
