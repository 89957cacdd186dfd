import fs from 'node:fs';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import type { Database, Engine } from './database';
import { takeFolder } from './folder-lock';
import { migrate } from './migrate';

/** How long the database stays open after its last use, in milliseconds. */
const idle = 2_000;

/** How long to wait for another process to let go of it, in milliseconds. */
const patience = 15_000;

/** What is open of it. */
interface Opened {
  pglite: PGlite;
  database: Database;
  migrated: string[];
  release: () => void;
}

/**
 * PostgreSQL within the process, in a folder that one process at a time can have. It is open only
 * while it is used and shortly after: a command gets at it while the site runs, and the site does
 * not hold the 400 MB that it takes.
 */
export class Embedded implements Engine {
  readonly #folder: string;
  #opened: Promise<Opened> | undefined;
  #closing: Promise<void> = Promise.resolve();
  #users = 0;
  #timer: NodeJS.Timeout | undefined;

  /** @param folder where the database's own folder is or is to be */
  constructor(folder: string) {
    this.#folder = path.resolve(/* turbopackIgnore: true */ folder, 'postgres');
  }

  async run<Result>(work: (database: Database) => Promise<Result>): Promise<Result> {
    return this.#open(({ database }) => work(database));
  }

  prepare(): Promise<string[]> {
    return this.#open(async ({ migrated }) => migrated);
  }

  async #open<Result>(work: (opened: Opened) => Promise<Result>): Promise<Result> {
    this.#users += 1;
    clearTimeout(this.#timer);
    try {
      this.#opened ??= this.#closing
        .then(() => open(this.#folder))
        .catch((error) => {
          this.#opened = undefined;
          throw error;
        });
      return await work(await this.#opened);
    } finally {
      this.#users -= 1;
      if (this.#users === 0) this.#timer = setTimeout(() => this.close(), idle);
    }
  }

  close(): Promise<void> {
    clearTimeout(this.#timer);
    const opened = this.#opened;
    this.#opened = undefined;
    // One that cannot be closed is given up; whoever opens it next finds all that was committed.
    if (opened) this.#closing = opened.then(shut).catch(() => {});
    return this.#closing;
  }
}

async function open(folder: string): Promise<Opened> {
  const parent = path.dirname(folder);
  // Addresses of readers lie there.
  fs.mkdirSync(/* turbopackIgnore: true */ parent, { recursive: true, mode: 0o700 });
  const release = await takeFolder(folder, patience);
  try {
    if (!fs.existsSync(/* turbopackIgnore: true */ folder)) await make(folder);
    keepPrivate(folder);
    const pglite = await PGlite.create(folder);
    const database = drizzle(pglite);
    const migrated = await migrate(database).catch(async (error) => {
      await pglite.close();
      throw error;
    });
    return { pglite, database, migrated, release };
  } catch (error) {
    release();
    throw error;
  }
}

/** Makes an empty database; a process that is killed while it does leaves none. */
async function make(folder: string): Promise<void> {
  const unfinished = `${folder}.unfinished`;
  fs.rmSync(/* turbopackIgnore: true */ unfinished, { recursive: true, force: true });
  fs.mkdirSync(/* turbopackIgnore: true */ unfinished, { mode: 0o700 });
  const pglite = await PGlite.create(unfinished);
  await pglite.close();
  fs.renameSync(/* turbopackIgnore: true */ unfinished, /* turbopackIgnore: true */ folder);
}

/** The engine lets all users of the machine read its files. */
function keepPrivate(folder: string): void {
  try {
    fs.chmodSync(/* turbopackIgnore: true */ folder, 0o700);
  } catch {
    // A disk that knows no modes, or another user's folder.
  }
}

async function shut({ pglite, release }: Opened): Promise<void> {
  try {
    await pglite.close();
  } finally {
    release();
  }
}
