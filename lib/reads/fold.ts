import type { Database } from '../storage/database';
import { addJournal, countedBytes, dropJournal, forgetReaders } from '../storage/reads';
import { settledDay } from './day';
import { dropSalts, journalDays, readJournal, removeJournal } from './journal';

/**
 * Counts what the journals of a folder hold. Whenever it is killed, the next time goes on from there:
 * nothing is lost, nothing counted twice. Of days that are over, journal, hashes and salt go.
 */
export async function foldJournals(
  database: Database,
  folder: string,
  timeZone: string,
  now = new Date(),
): Promise<void> {
  const today = settledDay(now, timeZone);
  for (const day of journalDays(folder)) {
    let from = await countedBytes(database, day);
    for (;;) {
      const piece = readJournal(folder, day, from);
      if (!piece) break;
      await addJournal(database, day, { from, ...piece });
      from = piece.to;
    }
    if (day >= today) continue;
    removeJournal(folder, day);
    await dropJournal(database, day);
  }
  dropSalts(folder, today);
  await forgetReaders(database, today);
}
