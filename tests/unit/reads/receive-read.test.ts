import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { saltOf } from '../../../lib/reads/keeper';
import { perNetwork } from '../../../lib/reads/limits';
import { receiveRead } from '../../../lib/reads/receive-read';
import { answerReadsFirst } from '../../../lib/reads/shortcut';
import { readCounts } from '../../../lib/stats/read-stats';
import { closeDatabase, withDatabase } from '../../../lib/storage/database';
import { readsDaily, readsJournals, readsSeen } from '../../../lib/storage/schema';
import { onEachEngine } from '../../support/engines';
import { facts, withBuiltFacts } from './facts';

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0';
const day = '2026-06-10';
const noon = new Date(`${day}T12:00:00+08:00`);

/** A network of its own for each test, so that none counts for another. */
let networks = 0;

function send(
  changes: Record<string, string | undefined> = {},
  article = 'voices',
  now = noon,
): Promise<void> {
  const given = Object.entries({
    host: 'review.example',
    origin: 'https://review.example',
    'content-type': 'text/plain;charset=UTF-8',
    'content-length': String(Buffer.byteLength(article)),
    'user-agent': firefox,
    'x-forwarded-for': `10.1.${networks}.7`,
    ...changes,
  }).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return receiveRead(new Headers(given), new Blob([article]).stream(), now);
}

const counted = async (from = day, to = day) =>
  (await readCounts({ from, to }, facts.timeZone)).map(
    (row) => `${row.day} ${row.article} ${row.readers}`,
  );

withBuiltFacts();
beforeAll(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: noon });
});
afterAll(() => {
  vi.useRealTimers();
});

/** As another process would begin. */
function forgetKeeper(): void {
  const known = Reflect.get(globalThis, Symbol.for('qianyan.reads'));
  for (const key of Object.keys(known)) delete known[key];
}

onEachEngine('what readers’ browsers tell', (engine) => {
  beforeEach(async () => {
    networks += 1;
    await withDatabase(async (database) => {
      for (const table of [readsDaily, readsJournals, readsSeen]) await database.delete(table);
    });
    const journals = path.join(process.env.DATA_DIR ?? '/none', 'reads');
    for (const name of fs.existsSync(journals) ? fs.readdirSync(journals) : []) {
      if (name.endsWith('.log')) fs.truncateSync(path.join(journals, name));
    }
  });
  // The other engine is another site.
  afterAll(forgetKeeper);

  it('counts a reader once for an article and a day', async () => {
    await send();
    await send();
    await send({}, '中文');
    await send({ 'user-agent': `${firefox}.1` });
    // Another of the same network is the same to us.
    await send({ 'x-forwarded-for': `10.1.${networks}.99` });
    expect(await counted()).toEqual([`${day} voices 2`, `${day} 中文 1`]);
  });

  it('counts the same reader again the next day, by the site’s midnight', async () => {
    await send({}, 'voices', new Date('2026-06-10T23:59:59+08:00'));
    await send({}, 'voices', new Date('2026-06-11T00:00:00+08:00'));
    expect(await counted('2026-06-01', '2026-06-30')).toEqual([
      '2026-06-10 voices 1',
      '2026-06-11 voices 1',
    ]);
  });

  it('makes hashes with another salt each day', async () => {
    const salt = await saltOf(day);
    expect(await saltOf(day)).toBe(salt);
    expect(await saltOf('2026-06-11')).not.toBe(salt);
  });

  it.each<[string, Record<string, string | undefined>, string?]>([
    ['readers who do not want to be tracked', { dnt: '1' }],
    ['readers who do not want to be sold', { 'sec-gpc': '1' }],
    ['another site’s page', { origin: 'https://evil.example' }],
    ['a program that does not say where it is', { origin: undefined }],
    [
      'robots',
      { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/)' },
    ],
    ['programs', { 'user-agent': 'curl/8.5.0' }],
    ['nobody', { 'user-agent': undefined }],
    ['a draft, or an article that there is not', {}, 'draft'],
    ['what every object has', {}, 'constructor'],
    ['more than a slug', {}, 'voices\nvoices'],
    ['nothing', {}, ''],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['JSON', { 'content-type': 'application/json' }],
    ['a body that does not say how long it is', { 'content-length': undefined }],
    ['a body that is too long', { 'content-length': '201' }],
  ])('does not count %s', async (_, changes, article) => {
    await send(changes, article);
    expect(await counted()).toEqual([]);
  });

  it('counts no more of one network than its limit, and others still', async () => {
    for (let at = 0; at < perNetwork.times + 20; at += 1) {
      await (at % 64 === 0 || at >= perNetwork.times - 2
        ? send({ 'user-agent': `${firefox}.${at}` })
        : void send({ 'user-agent': `${firefox}.${at}` }));
    }
    expect(await counted()).toEqual([`${day} voices ${perNetwork.times}`]);
    networks += 1;
    await send();
    expect(await counted()).toEqual([`${day} voices ${perNetwork.times + 1}`]);
  });

  it('keeps nothing that an address could be told from', async () => {
    await send();
    const kept = JSON.stringify(await withDatabase((one) => one.select().from(readsSeen)));
    const folder = path.join(process.env.DATA_DIR ?? '/none', 'reads');
    const files = engine === 'embedded' ? fs.readFileSync(path.join(folder, `${day}.log`)) : '';
    expect(`${kept}${files}`).not.toMatch(/10\.1\.|Firefox/);
  });
});

describe('without its database', () => {
  beforeAll(() => vi.stubEnv('DATABASE_URL', 'postgres://u:hush@127.0.0.1:9/d'));
  afterAll(async () => {
    await closeDatabase();
    forgetKeeper();
  });

  it('answers all the same, and says so in the log without a word of the reader', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => {});
    await send();
    await send({}, '中文');
    expect(error).toHaveBeenCalledTimes(1);
    expect(String(error.mock.calls)).toMatch(/^Reads are not counted\./);
    expect(String(error.mock.calls)).not.toMatch(/hush|10\.1\.|Firefox/);
    error.mockRestore();
  });
});

describe('answerReadsFirst', () => {
  let server: http.Server;
  let origin: string;
  const others: string[] = [];
  beforeAll(async () => {
    answerReadsFirst();
    server = http.createServer((request, response) => {
      others.push(`${request.method} ${request.url}`);
      response.end('page');
    });
    await new Promise<void>((resolve) => server.listen(0, resolve));
    origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());
  afterEach(() => {
    others.length = 0;
  });

  const post = (path: string, body: string) => fetch(`${origin}${path}`, { method: 'POST', body });

  it('gives every read the same answer, and leaves all else to the server', async () => {
    for (const body of ['voices', 'no-such-article', 'x'.repeat(100_000), '']) {
      const response = await post('/api/read', body);
      expect([response.status, await response.text()]).toEqual([204, '']);
      expect(response.headers.get('cache-control')).toBe('no-store');
    }
    expect(others).toEqual([]);
    expect(await (await fetch(`${origin}/api/read`)).text()).toBe('page');
    expect(await (await post('/api/report', 'x')).text()).toBe('page');
    expect(others).toEqual(['GET /api/read', 'POST /api/report']);
  });
});
