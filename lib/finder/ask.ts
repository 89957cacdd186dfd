import type { ArticleFacts } from './answer';
import type { ScoredPassage } from './passages';
import type { ReadArticle } from './suggest';

const most = 4;
/** How much the article as a whole counts beside the passage. */
const articleShare = 0.8;
/** A passage that speaks to less of the question does not answer it. */
const enough = 0.22;
/** Further passages are shown as long as they are about as good as the best. */
const nearBest = 0.8;

/** The passages that answer a question, best first; none where no passage says enough of it. */
export function answersOf(
  read: readonly ReadArticle[],
): { facts: ArticleFacts; passage: ScoredPassage }[] {
  const best = Math.max(0, ...read.map(({ score }) => score));
  const all = read
    .flatMap(({ file, score, passages }) =>
      passages.map((passage) => ({
        facts: file.facts,
        passage,
        score: passage.score * (1 - articleShare + (articleShare * score) / best),
      })),
    )
    .filter(({ passage }) => passage.score >= enough)
    .sort((a, b) => b.score - a.score);
  const top = all[0]?.score ?? 0;
  return all.filter(({ score }) => score >= top * nearBest).slice(0, most);
}
