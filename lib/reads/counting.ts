import { hasFunctions } from '../host';
import type { Site } from '../site';

/** Whether what is being built can count at all: a server with a disk, or one with a database. */
export const isCountable =
  process.env.STATIC_EXPORT !== '1' && (!hasFunctions || Boolean(process.env.DATABASE_URL));

/** Whether a site counts how often its articles are read: unless `site.yaml` says no. */
export function isCounting({ count_reads }: Pick<Site, 'count_reads'>): boolean {
  return isCountable && count_reads !== false;
}
