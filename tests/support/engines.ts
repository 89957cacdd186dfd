import { afterAll, beforeAll, describe, vi } from 'vitest';
import { closeDatabase } from '../../lib/storage/database';
import { embeddedDatabase, isServerHere, serverDatabase, type TestDatabase } from './databases';

export type EngineName = 'embedded' | 'server';

/** Sets a database up for the tests around the call. */
export function withTestDatabase(start: () => Promise<TestDatabase | undefined>): void {
  let database: TestDatabase | undefined;
  beforeAll(async () => {
    database = await start();
    for (const [key, value] of Object.entries(database?.env ?? {})) vi.stubEnv(key, value);
  });
  afterAll(async () => {
    await closeDatabase();
    vi.unstubAllEnvs();
    database?.stop();
  });
}

/** The same tests on the embedded database and on a server; the latter are skipped aloud where there is none. */
export function onEachEngine(title: string, tests: (engine: EngineName) => void): void {
  describe(`${title}, embedded`, () => {
    withTestDatabase(embeddedDatabase);
    tests('embedded');
  });
  if (!isServerHere()) {
    console.warn(`NOTE: no PostgreSQL (apt-get install postgresql): ${title} is not tried on it.`);
  }
  describe.skipIf(!isServerHere())(`${title}, on a server`, () => {
    withTestDatabase(serverDatabase);
    tests('server');
  });
}
