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

/** Formats an instant as RFC 3339 in a zone, such as `2025-05-12T14:14:10+08:00`. */
export function toRfc3339(date: Date, timeZone: string): string {
  const wall = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(date);
  return `${wall.replace(' ', 'T')}${offsetAt(date, timeZone)}`;
}

/** The zone's distance from UTC at an instant, as `+08:00`. */
function offsetAt(date: Date, timeZone: string): string {
  const name = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
    .formatToParts(date)
    .find((part) => part.type === 'timeZoneName')?.value;
  return name?.slice('GMT'.length) || '+00:00';
}
