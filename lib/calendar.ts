import type { Article } from './article';
import type { Archive } from './articles';
import { dateFormat } from './date-format';
import { groupBy } from './group-by';

export interface Year {
  year: number;
  /** Newest first, like the articles in them; months without articles are left out. */
  months: { month: number; articles: Article[] }[];
}

/** Sorts articles (newest first) into years and months as the publication's zone counts them. */
export function articlesByYear(articles: readonly Article[], timeZone: string): Year[] {
  const format = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: 'numeric' });
  const dated = articles.map((article) => {
    const parts = format.formatToParts(article.date);
    const read = (type: 'year' | 'month') =>
      Number(parts.find((part) => part.type === type)?.value);
    return { article, year: read('year'), month: read('month') };
  });
  return [...groupBy(dated, ({ year }) => year)].map(([year, inYear]) => ({
    year,
    months: [...groupBy(inYear, ({ month }) => month)].map(([month, inMonth]) => ({
      month,
      articles: inMonth.map(({ article }) => article),
    })),
  }));
}

/** Path of the archive in the main edition. */
export const archivePage = '/archive';

/** More articles than these are no page to be read: then each month has one. */
const mostOnOnePage = 1_000;

/** A page of the archive with the articles of one month. */
export interface MonthPage {
  /** Such as `2026-05`. */
  slug: string;
  year: number;
  /** In the main edition. */
  path: string;
  /** As readers call it. */
  title: string;
  /** Newest first; at least one. */
  articles: Article[];
}

const known = new WeakMap<Archive, MonthPage[]>();

/**
 * The months of an archive, newest first; none where its articles fit onto one page. Counts what the
 * archive holds, in a preview what is not public, too.
 * @param most on one page
 */
export function monthPages(archive: Archive, most = mostOnOnePage): MonthPage[] {
  if (archive.articles.length <= most) return [];
  const pages = known.get(archive) ?? pagesOf(archive);
  known.set(archive, pages);
  return pages;
}

function pagesOf({ articles, site }: Archive): MonthPage[] {
  const timeZone = site.time_zone;
  const format = dateFormat(site.language, { timeZone, year: 'numeric', month: 'long' });
  return articlesByYear(articles, timeZone).flatMap(({ year, months }) =>
    months.map(({ month, articles }) => {
      const slug = `${year}-${String(month).padStart(2, '0')}`;
      const title = format.format(articles[0]?.date);
      return { slug, year, path: `${archivePage}/${slug}`, title, articles };
    }),
  );
}
