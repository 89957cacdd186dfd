import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import type { Database, Engine } from './database';
import { migrate } from './migrate';

/** A PostgreSQL server, or another that speaks its protocol. */
export class Server implements Engine {
  readonly #client: postgres.Sql;
  readonly #database: Database;
  #ready: Promise<string[]> | undefined;

  /** @param url `postgres://user:password@host/database` */
  constructor(url: string) {
    this.#client = postgres(url, {
      // A host with functions has many processes, each with a pool of its own.
      max: 4,
      idle_timeout: 20,
      connect_timeout: 5,
      // In seconds. It would wait longer each time, and so would readers, until long after it is back.
      backoff: () => 0.2,
      // A pooler may give each transaction another connection, which would not know a statement's name.
      prepare: false,
      onnotice: () => {},
    });
    this.#database = drizzle(this.#client);
  }

  async run<Result>(work: (database: Database) => Promise<Result>): Promise<Result> {
    await this.prepare();
    return work(this.#database);
  }

  prepare(): Promise<string[]> {
    this.#ready ??= migrate(this.#database).catch((error) => {
      // The server may be back by the next time.
      this.#ready = undefined;
      throw error;
    });
    return this.#ready;
  }

  async close(): Promise<void> {
    await this.#client.end({ timeout: 5 });
  }
}
