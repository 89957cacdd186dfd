import { impactSteps } from './format';
import { functional } from './functional';
import type { Question } from './question';

/** What the shards say of the terms of a question. */
export interface TermTable {
  /** How many articles there are. */
  articles: number;
  /** A term's numbers, as `Shard` has them; terms that no article has are missing. */
  terms: ReadonlyMap<string, readonly number[]>;
}

/** An article's number with its score. */
export interface Scored {
  article: number;
  score: number;
}

/** A pair with a character that builds sentences says less, one of two such nearly nothing. */
const functionalShare = 0.5;
/** A character alone is only looked up where it stands alone, so it says little. */
const loneShare = 0.3;

/** How much a term of a question tells articles apart: its rarity, as BM25 has it, and its kind. */
export function termWeight({ articles, terms }: TermTable, term: string): number {
  const having = terms.get(term)?.[0] ?? 0;
  const characters = [...term];
  const kind = /^\p{Script=Han}/u.test(term)
    ? characters.reduce(
        (share, character) => (functional.has(character) ? share * functionalShare : share),
        characters.length === 1 ? loneShare : 1,
      )
    : 1;
  return kind * Math.log(1 + (articles - having + 0.5) / (having + 0.5));
}

/** How much a term weighs that no article has: the most that any can. */
export function mostWeight({ articles }: Pick<TermTable, 'articles'>): number {
  return Math.log(1 + (articles + 0.5) / 0.5);
}

/** How much a character that stands in no known term of a question weighs. */
export function characterWeight(table: TermTable, character: string): number {
  return functional.has(character) ? 0 : mostWeight(table);
}

/**
 * Scores the articles that have something of what was asked for. Of a thing's several names, the
 * one that an article uses most counts.
 * @returns best first; equal scores with the newer first
 */
export function rankArticles({ units }: Question, table: TermTable): Scored[] {
  const scores = new Map<number, number>();
  for (const { names } of units) {
    const best = new Map<number, number>();
    for (const name of names) {
      const sums = new Map<number, number>();
      for (const term of name) {
        const weight = termWeight(table, term) / impactSteps;
        for (const [article, step] of pairs(table.terms.get(term) ?? [])) {
          sums.set(article, (sums.get(article) ?? 0) + weight * step);
        }
      }
      for (const [article, sum] of sums) best.set(article, Math.max(best.get(article) ?? 0, sum));
    }
    for (const [article, sum] of best) scores.set(article, (scores.get(article) ?? 0) + sum);
  }
  return [...scores]
    .map(([article, score]) => ({ article, score }))
    .sort((a, b) => b.score - a.score || a.article - b.article);
}

function* pairs(numbers: readonly number[]): Generator<[article: number, step: number]> {
  let article = 0;
  for (let at = 1; at + 1 < numbers.length; at += 2) {
    article += numbers[at] ?? 0;
    yield [article, numbers[at + 1] ?? 0];
  }
}
