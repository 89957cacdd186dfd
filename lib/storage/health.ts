import { sql } from 'drizzle-orm';
import { isShared, withDatabase } from './database';

/** How long an answer of the embedded database stands for the next ones: opening it takes a while. */
const standing = 5 * 60_000;

let answered = Number.NEGATIVE_INFINITY;

/** Whether the database answers. Never throws. */
export async function isDatabaseThere(): Promise<boolean> {
  if (!isShared() && performance.now() - answered < standing) return true;
  try {
    await withDatabase((database) => database.execute(sql`SELECT 1`));
    answered = performance.now();
    return true;
  } catch {
    return false;
  }
}
