import { isSame } from '../pass';
import { sign } from './secret';

/**
 * What tells when a form was opened, so that a program that sends it at once is noticed.
 * @throws StorageError
 */
export async function makeStamp(now: Date): Promise<string> {
  const seconds = Math.floor(now.getTime() / 1000);
  return `${seconds}.${await sign('stamp', String(seconds))}`;
}

/**
 * How long ago a form was opened.
 * @returns seconds; undefined for what is no stamp of ours
 * @throws StorageError
 */
export async function ageOfStamp(stamp: string, now: Date): Promise<number | undefined> {
  const [, seconds = ''] = /^(\d{1,12})\./.exec(stamp) ?? [];
  if (!isSame(stamp, `${seconds}.${await sign('stamp', seconds)}`)) return undefined;
  return Math.floor(now.getTime() / 1000) - Number(seconds);
}
