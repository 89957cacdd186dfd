import { createHash } from 'node:crypto';

/** The folder below the static files with what the pages' hydration reads. */
export const flightFolder = 'flight';

/** Name of the file with what one page's hydration reads: a hash of it. */
export function flightName(flight: string): string {
  return `${createHash('sha256').update(flight).digest('base64url').slice(0, 10)}.txt`;
}
