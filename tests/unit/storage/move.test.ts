import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Journal, journalDays } from '../../../lib/reads/journal';
import { Refusal } from '../../../lib/refusal';
import { beginStorage } from '../../../lib/storage/begin';
import { closeDatabase, withDatabase } from '../../../lib/storage/database';
import { Embedded } from '../../../lib/storage/embedded';
import { letterLedger, letters, subscribers } from '../../../lib/storage/letters-schema';
import { copyDatabase } from '../../../lib/storage/move';
import { moveToServer } from '../../../lib/storage/move-to-server';
import { addReads, dailyReads, sharedSalt } from '../../../lib/storage/reads';
import { addReport, listReports } from '../../../lib/storage/reports';
import { rateLimits } from '../../../lib/storage/schema';
import { keptSecret } from '../../../lib/storage/secrets';
import {
  embeddedDatabase,
  isServerHere,
  serverDatabase,
  type TestDatabase,
} from '../../support/databases';

const now = new Date('2026-03-04T10:00:00+08:00');
const day = '2026-03-04';
const hash = (letter: string) => letter.repeat(22);
const report = (note: string) => ({
  edition: '',
  article: 'drones',
  passage: '「原文」',
  note,
  address: null,
  commit: null,
});

let source: TestDatabase<{ DATA_DIR: string }>;
const opened: Embedded[] = [];
const embedded = (folder: string) => {
  const engine = new Embedded(folder);
  opened.push(engine);
  return engine;
};

beforeAll(async () => {
  source = await embeddedDatabase();
  const engine = embedded(source.env.DATA_DIR);
  await engine.run(async (database) => {
    await addReport(database, report('第一則'));
    await addReport(database, report('第二則'));
    await keptSecret(database, 'links');
    const mailed = { mailedOn: day, mailed: 1 };
    await database.insert(subscribers).values({
      id: 'someone',
      address: '讀者@example.com',
      key: '讀者@example.com',
      state: 'active',
      stateAt: now,
      edition: '',
      categories: ['silicon'],
      ...mailed,
    });
    const [letter] = await database
      .insert(letters)
      .values({ since: day, until: day, category: '', articles: ['drones'], startedAt: now })
      .returning();
    await database.insert(letterLedger).values({
      letter: letter?.id ?? 0,
      subscriber: 'someone',
      state: 'sent',
      at: now,
    });
    await addReads(database, [{ day, hash: hash('a'), article: 'drones' }]);
  });
  await engine.close();
}, 120_000);
afterAll(async () => {
  await Promise.all(opened.map((engine) => engine.close()));
  source.stop();
});

describe('another database', () => {
  it('has all of it, and goes on from there', async () => {
    const target = await embeddedDatabase();
    const from = embedded(source.env.DATA_DIR);
    const to = embedded(target.env.DATA_DIR);
    const secret = await from.run((database) => keptSecret(database, 'links'));
    const copied = await from.run((one) => to.run((other) => copyDatabase(one, other)));
    expect(Object.fromEntries(copied.map(({ table, rows }) => [table, rows]))).toMatchObject({
      reports: 2,
      subscribers: 1,
      letters: 1,
      letter_ledger: 1,
      reads_daily: 1,
    });
    await to.run(async (database) => {
      expect(await keptSecret(database, 'links')).toBe(secret);
      expect(await database.select().from(subscribers)).toMatchObject([
        { id: 'someone', address: '讀者@example.com', categories: ['silicon'], stateAt: now },
      ]);
      await addReport(database, report('第三則'));
      const reports = await listReports(database, ['open']);
      expect(reports.map(({ id, note }) => [id, note]).sort()).toEqual([
        [1, '第一則'],
        [2, '第二則'],
        [3, '第三則'],
      ]);
      // Known from before: counted once.
      await addReads(database, [{ day, hash: hash('a'), article: 'drones' }]);
      expect(await dailyReads(database, day, day)).toEqual([
        { day, article: 'drones', readers: 1 },
      ]);
    });
    // Nothing is added to what is there.
    await expect(from.run((one) => to.run((other) => copyDatabase(one, other)))).rejects.toThrow(
      Refusal,
    );
    expect(await to.run((database) => listReports(database, ['open']))).toHaveLength(3);
    await Promise.all([from.close(), to.close()]);
    target.stop();
  });
});

describe.skipIf(!isServerHere())('a server', () => {
  it('is moved to with what was not counted yet, once', async () => {
    const server = await serverDatabase();
    if (!server) throw new Error('There is no server after all.');
    const { DATA_DIR } = source.env;
    const from = embedded(DATA_DIR);
    const secret = await from.run((database) => keptSecret(database, 'links'));
    await from.close();
    const marks = () => fs.readdirSync(DATA_DIR).filter((name) => name.startsWith('site-'));
    const journals = path.join(DATA_DIR, 'reads');
    const journal = new Journal(journals);
    journal.append({ day, hash: hash('b'), article: 'drones' });
    journal.close();
    fs.writeFileSync(path.join(journals, `${day}.salt`), 'the salt of the day');
    vi.stubEnv('DATA_DIR', DATA_DIR);
    await expect(moveToServer('Asia/Taipei', now)).rejects.toThrow('沒有設定 DATABASE_URL');
    await beginStorage();
    vi.stubEnv('DATABASE_URL', server.env.DATABASE_URL);
    await expect(moveToServer('Asia/Taipei', now)).rejects.toThrow('先停下網站');
    expect(journalDays(journals)).toEqual([day]);
    for (const mark of marks()) fs.rmSync(path.join(DATA_DIR, mark));
    // A site was started there for a minute.
    await withDatabase(async (database) => {
      await keptSecret(database, 'links');
      await sharedSalt(database, day, 'another');
      await database.insert(rateLimits).values({ key: 'report:a', points: 1 });
    });
    await moveToServer('Asia/Taipei', now);
    await withDatabase(async (database) => {
      expect(await dailyReads(database, day, day)).toEqual([
        { day, article: 'drones', readers: 2 },
      ]);
      expect(await sharedSalt(database, day, 'another')).toBe('the salt of the day');
      expect(await listReports(database, ['open'])).toHaveLength(2);
      expect(await keptSecret(database, 'links')).toBe(secret);
      expect(await database.$count(rateLimits)).toBe(0);
    });
    expect(journalDays(journals)).toEqual([]);
    expect(fs.readdirSync(journals).filter((name) => name.endsWith('.salt'))).toEqual([]);
    await expect(moveToServer('Asia/Taipei', now)).rejects.toThrow('已經有資料');
    vi.stubEnv('DATABASE_URL', 'postgres://test@127.0.0.1:1/none');
    await expect(moveToServer('Asia/Taipei', now)).rejects.toThrow('does not answer');
    await closeDatabase();
    vi.unstubAllEnvs();
    server.stop();
  });
});
