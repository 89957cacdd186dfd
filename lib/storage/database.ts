import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { dataFolder } from './data-folder';
import { Embedded } from './embedded';
import { Server } from './server';

/** The database, whichever engine it is: PostgreSQL's dialect. */
export type Database = PgDatabase<PgQueryResultHKT>;

/** An engine that keeps a database. */
export interface Engine {
  /** Has work done on the database, which has the present shape by then. */
  run<Result>(work: (database: Database) => Promise<Result>): Promise<Result>;
  /** Has a new shape made now, rather than when the database is first used. */
  prepare(): Promise<string[]>;
  /** Lets go of everything; the next use opens it again. */
  close(): Promise<void>;
}

/** The database did not do what it was asked for. Says nothing of what that was. */
export class StorageError extends Error {
  constructor(cause: unknown) {
    super(`The database does not answer (${reasonOf(cause)}).`);
    this.name = 'StorageError';
  }
}

/** How long a reader waits for an answer, in milliseconds. */
const patience = 20_000;

/** The same where the last one got no connection. */
const littlePatience = 1_500;

/**
 * A word for what went wrong. Messages of the engines repeat what was to be stored, readers'
 * addresses too, and would take that into a log.
 */
function reasonOf(error: unknown): string {
  for (let one = error; one instanceof Error; one = one.cause) {
    if ('code' in one && typeof one.code === 'string') return one.code;
    if (one.cause === undefined) return one.name === 'Error' ? 'error' : one.name;
  }
  return 'error';
}

/** What it is called that a database cannot be reached, rather than does not want to do something. */
const isUnreachable = /^(E[A-Z]+|CONNECT\w*|TimeoutError|57P\d\d|08\w{3})$/;

interface Known {
  engine?: Engine;
  isGone?: boolean;
}

// A server's routes may each have this module to themselves; what is open is the process's.
const known: Known = Reflect.get(globalThis, Symbol.for('qianyan.storage')) ?? {};
Reflect.set(globalThis, Symbol.for('qianyan.storage'), known);

/** Whether the database is a server's, which other processes use at the same time. */
export function isShared(): boolean {
  return Boolean(process.env.DATABASE_URL);
}

function engine(): Engine {
  const { DATABASE_URL: url } = process.env;
  known.engine ??= url ? new Server(url) : new Embedded(dataFolder());
  return known.engine;
}

/**
 * Has work done on the database: a PostgreSQL server's where `DATABASE_URL` names one, else the one
 * embedded in `DATA_DIR`.
 * @throws StorageError whatever went wrong, and where it takes too long
 */
export async function withDatabase<Result>(
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const wait = isShared() && known.isGone ? littlePatience : patience;
    timer = setTimeout(() => reject(new DOMException('', 'TimeoutError')), wait);
  });
  try {
    const done = engine().run(work);
    // Later than anybody waited for it, too.
    done.then(
      () => {
        known.isGone = false;
      },
      () => {},
    );
    return await Promise.race([done, late]);
  } catch (error) {
    if (isUnreachable.test(reasonOf(error))) known.isGone = true;
    throw new StorageError(error);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Brings the database to the present shape.
 * @returns the steps that were missing
 * @throws StorageError
 */
export async function prepareDatabase(): Promise<string[]> {
  try {
    return await engine().prepare();
  } catch (error) {
    throw new StorageError(error);
  }
}

/** Lets go of the database, so that a command can end or another process can have it. */
export async function closeDatabase(): Promise<void> {
  const { engine } = known;
  delete known.engine;
  delete known.isGone;
  await engine?.close();
}
