import { and, asc, between, eq, lt, sql } from 'drizzle-orm';
import type { Database } from './database';
import {
  type DailyReads,
  type JournalName,
  type Read,
  readsDaily,
  readsJournals,
  readsSalts,
  readsSeen,
} from './schema';

/**
 * Counts reads, each hash once: those that are known are passed over. In one statement, so that all
 * of it is there or nothing; in the same order everywhere, so that instances do not wait for each other
 * in a circle.
 */
export async function addReads(database: Database, reads: readonly Read[]): Promise<void> {
  if (reads.length === 0) return;
  await database.execute(sql`
    WITH fresh AS (
      INSERT INTO reads_seen (hash, day, article)
      SELECT DISTINCT ON (hash) hash, day, article
      FROM json_to_recordset(${JSON.stringify(reads)}::json)
        AS given (hash text, day date, article text)
      ORDER BY hash
      ON CONFLICT DO NOTHING
      RETURNING day, article
    )
    INSERT INTO reads_daily (day, article, readers)
    SELECT day, article, count(*) FROM fresh GROUP BY day, article ORDER BY day, article
    ON CONFLICT (day, article) DO UPDATE SET readers = reads_daily.readers + excluded.readers`);
}

/**
 * How many readers articles had.
 * @param from first day, `2026-11-30`
 * @param to last day
 * @returns by day, then by article
 */
export function dailyReads(database: Database, from: string, to: string): Promise<DailyReads[]> {
  return database
    .select()
    .from(readsDaily)
    .where(between(readsDaily.day, from, to))
    .orderBy(asc(readsDaily.day), asc(readsDaily.article));
}

/**
 * The salt that all instances use on a day.
 * @param proposed becomes it where there is none yet
 */
export async function sharedSalt(
  database: Database,
  day: string,
  proposed: string,
): Promise<string> {
  await database.insert(readsSalts).values({ day, salt: proposed }).onConflictDoNothing();
  const [row] = await database.select().from(readsSalts).where(eq(readsSalts.day, day));
  return row?.salt ?? proposed;
}

/**
 * Throws away what tells readers of earlier days from one another, and how far journals of those days
 * were counted; the numbers stay.
 */
export async function forgetReaders(database: Database, today: string): Promise<void> {
  await database.delete(readsSalts).where(lt(readsSalts.day, today));
  await database.delete(readsSeen).where(lt(readsSeen.day, today));
  await database.delete(readsJournals).where(lt(readsJournals.day, today));
}

/** How many bytes of a journal have been counted. */
export async function countedBytes(database: Database, name: JournalName): Promise<number> {
  const [row] = await database.select().from(readsJournals).where(isJournal(name));
  return row?.bytes ?? 0;
}

/**
 * Counts the reads of a piece of a journal, and notes that it has: both or neither.
 * @param from where the piece begins; one that was counted meanwhile is passed over
 */
export async function addJournal(
  database: Database,
  name: JournalName,
  { from, to, reads }: { from: number; to: number; reads: readonly Read[] },
): Promise<void> {
  await database.transaction(async (transaction) => {
    await transaction
      .insert(readsJournals)
      .values({ ...name, bytes: 0 })
      .onConflictDoNothing();
    const noted = await transaction
      .update(readsJournals)
      .set({ bytes: to })
      .where(and(isJournal(name), eq(readsJournals.bytes, from)))
      .returning();
    if (noted.length > 0) await addReads(transaction, reads);
  });
}

function isJournal({ day, journal }: JournalName) {
  return and(eq(readsJournals.day, day), eq(readsJournals.journal, journal));
}
