import { termsOf } from '../terms';
import type { ArticleFacts } from './answer';
import type { ArticleFile, PlacedPassage } from './format';
import type { ScoredPassage } from './passages';
import type { Question } from './question';
import { mostWeight, type Scored, type TermTable } from './rank';

/** An article that was read for a question. */
export interface ReadArticle {
  file: ArticleFile;
  /** As it was ranked by. */
  score: number;
  /** Best first. */
  passages: readonly ScoredPassage[];
}

const fewest = 3;
const most = 5;
/** An article far below the best is no suggestion, however few there are. */
const enough = 0.45;
/** Articles below this share of the best only share a word with the question. */
const inQuestion = 0.2;
/** An article whose terms together score this share of a term's most weight speaks to a question. */
const directArticle = 0.23;
/** A passage speaks to a question that has this share of it. */
const directPassage = 0.5;
/** So does one that has this share under a title that names a part of it, however common. */
const directUnderTitle = 0.18;
/** How much the best passage counts beside the article as a whole. */
const passageShare = 0.2;

/**
 * Orders what was read by article and best passage together.
 * @param ranked everything that fits, best first
 * @param read the first of them
 */
export function suggest(
  ranked: readonly Scored[],
  read: readonly ReadArticle[],
): { candidates: Scored[]; suggestions: { facts: ArticleFacts; why: PlacedPassage }[] } {
  const best = ranked[0]?.score ?? 0;
  const candidates = ranked.filter(({ score }) => score >= best * inQuestion);
  const bestPassage = Math.max(0, ...read.map(({ passages }) => passages[0]?.score ?? 0)) || 1;
  const ordered = read
    .filter(({ score }) => score >= best * inQuestion)
    .map(({ file, score, passages }) => ({
      facts: file.facts,
      why: passages.find(({ isReason }) => isReason) ?? { text: file.facts.description },
      score:
        (1 - passageShare) * (score / (best || 1)) +
        (passageShare * (passages[0]?.score ?? 0)) / bestPassage,
    }))
    .sort((a, b) => b.score - a.score);
  const top = ordered[0]?.score ?? 0;
  return {
    candidates,
    suggestions: ordered
      .filter(({ score }, place) => place < fewest || score >= top * enough)
      .slice(0, most)
      .map(({ facts, why }) => ({ facts, why })),
  };
}

/**
 * Whether one of the articles speaks to a question, and not only about a word in it. Rarity alone
 * does not tell: of what a publication is about every article has the word.
 * @param ranked as `rankArticles` gave them, best first
 * @param read the first of them
 */
export function speaksTo(
  { terms }: Question,
  ranked: readonly Scored[],
  read: readonly ReadArticle[],
  table: TermTable,
): boolean {
  const asked = new Set(terms);
  return (
    (ranked[0]?.score ?? 0) >= directArticle * mostWeight(table) ||
    read.some(({ file, passages: [best] }) => {
      const isNamed = termsOf(file.facts.title).some((term) => asked.has(term));
      return (best?.score ?? 0) >= (isNamed ? directUnderTitle : directPassage);
    })
  );
}
