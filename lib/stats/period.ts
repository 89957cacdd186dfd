import { printable } from '../fault';
import { dayOf, daysBefore } from '../reads/day';
import type { Period } from './stats';

/** More days than this make no chart. */
const mostDays = 3660;

/** What is shown where no other period is asked for, in days. */
export const usualDays = 30;

interface Asked {
  from?: string | null | undefined;
  to?: string | null | undefined;
  days?: string | null | undefined;
}

/**
 * The period that is asked for, by its first and last day or by a number of days until today.
 * @returns undefined for what is no period
 */
export function periodOf(
  { from, to, days }: Asked,
  now: Date,
  timeZone: string,
): Period | undefined {
  const last = to || dayOf(now, timeZone);
  if (days && !/^[1-9]\d{0,3}$/.test(days)) return undefined;
  const first =
    from || daysBefore(isDay(last) ? last : '2000-01-01', Number(days || usualDays) - 1);
  if (!isDay(first) || !isDay(last) || first > last) return undefined;
  return first < daysBefore(last, mostDays) ? undefined : { from: first, to: last };
}

/** What is wrong with what was asked for that is no period, for whoever typed it. */
export function periodFault(asked: Asked, now: Date, timeZone: string): string {
  for (const option of ['from', 'to'] as const) {
    const text = asked[option];
    if (text && !isDay(text)) {
      return `--${option} 要寫成日期，例如 2026-11-30，不是「${printable(text)}」。`;
    }
  }
  if (asked.days && !/^[1-9]\d{0,3}$/.test(asked.days)) {
    return `--days 是 1 到 ${mostDays} 的整數，不是「${printable(asked.days)}」。`;
  }
  const last = asked.to || dayOf(now, timeZone);
  if (asked.from && asked.from > last) {
    return `--from 的 ${asked.from} 在最後一天 ${last} 後面；--from 要寫比較早的那一天。`;
  }
  return `最多看 ${mostDays} 天；--from 或 --days 請往後移一些。`;
}

function isDay(text: string): boolean {
  if (!/^[12]\d{3}-\d{2}-\d{2}$/.test(text)) return false;
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}
