import { lt } from 'drizzle-orm';
import {
  type RateLimiterAbstract,
  RateLimiterDrizzle,
  RateLimiterMemory,
  RateLimiterRes,
} from 'rate-limiter-flexible';
import { isShared, withDatabase } from '../storage/database';
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
export function isWithin({ name, times, within }: Limit, who: string): Promise<boolean> {
  const options = { keyPrefix: name, points: times, duration: within };
  if (!isShared()) {
    const counter = inMemory.get(name) ?? new RateLimiterMemory(options);
    inMemory.set(name, counter);
    return count(counter, who);
  }
  return withDatabase(async (database) => {
    await database.delete(rateLimits).where(lt(rateLimits.expire, new Date()));
    const counter = new RateLimiterDrizzle({
      ...options,
      storeClient: database,
      schema: rateLimits,
      clearExpiredByTimeout: false,
    });
    return count(counter, who);
  });
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
