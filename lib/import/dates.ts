import { parseDate } from '../date';

const taipei = 'Asia/Taipei';
const taipeiOffset = '+08:00';
const rfc3339 = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2}))?$/;
const loose =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[Tt ]+(\d{1,2}):(\d{2})(?::(\d{2})(\.\d+)?)?(?:\s*([Zz]|[+-]\d{2}:?\d{2}))?)?$/;

/** A date in the form our schema wants, and whether its zone had to be guessed. */
export interface TidyDate {
  text: string;
  guessedZone: boolean;
}

/**
 * Writes one of Hugo's dates as RFC 3339, or as a plain day when it has no time.
 * A time without a zone is taken for Taipei's.
 * @returns undefined when it is no date that can be read or no such day exists
 */
export function tidyDate(input: string): TidyDate | undefined {
  const text = input.trim();
  const result = rfc3339.test(text) ? { text, guessedZone: false } : rewrite(text);
  return result && parseDate(result.text, taipei) ? result : undefined;
}

function rewrite(text: string): TidyDate | undefined {
  const match = loose.exec(text);
  if (!match) return undefined;
  const [, year = '', month = '', day = '', hour, minute, second = '00', fraction = '', zone] =
    match;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (hour === undefined) return { text: date, guessedZone: false };
  const time = `${hour.padStart(2, '0')}:${minute}:${second}${fraction}`;
  const offset = zone?.toUpperCase().replace(/^([+-]\d{2})(\d{2})$/, '$1:$2') ?? taipeiOffset;
  return { text: `${date}T${time}${offset}`, guessedZone: zone === undefined };
}
