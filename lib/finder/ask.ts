import type { ArticleFacts } from './answer';
import type { ScoredPassage } from './passages';
import type { Question } from './question';
import type { TermTable } from './rank';
import type { ReadArticle } from './suggest';

const most = 4;
/** A passage that speaks to less of the question does not answer it. */
const enough = 0.45;
/** Further passages are shown as long as they are about as good as the best. */
const nearBest = 0.8;

/** The passages that answer a question, best first; none where no passage says enough of it. */
export function answersOf(
  _question: Question,
  _terms: TermTable,
  read: readonly ReadArticle[],
): { facts: ArticleFacts; passage: ScoredPassage }[] {
  const all = read
    .flatMap(({ file, passages }) => passages.map((passage) => ({ facts: file.facts, passage })))
    .sort((a, b) => b.passage.score - a.passage.score);
  const best = all[0]?.passage.score ?? 0;
  if (best < enough) return [];
  return all.filter(({ passage }) => passage.score >= best * nearBest).slice(0, most);
}
