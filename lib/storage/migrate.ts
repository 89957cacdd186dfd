import { sql } from 'drizzle-orm';
import type { Database } from './database';
import { type Migration, migrations } from './migrations';
import { migrated } from './schema';

/** Any number that nothing else in the same database locks. */
const lock = 7_215_301_933;

/**
 * Brings a database to the present shape, all or nothing; several processes at once do it once.
 * @param steps what is to have been done
 * @returns the steps that were missing and are done now
 */
export function migrate(
  database: Database,
  steps: readonly Migration[] = migrations,
): Promise<string[]> {
  return database.transaction(async (transaction) => {
    // Until the transaction ends, through any pooler.
    await transaction.execute(sql`SELECT pg_advisory_xact_lock(${lock})`);
    await transaction.execute(
      sql`CREATE TABLE IF NOT EXISTS migrated (step text PRIMARY KEY, at bigint NOT NULL)`,
    );
    const rows = await transaction.select({ step: migrated.step }).from(migrated);
    const done = new Set(rows.map(({ step }) => step));
    const missing = steps.filter(({ step }) => !done.has(step));
    for (const { step, statements } of missing) {
      for (const statement of statements) await transaction.execute(sql.raw(statement));
      await transaction.insert(migrated).values({ step, at: Date.now() });
    }
    return missing.map(({ step }) => step);
  });
}
