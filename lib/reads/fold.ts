import type { Database } from '../storage/database';
import { addJournal, countedBytes, forgetReaders } from '../storage/reads';
import { dropSalts, journalDays, journalName, readJournal, removeJournal } from './journal';

/**
 * Counts what the journals of a folder hold. Whenever it is killed, the next time goes on from there:
 * nothing is lost, nothing counted twice. Of days that are over, journal, hashes and salt go.
 * @param today the first day that is not over
 */
export async function foldJournals(
  database: Database,
  folder: string,
  today: string,
): Promise<void> {
  for (const day of journalDays(folder)) {
    const name = journalName(folder, day);
    let from = await countedBytes(database, name);
    for (;;) {
      const piece = readJournal(folder, day, from);
      if (!piece) break;
      await addJournal(database, name, { from, ...piece });
      from = piece.to;
    }
    if (day < today) removeJournal(folder, day);
  }
  dropSalts(folder, today);
  await forgetReaders(database, today);
}
