import {
  bigint,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  serial,
  text,
} from 'drizzle-orm/pg-core';
import { moment } from './moment';

// `migrations.ts` makes these tables; `tests/unit/storage` holds the two to each other.

/** What a report has come to. */
export const reportStates = ['open', 'answered', 'closed'] as const;
export type ReportState = (typeof reportStates)[number];

/** Mistakes that readers have told of. */
export const reports = pgTable(
  'reports',
  {
    id: serial('id').primaryKey(),
    receivedAt: moment('received_at').notNull().defaultNow(),
    /** Slug of the edition it was read in; empty for the main one. */
    edition: text('edition').notNull(),
    /** Slug of the article. */
    article: text('article').notNull(),
    passage: text('passage').notNull(),
    note: text('note').notNull(),
    /** Where the reader wants to be answered. */
    address: text('address'),
    /** What the site was built from. */
    commit: text('commit'),
    state: text('state', { enum: reportStates }).notNull().default('open'),
    /** What an editor made of it. */
    answer: text('answer'),
    changedAt: moment('changed_at').notNull().defaultNow(),
  },
  (table) => [index('reports_by_state').on(table.state, table.id)],
);
export type Report = typeof reports.$inferSelect;

/** How often forms were sent from somewhere; written by `rate-limiter-flexible`. */
export const rateLimits = pgTable('rate_limits', {
  key: text('key').primaryKey(),
  points: integer('points').notNull(),
  expire: moment('expire'),
});

/** Which of `migrations.ts` the database has been through. */
export const migrated = pgTable('migrated', {
  step: text('step').primaryKey(),
  at: bigint('at', { mode: 'number' }).notNull(),
});

/** How many readers an article had on a day of the site's; this is what is kept of them. */
export const readsDaily = pgTable(
  'reads_daily',
  {
    day: date('day').notNull(),
    /** Slug of the article, the same in all editions. */
    article: text('article').notNull(),
    readers: integer('readers').notNull(),
  },
  (table) => [primaryKey({ columns: [table.day, table.article] })],
);
export type DailyReads = typeof readsDaily.$inferSelect;

/** Who has been counted today, as hashes that mean nothing without the day's salt. */
export const readsSeen = pgTable('reads_seen', {
  hash: text('hash').primaryKey(),
  day: date('day').notNull(),
  article: text('article').notNull(),
});
export type Read = typeof readsSeen.$inferSelect;

/** The day's salt, where several instances have to make the same hashes. */
export const readsSalts = pgTable('reads_salts', {
  day: date('day').primaryKey(),
  salt: text('salt').notNull(),
});

/** How much of a journal (`lib/reads/journal.ts`) is in the tables above. */
export const readsJournals = pgTable(
  'reads_journals',
  {
    day: date('day').notNull(),
    /** Tells it from another of the same day, which there is after a restore. */
    journal: text('journal').notNull(),
    bytes: integer('bytes').notNull(),
  },
  (table) => [primaryKey({ columns: [table.day, table.journal] })],
);
export type JournalName = Pick<typeof readsJournals.$inferSelect, 'day' | 'journal'>;
