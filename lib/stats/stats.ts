import { groupBy } from '../group-by';
import { daysBetween } from '../reads/day';
import type { CountedArticles } from '../reads/facts';
import type { DailyReads } from '../storage/schema';

/** Days, the first and the last with those between them: `2026-11-30`. */
export interface Period {
  from: string;
  to: string;
}

/** How many readers something had. */
export interface Row {
  name: string;
  readers: number;
}

export interface ArticleRow extends Row {
  slug: string;
  /** Name of its first category; empty for one that the site no longer has. */
  category: string;
}

/** What was read in a period. */
export interface Stats extends Period {
  total: number;
  /** Every day of the period, in order. */
  days: Row[];
  /** Most readers first. */
  articles: ArticleRow[];
  /** Each article in its first category, so that they add up. */
  categories: Row[];
}

/** Sums up what was counted. */
export function makeStats(
  reads: readonly DailyReads[],
  { from, to }: Period,
  facts: CountedArticles | undefined,
): Stats {
  const sum = (some: readonly { readers: number }[] = []) =>
    some.reduce((total, { readers }) => total + readers, 0);
  const byDay = groupBy(reads, ({ day }) => day);
  const articles = [...groupBy(reads, ({ article }) => article)]
    .map(([slug, some]) => ({ slug, ...namesOf(slug, facts), readers: sum(some) }))
    .sort(byReaders);
  const categories = [...groupBy(articles, ({ category }) => category)]
    .map(([name, some]) => ({ name, readers: sum(some) }))
    .sort(byReaders);
  return {
    from,
    to,
    total: sum(reads),
    days: daysBetween(from, to).map((day) => ({ name: day, readers: sum(byDay.get(day)) })),
    articles,
    categories,
  };
}

/** What an article and its first category are called now; one that is gone has its slug alone. */
export function namesOf(
  slug: string,
  facts: CountedArticles | undefined,
): { name: string; category: string } {
  const name = facts?.editions.map(({ titles }) => titles[slug]).find((title) => title);
  const category = facts?.categories[facts.articles[slug]?.[0] ?? ''];
  return { name: name ?? slug, category: category ?? '' };
}

function byReaders(a: Row, b: Row): number {
  return b.readers - a.readers || (a.name < b.name ? -1 : 1);
}
