import { parseDate, toRfc3339 } from '../date';

/** Zone of dates that name none, where neither site says otherwise. */
export const defaultTimeZone = 'Asia/Taipei';

const rfc3339 = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2}))?$/;
const loose =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[Tt ]+(\d{1,2}):(\d{2})(?::(\d{2})(\.\d+)?)?(?:\s*([Zz]|UTC|[+-]\d{2}:?\d{2})(?:\s+[A-Z]{3,5})?)?)?$/;

/** A date in the form our schema wants, and whether its zone had to be guessed. */
export interface TidyDate {
  text: string;
  guessedZone: boolean;
}

/**
 * Writes one of Hugo's dates as RFC 3339, or as a plain day when it has no time.
 * @param timeZone IANA name of the zone of a time that names none
 * @returns undefined when it is no date that can be read or no such day exists
 */
export function tidyDate(input: string, timeZone = defaultTimeZone): TidyDate | undefined {
  const text = input.trim();
  const result = rfc3339.test(text) ? { text, guessedZone: false } : rewrite(text, timeZone);
  return result && parseDate(result.text, timeZone) ? result : undefined;
}

/** The day that a file's name begins with, as Jekyll has it: `2019-05-06-title`. */
export function dateInName(name: string): { day: string; rest: string } | undefined {
  const [, day = '', rest = ''] = /^(\d{4}-\d{1,2}-\d{1,2})[-_](.+)$/u.exec(name) ?? [];
  const date = tidyDate(day);
  return date && { day: date.text, rest };
}

function rewrite(text: string, timeZone: string): TidyDate | undefined {
  const match = loose.exec(text);
  if (!match) return undefined;
  const [, year = '', month = '', day = '', hour, minute, second = '00', fraction = '', zone] =
    match;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (hour === undefined) return { text: date, guessedZone: false };
  const time = `${hour.padStart(2, '0')}:${minute}:${second}`;
  const written = zone
    ?.toUpperCase()
    .replace('UTC', 'Z')
    .replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
  const offset = written ?? offsetOf(`${date}T${time}`, timeZone);
  if (offset === undefined) return undefined;
  return { text: `${date}T${time}${fraction}${offset}`, guessedZone: zone === undefined };
}

/** Distance from UTC that a zone's clocks have when they show a time. */
function offsetOf(wall: string, timeZone: string): string | undefined {
  const asUtc = new Date(`${wall}Z`);
  if (Number.isNaN(asUtc.getTime())) return undefined;
  const first = toRfc3339(asUtc, timeZone).slice(19);
  // Near a change of the clocks the first look may be an hour off.
  return toRfc3339(new Date(`${wall}${first}`), timeZone).slice(19);
}
