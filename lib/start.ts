import type { Article } from './article';
import type { Archive } from './articles';
import { prerendered } from './prerender-limit';
import type { Category } from './site';
import { relatedOf } from './surroundings';

/** A category with what a new reader should read of it first. */
export interface CategoryGuide {
  category: Category;
  /** At least one. */
  pillars: Article[];
  /** How many articles the category has. */
  total: number;
}

/** A series of two parts or more, in reading order. */
export interface Series {
  name: string;
  parts: Article[];
}

/**
 * Every category that has articles, with its pillars: the articles marked `pillar: true`, newest
 * first. Where none is marked it is the one that most articles, of those whose pages a build makes, list
 * among their related ones, and so the one that most paths lead to; among equals the newest.
 */
export function categoryGuides(archive: Archive): CategoryGuide[] {
  let listings: ReadonlyMap<Article['slug'], number> | undefined;
  return archive.categories.flatMap((category) => {
    const articles = archive.byCategory.get(category.slug) ?? [];
    const [newest, ...others] = articles;
    if (!newest) return [];
    const marked = articles.filter(({ pillar }) => pillar);
    if (marked.length > 0) return [{ category, pillars: marked, total: articles.length }];
    listings ??= timesRelated(archive);
    const times = ({ slug }: Article) => listings?.get(slug) ?? 0;
    const central = others.reduce(
      (most, article) => (times(article) > times(most) ? article : most),
      newest,
    );
    return [{ category, pillars: [central], total: articles.length }];
  });
}

/**
 * How many articles have each among their related ones; none of what has no entry. Those whose pages
 * are left to be made later are not asked: to compare all of very many takes hours.
 */
function timesRelated(archive: Archive): ReadonlyMap<Article['slug'], number> {
  const times = new Map<Article['slug'], number>();
  for (const article of prerendered(archive.articles)) {
    for (const { slug } of relatedOf(article, archive)) {
      times.set(slug, (times.get(slug) ?? 0) + 1);
    }
  }
  return times;
}

/** The series of an archive, those with the newest parts first. A lone part is no series yet. */
export function allSeries({ bySeries }: Archive): Series[] {
  return [...bySeries]
    .filter(([, parts]) => parts.length > 1)
    .map(([name, parts]) => ({ name, parts }));
}

/** The id of a series on the page `/start`. */
export function seriesId(name: string): string {
  return `page:series:${name.replaceAll(/\s+/gu, '-')}`;
}

/** Where a series is listed, encoded. */
export function seriesPath(name: string): string {
  return `/start#${encodeURIComponent(seriesId(name))}`;
}
