import type { ArticleFacts } from './answer';
import type { ArticleFile, PlacedPassage } from './format';
import type { ScoredPassage } from './passages';
import type { Scored } from './rank';

/** An article that was read for a question. */
export interface ReadArticle {
  file: ArticleFile;
  /** As `rankArticles` gave it. */
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
/** Where no passage speaks to this share of a question, the articles only touch on it. */
const direct = 0.18;
/** Of a question with several things in it, a passage that names one is no reason to read. */
const severalThings = 2;
/** How much the best passage counts beside the article as a whole. */
const passageShare = 0.2;

/**
 * Orders what was read by article and best passage together.
 * @param ranked everything that fits, best first
 * @param read the first of them
 * @param things how many things the question asks for
 */
export function suggest(
  ranked: readonly Scored[],
  read: readonly ReadArticle[],
  things: number,
): {
  candidates: Scored[];
  suggestions: { facts: ArticleFacts; why: PlacedPassage }[];
  /** Whether one of them speaks to the question, and not only about things in it. */
  isDirect: boolean;
} {
  const best = ranked[0]?.score ?? 0;
  const candidates = ranked.filter(({ score }) => score >= best * inQuestion);
  const bestPassage = Math.max(0, ...read.map(({ passages }) => passages[0]?.score ?? 0)) || 1;
  const ordered = read
    .filter(({ score }) => score >= best * inQuestion)
    .map(({ file, score, passages }) => ({
      facts: file.facts,
      why: reasonOf(passages, things) ?? { text: file.facts.description },
      directness: passages[0]?.score ?? 0,
      score:
        (1 - passageShare) * (score / (best || 1)) +
        (passageShare * (passages[0]?.score ?? 0)) / bestPassage,
    }))
    .sort((a, b) => b.score - a.score);
  const top = ordered[0]?.score ?? 0;
  const shown = ordered
    .filter(({ score }, place) => place < fewest || score >= top * enough)
    .slice(0, most);
  return {
    candidates,
    suggestions: shown.map(({ facts, why }) => ({ facts, why })),
    isDirect: things === 0 || shown.some(({ directness }) => directness >= direct),
  };
}

/** The passage that speaks for an article; none where the best only shares a word with the question. */
function reasonOf(passages: readonly ScoredPassage[], things: number): PlacedPassage | undefined {
  if (things === 0) return undefined;
  return passages.find(({ named }) => named >= (things >= severalThings ? 2 : 1));
}
