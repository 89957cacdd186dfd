import { isSame } from '../pass';
import { sign } from './secret';

/** What tells when a form was opened, so that a program that sends it at once is noticed. */
export function makeStamp(now: Date): string {
  const seconds = Math.floor(now.getTime() / 1000);
  return `${seconds}.${sign('stamp', String(seconds))}`;
}

/**
 * How long ago a form was opened.
 * @returns seconds; undefined for what is no stamp of ours
 */
export function ageOfStamp(stamp: string, now: Date): number | undefined {
  const [, seconds = ''] = /^(\d{1,12})\./.exec(stamp) ?? [];
  if (!isSame(stamp, `${seconds}.${sign('stamp', seconds)}`)) return undefined;
  return Math.floor(now.getTime() / 1000) - Number(seconds);
}
