import {
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  serial,
  text,
  unique,
} from 'drizzle-orm/pg-core';
import { moment } from './moment';

// `migrations.ts` makes these tables; `tests/unit/storage` holds the two to each other.

/** Whether a subscriber has confirmed, and whether mail gets there. */
export const subscriberStates = ['pending', 'active', 'bounced'] as const;
export type SubscriberState = (typeof subscriberStates)[number];

/** Who gets letters, or asked to. */
export const subscribers = pgTable('subscribers', {
  /** Made up; tells nothing of how many there are. */
  id: text('id').primaryKey(),
  /** As it is written to. */
  address: text('address').notNull(),
  /** As it is compared. */
  key: text('key').notNull().unique(),
  state: text('state', { enum: subscriberStates }).notNull().default('pending'),
  /** When it came to that. */
  stateAt: moment('state_at').notNull(),
  /** Slug of the edition it wants; empty for the main one. */
  edition: text('edition').notNull(),
  /** Slugs of the categories it wants; none for all. */
  categories: jsonb('categories').$type<string[]>().notNull(),
  /** Hash of what the newest link that was mailed works by, once. */
  nonceHash: text('nonce_hash'),
  /** The day (UTC) of the newest link, and how many were mailed on it. */
  mailedOn: text('mailed_on').notNull(),
  mailed: integer('mailed').notNull(),
});
export type Subscriber = typeof subscribers.$inferSelect;

/** What was sent to all. */
export const letters = pgTable(
  'letters',
  {
    id: serial('id').primaryKey(),
    /** Days of the articles in it, both included. */
    since: text('since').notNull(),
    until: text('until').notNull(),
    /** Slug of the category that it is about; empty for all. */
    category: text('category').notNull(),
    /** Slugs of its articles, newest first: those of the moment when it was first sent. */
    articles: jsonb('articles').$type<string[]>().notNull(),
    /** To how many it was sent: who unsubscribes leaves nothing else behind. */
    sent: integer('sent').notNull().default(0),
    startedAt: moment('started_at').notNull(),
    finishedAt: moment('finished_at'),
  },
  (table) => [unique('letters_scope').on(table.since, table.until, table.category)],
);
export type Letter = typeof letters.$inferSelect;

/**
 * What became of a letter to one subscriber. `claimed` is one that a process is sending, or was
 * sending when it died.
 */
export const ledgerStates = [
  'claimed',
  'sent',
  'failed',
  'bounced',
  'refused',
  'doubtful',
] as const;
export type LedgerState = (typeof ledgerStates)[number];

/** A row for each letter to each subscriber, claimed before it is sent. */
export const letterLedger = pgTable(
  'letter_ledger',
  {
    letter: integer('letter')
      .notNull()
      .references(() => letters.id, { onDelete: 'cascade' }),
    subscriber: text('subscriber')
      .notNull()
      .references(() => subscribers.id, { onDelete: 'cascade' }),
    state: text('state', { enum: ledgerStates }).notNull(),
    at: moment('at').notNull(),
    /** The server's code, or the connection's. */
    reason: text('reason'),
  },
  (table) => [
    primaryKey({ columns: [table.letter, table.subscriber] }),
    index('letter_ledger_by_subscriber').on(table.subscriber),
  ],
);

/** What mail servers refused for good. */
export const bounces = pgTable(
  'bounces',
  {
    id: serial('id').primaryKey(),
    subscriber: text('subscriber')
      .notNull()
      .references(() => subscribers.id, { onDelete: 'cascade' }),
    at: moment('at').notNull(),
    /** The server's code, not its words, which may repeat the address. */
    reason: text('reason').notNull(),
  },
  (table) => [index('bounces_by_subscriber').on(table.subscriber)],
);

/** What instances of one site know and nobody else. */
export const secrets = pgTable('secrets', {
  name: text('name').primaryKey(),
  value: text('value').notNull(),
});
