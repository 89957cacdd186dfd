import type { ArticleFacts } from './answer';
import type { ArticleFile, PlacedPassage } from './format';

interface Compared {
  articles: { facts: ArticleFacts; ownTerms: string[]; passages: PlacedPassage[] }[];
  sharedTerms: string[];
}

const mostTerms = 12;
const mostPassages = 3;

/** Tells what articles have in common and what each has alone. */
export function compareArticles(files: readonly ArticleFile[]): Compared {
  const has = ({ keyTerms }: ArticleFile, term: string) => keyTerms.includes(term);
  const shared = (files[0]?.keyTerms ?? []).filter((term) =>
    files.every((file) => has(file, term)),
  );
  return {
    articles: files.map((file) => ({
      facts: file.facts,
      ownTerms: file.keyTerms
        .filter((term) => files.every((other) => other === file || !has(other, term)))
        .slice(0, mostTerms),
      passages: file.sections
        .flatMap(({ heading, pieces }) =>
          pieces.map((text) => ({ ...(heading ? { heading } : {}), text })),
        )
        .slice(0, mostPassages),
    })),
    sharedTerms: files.length > 1 ? shared.slice(0, mostTerms) : [],
  };
}
