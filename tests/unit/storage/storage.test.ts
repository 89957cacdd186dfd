import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { getTableConfig } from 'drizzle-orm/pg-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  closeDatabase,
  prepareDatabase,
  StorageError,
  withDatabase,
} from '../../../lib/storage/database';
import {
  bounces,
  letterLedger,
  letters,
  secrets,
  subscribers,
} from '../../../lib/storage/letters-schema';
import { migrate } from '../../../lib/storage/migrate';
import { migrations } from '../../../lib/storage/migrations';
import { addReport, changeReport, findReport, listReports } from '../../../lib/storage/reports';
import { migrated, rateLimits, readsJournals, reports } from '../../../lib/storage/schema';
import { Server } from '../../../lib/storage/server';
import { freePort } from '../../e2e/support/build';
import { onEachEngine } from '../../support/engines';

const report = {
  edition: '',
  article: '中文-測試',
  passage: '「原文」\n第二行',
  note: "'; DROP TABLE reports; --",
  address: null,
  commit: 'abc',
};

// The tests of one engine use the same database one after the other.
onEachEngine('the database', (engine) => {
  it('has every step done when it is first used, and none twice', async () => {
    await withDatabase(async (database) => {
      const rows = await database.select().from(migrated);
      expect(rows.map(({ step }) => step)).toEqual(migrations.map(({ step }) => step));
      expect(await migrate(database)).toEqual([]);
    });
    await closeDatabase();
    expect(await prepareDatabase()).toEqual([]);
  });

  it.each([
    reports,
    rateLimits,
    migrated,
    subscribers,
    letters,
    letterLedger,
    bounces,
    secrets,
    readsJournals,
  ])('has the columns of the schema', async (table) => {
    const { name, columns } = getTableConfig(table);
    const found = await withDatabase((database) =>
      database
        .select({
          name: sql<string>`column_name`,
          type: sql<string>`data_type`,
          nullable: sql<string>`is_nullable`,
        })
        .from(sql`information_schema.columns`)
        .where(sql`table_name = ${name}`),
    );
    const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);
    expect(found.sort(byName)).toEqual(
      columns
        .map((column) => ({
          name: column.name,
          type: column.getSQLType().replace('serial', 'integer'),
          nullable: column.notNull ? 'NO' : 'YES',
        }))
        .sort(byName),
    );
  });

  it.runIf(engine === 'embedded')('lets nobody else read its files', async () => {
    const folder = path.join(process.env.DATA_DIR ?? '', 'postgres');
    await closeDatabase();
    expect(fs.statSync(folder).mode & 0o777).toBe(0o700);
    fs.chmodSync(folder, 0o755);
    await prepareDatabase();
    expect(fs.statSync(folder).mode & 0o777).toBe(0o700);
  });

  it('does all of a step or nothing of it', async () => {
    const broken = { step: 'broken', statements: ['CREATE TABLE half (a int)', 'no SQL'] };
    await expect(
      withDatabase((database) => migrate(database, [...migrations, broken])),
    ).rejects.toThrow(StorageError);
    await withDatabase(async (database) => {
      await expect(database.execute(sql`SELECT 1 FROM half`)).rejects.toThrow();
      expect(await database.select().from(migrated)).toHaveLength(migrations.length);
    });
  });

  it('keeps reports as they were written, and finds them after it was closed', async () => {
    await withDatabase((database) => addReport(database, report));
    await closeDatabase();
    const [found, ...others] = await withDatabase((database) => listReports(database, ['open']));
    expect(others).toEqual([]);
    expect(found).toMatchObject({ ...report, state: 'open', answer: null });
    expect(Math.abs(Date.now() - (found?.receivedAt.getTime() ?? 0))).toBeLessThan(600_000);
  });

  it('answers a report once and closes it', async () => {
    await withDatabase(async (database) => {
      const [{ id } = { id: 0 }] = await listReports(database, ['open']);
      const answered = { state: 'answered', answer: '改好了。' } as const;
      const both = await Promise.all([
        changeReport(database, id, ['open'], answered),
        changeReport(database, id, ['open'], answered),
      ]);
      expect(both.filter((one) => one !== undefined)).toMatchObject([{ id, ...answered }]);
      await changeReport(database, id, ['open', 'answered'], { state: 'closed' });
      expect(await findReport(database, id)).toMatchObject({ state: 'closed', answer: '改好了。' });
      expect(await listReports(database, ['open', 'answered'])).toEqual([]);
      expect(await findReport(database, id + 1)).toBeUndefined();
    });
  });

  it('loses nothing when many write at once', async () => {
    const count = 50;
    await Promise.all(
      Array.from({ length: count }, (_, at) =>
        withDatabase((database) => addReport(database, { ...report, note: `第 ${at} 則` })),
      ),
    );
    const found = await withDatabase((database) => listReports(database, ['open']));
    expect(new Set(found.map(({ note }) => note)).size).toBe(count);
  });

  it('says nothing of what it was given when something goes wrong', async () => {
    const secret = 'reader@example.com';
    const failed = await withDatabase((database) =>
      database.execute(sql`SELECT ${secret}::int`),
    ).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(StorageError);
    expect(String(failed)).toContain('22P02');
    expect(JSON.stringify([failed, String(failed), (failed as Error).stack])).not.toContain(secret);
  });

  it.runIf(engine === 'server')('has each step done once by several instances', async () => {
    const url = process.env.DATABASE_URL ?? '';
    await withDatabase((database) => database.execute(sql`CREATE DATABASE fresh`));
    const instances = Array.from(
      { length: 4 },
      () => new Server(url.replace(/postgres$/, 'fresh')),
    );
    const done = await Promise.all(instances.map((instance) => instance.prepare()));
    expect(done.flat()).toEqual(migrations.map(({ step }) => step));
    await Promise.all(instances.map((instance) => instance.close()));
  });
});

describe('without a database', () => {
  afterEach(async () => {
    await closeDatabase();
    vi.unstubAllEnvs();
  });

  it.each([
    ['a server that is not there', { DATABASE_URL: 'postgres://u:secret@127.0.0.1:9/d' }],
    ['a folder that cannot be', { DATA_DIR: '/dev/null/data' }],
  ])('tells of %s at once, and of no password', async (_, env) => {
    for (const [key, value] of Object.entries(env)) vi.stubEnv(key, value);
    const failed = await withDatabase((database) => listReports(database, ['open'])).catch(String);
    expect(failed).toMatch(/does not answer/);
    expect(failed).not.toContain('secret');
  });

  it('has nobody wait for a server that was not there the last time', async () => {
    const port = await freePort();
    vi.stubEnv('DATABASE_URL', `postgres://u@127.0.0.1:${port}/d`);
    const ask = () => withDatabase((database) => listReports(database, ['open'])).catch(String);
    expect(await ask()).toMatch(/ECONNREFUSED/);
    const silent = net.createServer((socket) => socket.on('error', () => {}));
    await new Promise<void>((resolve) => silent.listen(port, '127.0.0.1', resolve));
    // Before the client itself gives up.
    expect(await ask()).toMatch(/TimeoutError/);
    silent.close();
  });
});
