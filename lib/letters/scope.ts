import type { Article } from '../article';
import { publicArticles } from '../article';
import type { Archive } from '../articles';
import { parseDate, toRfc3339 } from '../date';
import { printable } from '../fault';
import { Refusal } from '../refusal';
import type { LetterScope } from '../storage/letters';

/** What was asked for on the command line. */
export interface AskedScope {
  since?: string | undefined;
  until?: string | undefined;
  /** Its name or its slug. */
  category?: string | undefined;
}

const oneDay = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Reads which articles a letter is to be about: from a day to another, today unless told.
 * @throws Refusal
 */
export function scopeOf(
  { since, until, category = '' }: AskedScope,
  { site: { time_zone: zone }, categories }: Pick<Archive, 'site' | 'categories'>,
  now: Date,
): LetterScope {
  const day = (name: string, text: string): string => {
    if (oneDay.test(text) && parseDate(text, zone)) return text;
    throw new Refusal(`--${name} 要寫成日期，例如 2026-11-01，不是「${printable(text)}」。`);
  };
  if (since === undefined) throw new Refusal('要寫從哪一天開始，例如 --since 2026-11-01。');
  const named = categories.find(({ slug, name }) => category === slug || category === name);
  if (category !== '' && !named) {
    const all = categories.map(({ slug, name }) => `${slug}（${name}）`).join('、');
    throw new Refusal(`沒有「${printable(category)}」這個分類。可以寫：${all}。`);
  }
  const today = toRfc3339(now, zone).slice(0, 10);
  const scope = {
    since: day('since', since),
    until: day('until', until ?? today),
    category: named?.slug ?? '',
  };
  if (scope.since > today) {
    throw new Refusal(`--since 寫的 ${scope.since} 還沒有到，那天起沒有刊出的文章。`);
  }
  if (scope.since > scope.until) throw new Refusal('--since 比 --until 晚。');
  return scope;
}

/** Whether articles may still be published within a scope after this day. */
export function isOpen(
  { until }: LetterScope,
  { site }: Pick<Archive, 'site'>,
  now: Date,
): boolean {
  return until > toRfc3339(now, site.time_zone).slice(0, 10);
}

/** The published articles of a scope, newest first. */
export function articlesIn(archive: Archive, { since, until, category }: LetterScope): Article[] {
  const zone = archive.site.time_zone;
  return publicArticles(archive).filter(({ date, categories }) => {
    // A day begins where the publication is.
    const day = toRfc3339(date, zone).slice(0, 10);
    const isAbout = category === '' || categories.some(({ slug }) => slug === category);
    return since <= day && day <= until && isAbout;
  });
}
