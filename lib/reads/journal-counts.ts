import fs from 'node:fs';
import path from 'node:path';
import { replaceFile } from '../replace-file';
import { withDatabase } from '../storage/database';
import { dailyReads } from '../storage/reads';
import type { DailyReads } from '../storage/schema';
import { dayOf, daysBefore, settledDay } from './day';
import { foldJournals } from './fold';
import { journalDays, journalFolder, lastWritten, never } from './journal';
import { weekDays } from './week-lists';

/** The week's numbers as they were counted last, beside the journals: to be read without a database. */
export interface WeekCounts {
  /** When counting began, in milliseconds. */
  at: number;
  reads: readonly DailyReads[];
}

const name = 'week.json';

/** What was counted last; nothing before the first time. */
export function weekCounts(folder = journalFolder()): WeekCounts {
  const file = path.join(/* turbopackIgnore: true */ folder, name);
  if (!fs.existsSync(/* turbopackIgnore: true */ file)) return { at: 0, reads: [] };
  return JSON.parse(fs.readFileSync(/* turbopackIgnore: true */ file, 'utf8'));
}

/** Whether there is something to count or to forget. */
export function isCountingDue({ at }: WeekCounts, timeZone: string, now = new Date()): boolean {
  const folder = journalFolder();
  const settled = settledDay(now, timeZone);
  return lastWritten(folder) >= Math.max(at, 1) || journalDays(folder).some((day) => day < settled);
}

/**
 * Counts what the journals hold, and notes the week's numbers.
 * @throws StorageError
 */
export async function countJournals(timeZone: string, now = new Date()): Promise<void> {
  const folder = journalFolder();
  const today = dayOf(now, timeZone);
  const reads = await withDatabase(async (database) => {
    await foldJournals(database, folder, settledDay(now, timeZone));
    return dailyReads(database, daysBefore(today, weekDays - 1), today);
  });
  const counts: WeekCounts = { at: now.getTime(), reads };
  replaceFile(path.join(/* turbopackIgnore: true */ folder, name), JSON.stringify(counts));
}

/**
 * Counts what the journals hold for the last time, and throws away all that tells readers from one
 * another: for a site that counts no more.
 * @throws StorageError
 */
export async function endCounting(): Promise<void> {
  await withDatabase((database) => foldJournals(database, journalFolder(), never));
}
