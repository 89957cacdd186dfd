import type { Article } from './article';
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
