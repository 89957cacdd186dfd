import type { ArticleFacts } from './answer';
import type { ArticleFile, PlacedPassage } from './format';

interface Compared {
  articles: { facts: ArticleFacts; ownTerms: string[]; passages: PlacedPassage[] }[];
  sharedTerms: string[];
}

const mostTerms = 12;
const mostPassages = 3;
/** A word that is only mentioned is not what an article is about. */
const fewestMentions = 2;

/**
 * Tells what articles have in common and what each has alone.
 * @returns `sharedTerms`: key terms of one that all use; `ownTerms`: key terms that no other
 *   mentions; passages that hold most of the key terms, shared ones first, in reading order
 */
export function compareArticles(files: readonly ArticleFile[]): Compared {
  const texts = new Map(files.map((file) => [file, textOf(file)]));
  const mentions = (file: ArticleFile, term: string) =>
    (texts.get(file) ?? '').split(normal(term)).length - 1;
  const ranks = new Map<string, number>();
  for (const { keyTerms } of files) {
    for (const [rank, term] of keyTerms.entries()) {
      ranks.set(term, (ranks.get(term) ?? 0) + 1 / (rank + 5));
    }
  }
  const sharedTerms = [...ranks]
    .filter(
      ([term]) => files.length > 1 && files.every((file) => mentions(file, term) >= fewestMentions),
    )
    .sort(([a, rankA], [b, rankB]) => rankB - rankA || (a < b ? -1 : 1))
    .map(([term]) => term)
    .slice(0, mostTerms);
  return {
    articles: files.map((file) => {
      const others = files.filter((other) => other !== file);
      const ownTerms = file.keyTerms
        .filter((term) => others.every((other) => mentions(other, term) === 0))
        .slice(0, mostTerms);
      return { facts: file.facts, ownTerms, passages: keyPassages(file, sharedTerms, ownTerms) };
    }),
    sharedTerms,
  };
}

/** Of different sections, so that they do not say the same. */
function keyPassages(
  { sections }: ArticleFile,
  shared: readonly string[],
  own: readonly string[],
): PlacedPassage[] {
  const weights = [
    ...shared.map((term, rank) => ({ term: normal(term), weight: 2 / (rank + 2) })),
    ...own.map((term, rank) => ({ term: normal(term), weight: 1 / (rank + 2) })),
  ];
  return sections
    .flatMap(({ heading, pieces }, place) => {
      const scored = pieces
        .filter((text) => /[。！？]/u.test(text))
        .map((text) => ({
          text,
          score: weights.reduce(
            (sum, { term, weight }) => (normal(text).includes(term) ? sum + weight : sum),
            0,
          ),
        }))
        .sort((a, b) => b.score - a.score);
      return scored.slice(0, 1).map((best) => ({ ...best, heading, place }));
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, mostPassages)
    .sort((a, b) => a.place - b.place)
    .map(({ heading, text }) => ({ ...(heading ? { heading } : {}), text }));
}

function textOf({ facts, sections }: ArticleFile): string {
  return normal(
    [
      facts.title,
      ...facts.tags.map(({ name }) => name),
      ...sections.flatMap(({ heading, pieces }) => [heading?.text ?? '', ...pieces]),
    ].join('\n'),
  );
}

function normal(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
