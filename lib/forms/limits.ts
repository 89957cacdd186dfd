import { inArray, lt, sql } from 'drizzle-orm';
import {
  type RateLimiterAbstract,
  RateLimiterDrizzle,
  RateLimiterMemory,
  RateLimiterRes,
} from 'rate-limiter-flexible';
import { type Database, isShared, withDatabase } from '../storage/database';
import { rateLimits } from '../storage/schema';

/** How often something may be done in a time. */
export interface Limit {
  /** Counts apart from those of other names. */
  name: string;
  times: number;
  /** In seconds. */
  within: number;
}

const inMemory = new Map<string, RateLimiterMemory>();

/**
 * Counts what somebody does, in the database where other instances share it, else in memory.
 * @param who whom it is counted for
 * @returns whether they are within the limit
 * @throws StorageError
 */
export function isWithin(limit: Limit, who: string): Promise<boolean> {
  if (!isShared()) return isWithinHere(limit, who);
  const { name, times, within } = limit;
  const options = { keyPrefix: name, points: times, duration: within };
  return withDatabase(async (database) => {
    await dropExpired(database);
    const counter = new RateLimiterDrizzle({
      ...options,
      storeClient: database,
      schema: rateLimits,
      clearExpiredByTimeout: false,
    });
    return count(counter, who);
  });
}

/** The same in memory whatever the database: what this process alone has seen. */
export function isWithinHere({ name, times, within }: Limit, who: string): Promise<boolean> {
  const counter =
    inMemory.get(name) ??
    new RateLimiterMemory({ keyPrefix: name, points: times, duration: within });
  inMemory.set(name, counter);
  return count(counter, who);
}

/**
 * Counts in the shared database what many do at the same time, in one go.
 * @param times how often, by whom it is counted for
 * @returns how often it has been in all, by the same
 * @throws StorageError
 */
export function countTogether(
  { name, within }: Limit,
  times: ReadonlyMap<string, number>,
): Promise<Map<string, number>> {
  const isOver = lt(rateLimits.expire, sql`now()`);
  const rows = [...times].map(([who, points]) => ({ key: `${name}:${who}`, points }));
  return withDatabase(async (database) => {
    const totals = await database
      .insert(rateLimits)
      .select(
        sql`SELECT key, points, now() + ${within} * interval '1 second'
          FROM json_to_recordset(${JSON.stringify(rows)}::json) AS given (key text, points integer)
          ORDER BY key`,
      )
      .onConflictDoUpdate({
        target: rateLimits.key,
        set: {
          points: sql`excluded.points + CASE WHEN ${isOver} THEN 0 ELSE ${rateLimits.points} END`,
          expire: sql`CASE WHEN ${isOver} THEN excluded.expire ELSE ${rateLimits.expire} END`,
        },
      })
      .returning({ key: rateLimits.key, points: rateLimits.points });
    return new Map(totals.map(({ key, points }) => [key.slice(name.length + 1), points]));
  });
}

/** Takes away what is over; passes over rows that another instance counts in at this moment. */
export async function dropExpired(database: Database): Promise<void> {
  const over = database
    .select({ key: rateLimits.key })
    .from(rateLimits)
    .where(lt(rateLimits.expire, sql`now()`))
    .for('update', { skipLocked: true });
  await database.delete(rateLimits).where(inArray(rateLimits.key, over));
}

async function count(counter: RateLimiterAbstract, who: string): Promise<boolean> {
  try {
    await counter.consume(who);
    return true;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return false;
    throw refusal;
  }
}
