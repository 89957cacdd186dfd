import { and, asc, count, desc, eq, gt, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import type { Database } from './database';
import {
  bounces,
  type LedgerState,
  type Letter,
  letterLedger,
  letters,
  type Subscriber,
  subscribers,
} from './letters-schema';

/** Which articles a letter is about: days, both included, and the slug of a category or nothing. */
export type LetterScope = Pick<Letter, 'since' | 'until' | 'category'>;

/** Whom a letter goes to. */
export type Recipient = Pick<Subscriber, 'id' | 'address' | 'edition' | 'categories'>;

const ofScope = ({ since, until, category }: LetterScope) =>
  and(eq(letters.since, since), eq(letters.until, until), eq(letters.category, category));

/** The letter of a scope; undefined where none was sent. */
export async function findLetter(
  database: Database,
  scope: LetterScope,
): Promise<Letter | undefined> {
  const [letter] = await database.select().from(letters).where(ofScope(scope));
  return letter;
}

/** The letter that was begun with the same first day and category and is not finished. */
export async function unfinishedLetter(
  database: Database,
  { since, category }: Pick<LetterScope, 'since' | 'category'>,
): Promise<Letter | undefined> {
  const [letter] = await database
    .select()
    .from(letters)
    .where(
      and(eq(letters.since, since), eq(letters.category, category), isNull(letters.finishedAt)),
    )
    .orderBy(asc(letters.id));
  return letter;
}

/** Begins a letter, or goes on with the one that was begun; its articles stay those of the beginning. */
export async function beginLetter(
  database: Database,
  scope: LetterScope,
  articles: string[],
  now: Date,
): Promise<Letter> {
  await database
    .insert(letters)
    .values({ ...scope, articles, startedAt: now })
    .onConflictDoNothing();
  const letter = await findLetter(database, scope);
  if (!letter) throw new Error('The letter that was begun is not there.');
  return letter;
}

/** Notes that nobody is left who has not been sent a letter. */
export async function finishLetter(database: Database, id: number, now: Date): Promise<void> {
  await database.update(letters).set({ finishedAt: now }).where(eq(letters.id, id));
}

/** Who gets letters now. */
export function activeSubscribers(database: Database): Promise<Recipient[]> {
  const { id, address, edition, categories } = subscribers;
  return database
    .select({ id, address, edition, categories })
    .from(subscribers)
    .where(eq(subscribers.state, 'active'));
}

/**
 * Some of those who are still to get a letter: subscribers since before it was begun, to whom it was
 * not sent, or surely did not get.
 * @param after the id behind which to go on
 */
export function dueRecipients(
  database: Database,
  letter: Letter,
  after: string,
  most: number,
): Promise<Recipient[]> {
  const { id, address, edition, categories } = subscribers;
  return database
    .select({ id, address, edition, categories })
    .from(subscribers)
    .leftJoin(
      letterLedger,
      and(eq(letterLedger.letter, letter.id), eq(letterLedger.subscriber, subscribers.id)),
    )
    .where(
      and(
        eq(subscribers.state, 'active'),
        lte(subscribers.stateAt, letter.startedAt),
        gt(subscribers.id, after),
        or(isNull(letterLedger.state), eq(letterLedger.state, 'failed')),
      ),
    )
    .orderBy(asc(subscribers.id))
    .limit(most);
}

/**
 * Takes it upon this process to send a letter to a subscriber, who still is one.
 * @returns false where another did, or it was sent before
 */
export async function claimRecipient(
  database: Database,
  letter: number,
  subscriber: string,
  now: Date,
): Promise<boolean> {
  const rows = await database
    .insert(letterLedger)
    .select(
      database
        .select({
          letter: sql<number>`${letter}::integer`.as('letter'),
          subscriber: subscribers.id,
          state: sql<LedgerState>`'claimed'`.as('state'),
          at: sql<Date>`${now.toISOString()}::timestamptz`.as('at'),
          reason: sql<string | null>`NULL`.as('reason'),
        })
        .from(subscribers)
        .where(and(eq(subscribers.id, subscriber), eq(subscribers.state, 'active'))),
    )
    .onConflictDoUpdate({
      target: [letterLedger.letter, letterLedger.subscriber],
      set: { state: 'claimed', at: now, reason: null },
      setWhere: eq(letterLedger.state, 'failed'),
    })
    .returning({ letter: letterLedger.letter });
  return rows.length > 0;
}

/** Notes what became of a letter that this process had claimed; counts what was sent. */
export function settleRecipient(
  database: Database,
  letter: number,
  subscriber: string,
  settled: { state: LedgerState; reason: string | null },
  now: Date,
): Promise<void> {
  return database.transaction(async (transaction) => {
    await transaction
      .update(letterLedger)
      .set({ ...settled, at: now })
      .where(and(eq(letterLedger.letter, letter), eq(letterLedger.subscriber, subscriber)));
    if (settled.state !== 'sent') return;
    await transaction
      .update(letters)
      .set({ sent: sql`${letters.sent} + 1` })
      .where(eq(letters.id, letter));
  });
}

/** Notes that mail to subscribers was refused for good: they are sent no more. */
export function markBounced(
  database: Database,
  ids: readonly string[],
  reason: string,
  now: Date,
): Promise<void> {
  return database.transaction(async (transaction) => {
    const rows = await transaction
      .update(subscribers)
      .set({ state: 'bounced', stateAt: now, nonceHash: null })
      .where(and(inArray(subscribers.id, [...ids]), eq(subscribers.state, 'active')))
      .returning({ subscriber: subscribers.id });
    if (rows.length === 0) return;
    await transaction
      .insert(bounces)
      .values(rows.map(({ subscriber }) => ({ subscriber, at: now, reason })));
  });
}

/** The subscribers of some addresses, as they are compared. */
export async function findByKeys(database: Database, keys: readonly string[]): Promise<string[]> {
  const rows = await database
    .select({ id: subscribers.id })
    .from(subscribers)
    .where(inArray(subscribers.key, [...keys]));
  return rows.map(({ id }) => id);
}

/** All letters, newest first. */
export function listLetters(database: Database): Promise<Letter[]> {
  return database.select().from(letters).orderBy(desc(letters.id));
}

/** How many of a letter have come to what. */
export type Tally = Readonly<Record<LedgerState, number>>;

/** Counts what has become of a letter: all that was sent, and of the rest what is still known. */
export async function tallyOf(database: Database, letter: number): Promise<Tally> {
  const rows = await database
    .select({ state: letterLedger.state, count: count() })
    .from(letterLedger)
    .where(eq(letterLedger.letter, letter))
    .groupBy(letterLedger.state);
  const none = { claimed: 0, sent: 0, failed: 0, bounced: 0, refused: 0, doubtful: 0 };
  const [{ sent = 0 } = {}] = await database
    .select({ sent: letters.sent })
    .from(letters)
    .where(eq(letters.id, letter));
  return { ...none, ...Object.fromEntries(rows.map((row) => [row.state, row.count])), sent };
}
