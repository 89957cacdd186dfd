import { settledDay } from '../reads/day';
import { foldJournals } from '../reads/fold';
import { journalFolder } from '../reads/journal';
import { isShared, withDatabase } from '../storage/database';
import { dailyReads } from '../storage/reads';
import type { DailyReads } from '../storage/schema';
import type { Period } from './stats';

/**
 * What was counted in a period, up to this moment.
 * @throws StorageError
 */
export function readCounts({ from, to }: Period, timeZone: string): Promise<DailyReads[]> {
  return withDatabase(async (database) => {
    if (!isShared()) {
      await foldJournals(database, journalFolder(), settledDay(new Date(), timeZone));
    }
    return dailyReads(database, from, to);
  });
}
