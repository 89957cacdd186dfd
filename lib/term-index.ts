import type { Article } from './article';
import { type ArticleTerms, articleTerms, termCount } from './article-terms';

/**
 * An article is compared by as many of its terms, the most telling ones. More find nothing better,
 * and cost time and memory.
 */
const comparedTerms = 128;

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
  const counted = articles.map(articleTerms);
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
  const { rarity, starts, holders, shares } = tables;
  return {
    articles,
    vectorOf: (article) => vectorOf(articleTerms(article), rarity),
    holdersOf: (term) => ({
      places: holders.subarray(starts[term], starts[term + 1]),
      shares: shares.subarray(starts[term], starts[term + 1]),
    }),
  };
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
