import { type Alternate, alternatesOf, mainPath } from './alternates';
import type { Article } from './article';
import type { Archive } from './articles';
import type { Term } from './glossary';
import { neighbours, relatedArticles } from './related';

/** What an article's page shows of the rest of the publication. */
export interface Surroundings {
  /** Terms that the article uses, with what the glossary says of them. */
  glossary: readonly Term[];
  /** Where the article stands in every edition that has it; empty where there is one edition. */
  alternates: readonly Alternate[];
  /** All parts of its series in reading order; empty where it is in none. */
  parts: readonly Article[];
  older: Article | undefined;
  newer: Article | undefined;
  /** Articles about the same things, nearest first. */
  related: readonly Article[];
}

const relatedCount = 3;

const known = new WeakMap<Archive, Map<Article, Surroundings>>();

/** An article's surroundings in its archive, looked up once. */
export function surroundingsOf(article: Article, archive: Archive): Surroundings {
  const ofArchive = known.get(archive) ?? new Map<Article, Surroundings>();
  known.set(archive, ofArchive);
  const surroundings = ofArchive.get(article) ?? lookUp(article, archive);
  ofArchive.set(article, surroundings);
  return surroundings;
}

function lookUp(article: Article, archive: Archive): Surroundings {
  const { series, edition, path, terms } = article;
  const parts = series === undefined ? [] : (archive.bySeries.get(series) ?? []);
  return {
    glossary: archive.glossary.filter(({ slug }) => terms.includes(slug)),
    alternates: archive.archives.size > 1 ? alternatesOf(mainPath(edition, path), archive) : [],
    parts,
    ...neighbours(article, archive),
    related: relatedArticles(article, archive, relatedCount, parts),
  };
}
