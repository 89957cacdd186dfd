import { and, count, eq, lt, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Database } from './database';
import {
  bounces,
  letterLedger,
  letters,
  type Subscriber,
  type SubscriberState,
  subscribers,
} from './letters-schema';

/** How many links are mailed to one address in a day at most. */
export const mostLinksADay = 3;

/** How long an address is kept that nobody confirmed, in milliseconds: two days. */
export const confirmWithin = 2 * 24 * 60 * 60_000;

/** How long one is kept that mail does not get to: a month. */
const bouncedFor = 30 * 24 * 60 * 60_000;

/** What a reader chose. */
export type Choices = Pick<Subscriber, 'edition' | 'categories'>;

/** What is kept when somebody gives an address. */
export type NewSubscriber = Pick<Subscriber, 'id' | 'address' | 'key'> &
  Choices & { nonceHash: string };

/**
 * Notes that somebody gave an address, in one statement whatever is known of it: a new one is kept,
 * one that is not confirmed gets the new choices, and a subscriber keeps what they have. The link
 * that is mailed now replaces the one before.
 * @returns the subscriber to be mailed; undefined where the address had its links for the day
 */
export async function askToSubscribe(
  database: Database,
  subscriber: NewSubscriber,
  now: Date,
): Promise<Subscriber | undefined> {
  const excluded = ({ name }: PgColumn) => sql`excluded.${sql.identifier(name)}`;
  const unlessActive = (column: PgColumn): SQL =>
    sql`CASE WHEN ${subscribers.state} = 'active' THEN ${column} ELSE ${excluded(column)} END`;
  const { mailedOn, mailed } = subscribers;
  const [row] = await database
    .insert(subscribers)
    .values({ ...subscriber, stateAt: now, mailedOn: now.toISOString().slice(0, 10), mailed: 1 })
    .onConflictDoUpdate({
      target: subscribers.key,
      set: {
        nonceHash: excluded(subscribers.nonceHash),
        mailed: sql`CASE WHEN ${mailedOn} = ${excluded(mailedOn)} THEN ${mailed} + 1 ELSE 1 END`,
        mailedOn: excluded(mailedOn),
        address: unlessActive(subscribers.address),
        stateAt: unlessActive(subscribers.stateAt),
        edition: unlessActive(subscribers.edition),
        categories: unlessActive(subscribers.categories),
      },
      setWhere: sql`${mailedOn} <> ${excluded(mailedOn)} OR ${mailed} < ${mostLinksADay}`,
    })
    .returning();
  return row;
}

const withNonce = (id: string, nonceHash: string) =>
  and(eq(subscribers.id, id), eq(subscribers.nonceHash, nonceHash));

/** The subscriber whose newest link this is, as long as it was not used. */
export async function findByLink(
  database: Database,
  id: string,
  nonceHash: string,
): Promise<Subscriber | undefined> {
  const [row] = await database.select().from(subscribers).where(withNonce(id, nonceHash));
  return row;
}

/**
 * Makes a subscriber of whoever has the link, once.
 * @returns whether it was the newest link and not used yet
 */
export function confirmSubscriber(
  database: Database,
  id: string,
  nonceHash: string,
  now: Date,
): Promise<boolean> {
  return database.transaction(async (transaction) => {
    const rows = await transaction
      .update(subscribers)
      .set({ state: 'active', stateAt: now, nonceHash: null })
      .where(withNonce(id, nonceHash))
      .returning({ id: subscribers.id });
    // The mail got there.
    if (rows.length > 0) await transaction.delete(bounces).where(eq(bounces.subscriber, id));
    return rows.length > 0;
  });
}

/**
 * Changes what a subscriber gets, by a link that goes on working until it ends.
 * @returns the subscriber as changed; undefined where the link is not the newest
 */
export async function changeChoices(
  database: Database,
  id: string,
  nonceHash: string,
  choices: Choices,
): Promise<Subscriber | undefined> {
  const [row] = await database
    .update(subscribers)
    .set(choices)
    .where(withNonce(id, nonceHash))
    .returning();
  return row;
}

/** Deletes all that is kept of a subscriber; nothing where there is none. */
export async function removeSubscriber(database: Database, id: string): Promise<void> {
  await database.delete(subscribers).where(eq(subscribers.id, id));
}

/** Deletes the addresses that were kept long enough for nothing. */
export async function removeStale(database: Database, now: Date): Promise<void> {
  const olderThan = (age: number) => lt(subscribers.stateAt, new Date(now.getTime() - age));
  for (const [state, age] of [
    ['pending', confirmWithin],
    ['bounced', bouncedFor],
  ] as const) {
    await database.delete(subscribers).where(and(eq(subscribers.state, state), olderThan(age)));
  }
}

/** All that is kept of a subscriber, as they may download it. */
export async function dataOf(database: Database, subscriber: Subscriber) {
  const { id, address, state, stateAt, edition, categories, mailedOn, mailed } = subscriber;
  const sent = await database
    .select({
      since: letters.since,
      until: letters.until,
      state: letterLedger.state,
      at: letterLedger.at,
    })
    .from(letterLedger)
    .innerJoin(letters, eq(letters.id, letterLedger.letter))
    .where(eq(letterLedger.subscriber, id))
    .orderBy(letterLedger.at);
  const refused = await database
    .select({ at: bounces.at, reason: bounces.reason })
    .from(bounces)
    .where(eq(bounces.subscriber, id));
  return {
    address,
    state,
    since: stateAt,
    edition,
    categories,
    links: { day: mailedOn, mailed },
    letters: sent,
    bounces: refused,
  };
}

/** How many there are in each state. */
export async function countSubscribers(
  database: Database,
): Promise<Readonly<Record<SubscriberState, number>>> {
  const rows = await database
    .select({ state: subscribers.state, count: count() })
    .from(subscribers)
    .groupBy(subscribers.state);
  const none = { pending: 0, active: 0, bounced: 0 };
  return { ...none, ...Object.fromEntries(rows.map((row) => [row.state, row.count])) };
}
