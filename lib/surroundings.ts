import { type Alternate, alternatesOf, mainPath } from './alternates';
import type { Article } from './article';
import type { Archive } from './articles';
import type { Term } from './glossary';
import { findKept, keep } from './kept';
import { nameOfAll } from './kept-articles';
import { prerendered } from './prerender-limit';
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
  const { edition, path, terms } = article;
  return {
    glossary: archive.glossary.filter(({ slug }) => terms.includes(slug)),
    alternates: archive.archives.size > 1 ? alternatesOf(mainPath(edition, path), archive) : [],
    parts: partsOf(article, archive),
    ...neighbours(article, archive),
    related: relatedOf(article, archive),
  };
}

/** Articles about the same things, nearest first, as {@link Surroundings} have them. */
export function relatedOf(article: Article, archive: Archive): readonly Article[] {
  return keptRelated(article, archive) ?? relatedTo(article, archive);
}

function partsOf({ series }: Article, { bySeries }: Archive): readonly Article[] {
  return series === undefined ? [] : (bySeries.get(series) ?? []);
}

function relatedTo(article: Article, archive: Archive): Article[] {
  return relatedArticles(article, archive, relatedCount, partsOf(article, archive));
}

/** Slugs of the related articles, by the article's. */
type Related = ReadonlyMap<Article['slug'], readonly Article['slug'][]>;

const relatedIn = new WeakMap<Archive, Related>();

/**
 * Finds the related articles of all that a build draws and keeps them, so that its processes need not
 * compare these with all others once more. What is kept of the same articles stays.
 */
export function keepRelated({ archives }: Archive): void {
  for (const archive of archives.values()) {
    const name = relatedName(archive);
    if (name === undefined) continue;
    const kept = findKept<Related>(name);
    const related = kept ?? findRelated(archive);
    if (!kept) keep(name, related);
    relatedIn.set(archive, related);
  }
}

function findRelated(archive: Archive): Related {
  return new Map(
    prerendered(archive.articles).map((article) => [
      article.slug,
      relatedTo(article, archive).map(({ slug }) => slug),
    ]),
  );
}

function keptRelated(article: Article, archive: Archive): Article[] | undefined {
  // Where nothing is kept, that is looked up once, too.
  const related: Related = relatedIn.get(archive) ?? relatedKept(archive) ?? new Map();
  relatedIn.set(archive, related);
  return related.get(article.slug)?.flatMap((slug) => archive.bySlug.get(slug) ?? []);
}

function relatedKept(archive: Archive): Related | undefined {
  const name = relatedName(archive);
  return name === undefined ? undefined : findKept<Related>(name);
}

function relatedName({ articles, edition }: Archive): string | undefined {
  return nameOfAll(articles, `related ${prerendered(articles).length}`, edition.language);
}
