import { dateFormat } from './date-format';

const rfc3339 =
  /^(\d{4})-(\d{2})-(\d{2})(?:[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?([Zz]|[+-]\d{2}:\d{2}))?$/;

/** What a date looks like, for editors that check while one types. */
export const datePattern = rfc3339.source;

/**
 * Reads a date as front matter writes it: RFC 3339 with a zone, or a plain day, which means
 * midnight in the publication's zone.
 * @returns the instant, or undefined when the text is neither or no such day exists
 */
export function parseDate(text: string, timeZone: string): Date | undefined {
  const match = rfc3339.exec(text.trim());
  if (!match) return undefined;
  const [, year, month, day, hour = '00', minute = '00', second = '00', zone] = match;
  const wall = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const asUtc = new Date(`${wall}Z`);
  // `Date` rolls 30 February over into March; an author meant something else.
  if (Number.isNaN(asUtc.getTime()) || asUtc.getUTCDate() !== Number(day)) return undefined;
  const instant = new Date(`${wall}${zone?.toUpperCase() ?? offsetAt(asUtc, timeZone)}`);
  return Number.isNaN(instant.getTime()) ? undefined : instant;
}

const looseDate =
  /^(\d{4}) ?[-/.年] ?(\d{1,2}) ?[-/.月] ?(\d{1,2}) ?日?(?:[Tt ] ?(\d{1,2}):(\d{2})(:\d{2})?(?:\.\d+)? ?([Zz]|[+-]\d{2}:?\d{2})?)?$/;

/**
 * What an author meant by a date that {@link parseDate} refuses: other marks between the numbers,
 * one digit for two, a moment without its zone (the publication's, then).
 * @returns the date as it should be written, or undefined when the text is no day that exists
 */
export function correctDate(text: string, timeZone: string): string | undefined {
  const [, year, month = '', day = '', hour, minute, second = '', zone] =
    looseDate.exec(text.normalize('NFKC').trim()) ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (hour === undefined) return parseDate(date, timeZone) && date;
  const wall = `${date}T${hour.padStart(2, '0')}:${minute}${second}`;
  const asUtc = parseDate(`${wall}Z`, timeZone);
  if (!asUtc) return undefined;
  const offset = zone?.toUpperCase().replace(/^(.\d{2})(\d{2})$/, '$1:$2');
  return `${wall}${offset ?? offsetAt(asUtc, timeZone)}`;
}

/** Says in Chinese which part of a date there is not: 「2026 年 2 月沒有 30 日」. */
export function impossibleDay(text: string): string | undefined {
  const [, year, month, day] = looseDate.exec(text.normalize('NFKC').trim()) ?? [];
  if (year === undefined) return undefined;
  if (Number(month) < 1 || Number(month) > 12) return `一年沒有 ${Number(month)} 月`;
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return Number(day) < 1 || Number(day) > days
    ? `${year} 年 ${Number(month)} 月沒有 ${Number(day)} 日`
    : undefined;
}

/** Formats an instant as RFC 3339 in a zone, such as `2025-05-12T14:14:10+08:00`. */
export function toRfc3339(date: Date, timeZone: string): string {
  const wall = dateFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(date);
  return `${wall.replace(' ', 'T')}${offsetAt(date, timeZone)}`;
}

/** The zone's distance from UTC at an instant, as `+08:00`. */
function offsetAt(date: Date, timeZone: string): string {
  const name = dateFormat('en', { timeZone, timeZoneName: 'longOffset' })
    .formatToParts(date)
    .find((part) => part.type === 'timeZoneName')?.value;
  return name?.slice('GMT'.length) || '+00:00';
}
