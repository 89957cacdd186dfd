/** A step from one shape of the database to the next. */
export interface Migration {
  /** Never changes once it is published. */
  step: string;
  statements: readonly string[];
}

/**
 * The database's steps, in order. A published one is never edited: what is to be otherwise is a new
 * step. Each must leave the tables fit for the version of the site before it, which goes on while
 * another instance starts with the new one.
 */
export const migrations: readonly Migration[] = [
  {
    step: '0001-reports',
    statements: [
      `CREATE TABLE reports (
        id serial PRIMARY KEY,
        received_at timestamptz NOT NULL DEFAULT now(),
        edition text NOT NULL,
        article text NOT NULL,
        passage text NOT NULL,
        note text NOT NULL,
        address text,
        commit text,
        state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'answered', 'closed')),
        answer text,
        changed_at timestamptz NOT NULL DEFAULT now()
      )`,
      'CREATE INDEX reports_by_state ON reports (state, id)',
      `CREATE TABLE rate_limits (
        key text PRIMARY KEY,
        points integer NOT NULL,
        expire timestamptz
      )`,
    ],
  },
  {
    step: '0002-letters',
    statements: [
      `CREATE TABLE subscribers (
        id text PRIMARY KEY,
        address text NOT NULL,
        key text NOT NULL UNIQUE,
        state text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'active', 'bounced')),
        state_at timestamptz NOT NULL,
        edition text NOT NULL,
        categories jsonb NOT NULL,
        nonce_hash text,
        mailed_on text NOT NULL,
        mailed integer NOT NULL
      )`,
      `CREATE TABLE letters (
        id serial PRIMARY KEY,
        since text NOT NULL,
        until text NOT NULL,
        category text NOT NULL,
        articles jsonb NOT NULL,
        sent integer NOT NULL DEFAULT 0,
        started_at timestamptz NOT NULL,
        finished_at timestamptz,
        CONSTRAINT letters_scope UNIQUE (since, until, category)
      )`,
      `CREATE TABLE letter_ledger (
        letter integer NOT NULL REFERENCES letters ON DELETE CASCADE,
        subscriber text NOT NULL REFERENCES subscribers ON DELETE CASCADE,
        state text NOT NULL
          CHECK (state IN ('claimed', 'sent', 'failed', 'bounced', 'refused', 'doubtful')),
        at timestamptz NOT NULL,
        reason text,
        PRIMARY KEY (letter, subscriber)
      )`,
      'CREATE INDEX letter_ledger_by_subscriber ON letter_ledger (subscriber)',
      `CREATE TABLE bounces (
        id serial PRIMARY KEY,
        subscriber text NOT NULL REFERENCES subscribers ON DELETE CASCADE,
        at timestamptz NOT NULL,
        reason text NOT NULL
      )`,
      'CREATE INDEX bounces_by_subscriber ON bounces (subscriber)',
      'CREATE TABLE secrets (name text PRIMARY KEY, value text NOT NULL)',
    ],
  },
  {
    step: '0003-reads',
    statements: [
      `CREATE TABLE reads_daily (
        day date NOT NULL,
        article text NOT NULL,
        readers integer NOT NULL,
        PRIMARY KEY (day, article)
      )`,
      `CREATE TABLE reads_seen (
        hash text PRIMARY KEY,
        day date NOT NULL,
        article text NOT NULL
      )`,
      'CREATE TABLE reads_salts (day date PRIMARY KEY, salt text NOT NULL)',
      `CREATE TABLE reads_journals (
        day date NOT NULL,
        journal text NOT NULL,
        bytes integer NOT NULL,
        PRIMARY KEY (day, journal)
      )`,
    ],
  },
];
