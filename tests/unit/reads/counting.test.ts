import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countTogether } from '../../../lib/forms/limits';
import { Batch } from '../../../lib/reads/batch';
import { settledDay } from '../../../lib/reads/day';
import { foldJournals } from '../../../lib/reads/fold';
import { hasTraces, Journal, never, saltIn } from '../../../lib/reads/journal';
import { withDatabase } from '../../../lib/storage/database';
import {
  addJournal,
  addReads,
  dailyReads,
  forgetReaders,
  sharedSalt,
} from '../../../lib/storage/reads';
import {
  rateLimits,
  readsDaily,
  readsJournals,
  readsSalts,
  readsSeen,
} from '../../../lib/storage/schema';
import { onEachEngine } from '../../support/engines';

const day = '2026-06-10';
const zone = 'Asia/Taipei';
const noon = new Date(`${day}T12:00:00+08:00`);
const nextDay = new Date('2026-06-11T00:02:00+08:00');

const hashOf = (name: string) => name.padEnd(22, '-');
const read = (name: string, article = 'voices') => ({ day, hash: hashOf(name), article });
const countsOf = () =>
  withDatabase(async (database) =>
    (await dailyReads(database, '2026-06-01', '2026-06-30')).map(
      (row) => `${row.day} ${row.article} ${row.readers}`,
    ),
  );

let folder: string;
beforeEach(() => {
  folder = path.join(fs.mkdtempSync(path.join(tmpdir(), 'reads-')), 'reads');
});
afterEach(() => fs.rmSync(path.dirname(folder), { recursive: true }));

onEachEngine('reads', () => {
  afterEach(() =>
    withDatabase(async (database) => {
      for (const table of [readsDaily, readsJournals, readsSalts, readsSeen, rateLimits]) {
        await database.delete(table);
      }
    }),
  );
  const fold = (now = noon) =>
    withDatabase((database) => foldJournals(database, folder, settledDay(now, zone)));

  it('counts each reader of an article once a day', async () => {
    await withDatabase((database) =>
      addReads(database, [read('a'), read('b'), read('a'), read('c', '中文')]),
    );
    await withDatabase((database) => addReads(database, [read('b'), read('d')]));
    expect(await countsOf()).toEqual([`${day} voices 3`, `${day} 中文 1`]);
  });

  it('counts right when several write the same at once', async () => {
    const names = Array.from({ length: 200 }, (_, at) => `reader-${at}`);
    const shuffled = (from: number) => [...names.slice(from), ...names.slice(0, from)];
    await Promise.all(
      [0, 50, 120, 199].map((from) =>
        withDatabase((database) =>
          addReads(
            database,
            shuffled(from).map((name, at) => read(name, at % 2 ? 'voices' : 'voices')),
          ),
        ),
      ),
    );
    expect(await countsOf()).toEqual([`${day} voices 200`]);
  });

  it('counts what a journal holds, goes on from there, and never counts it again', async () => {
    const journal = new Journal(folder);
    journal.append(read('a'));
    journal.append(read('a'));
    journal.append(read('b', '中文'));
    await fold();
    await fold();
    journal.append(read('c'));
    await fold();
    journal.close();
    expect(await countsOf()).toEqual([`${day} voices 2`, `${day} 中文 1`]);
  });

  it('counts a new journal from its beginning where the old one was lost', async () => {
    for (const name of ['a', 'b']) {
      saltIn(folder, day);
      const journal = new Journal(folder);
      journal.append(read(name));
      journal.close();
      await fold();
      await fold();
      fs.rmSync(folder, { recursive: true });
    }
    expect(await countsOf()).toEqual([`${day} voices 2`]);
  });

  it('forgets everybody where counting ends, after counting them', async () => {
    saltIn(folder, day);
    const journal = new Journal(folder);
    journal.append(read('a'));
    journal.close();
    await fold();
    expect(hasTraces(folder)).toBe(true);
    await withDatabase((database) => foldJournals(database, folder, never));
    expect(hasTraces(folder)).toBe(false);
    await withDatabase(async (database) => {
      expect(await database.select().from(readsSeen)).toEqual([]);
      expect(await database.select().from(readsJournals)).toEqual([]);
    });
    expect(await countsOf()).toEqual([`${day} voices 1`]);
  });

  it('writes into a new journal when the old one was taken away', async () => {
    const journal = new Journal(folder);
    journal.append(read('a'));
    await fold(nextDay);
    journal.append(read('b'));
    journal.close();
    await fold();
    expect(await countsOf()).toEqual([`${day} voices 2`]);
  });

  it('counts a piece of a journal once, even when it no longer knows whom it has counted', async () => {
    const piece = { from: 0, to: 100, reads: [read('a'), read('b')] };
    await withDatabase(async (database) => {
      await addJournal(database, { day, journal: 'one' }, piece);
      await database.delete(readsSeen);
      await addJournal(database, { day, journal: 'one' }, piece);
    });
    expect(await countsOf()).toEqual([`${day} voices 2`]);
  });

  it('passes over a line that was cut off, and no other', async () => {
    const first = new Journal(folder);
    first.append(read('a'));
    first.close();
    fs.appendFileSync(path.join(folder, `${day}.log`), `voices ${hashOf('torn').slice(1)}`);
    await fold();
    const second = new Journal(folder);
    second.append(read('b'));
    second.close();
    await fold();
    expect(await countsOf()).toEqual([`${day} voices 2`]);
  });

  it('keeps numbers alone of a day that is over', async () => {
    const journal = new Journal(folder);
    journal.append(read('a'));
    journal.close();
    const salt = saltIn(folder, day);
    expect(saltIn(folder, day)).toBe(salt);
    await withDatabase((database) => sharedSalt(database, day, salt));
    await fold();
    expect(fs.readdirSync(folder).sort()).toEqual([`${day}.log`, `${day}.salt`]);
    await fold(nextDay);
    expect(fs.readdirSync(folder)).toEqual([]);
    await withDatabase(async (database) => {
      expect(await database.select().from(readsSeen)).toEqual([]);
      expect(await database.select().from(readsSalts)).toEqual([]);
      expect(await database.select().from(readsJournals)).toEqual([]);
    });
    expect(await countsOf()).toEqual([`${day} voices 1`]);
    expect(saltIn(folder, day)).not.toBe(salt);
  });

  it('gives all instances the same salt, and another the next day', async () => {
    const salts = await Promise.all(
      ['one', 'two', 'three'].map((proposed) =>
        withDatabase((database) => sharedSalt(database, day, proposed)),
      ),
    );
    expect(new Set(salts).size).toBe(1);
    await withDatabase(async (database) => {
      await forgetReaders(database, '2026-06-11');
      expect(await sharedSalt(database, day, 'four')).toBe('four');
    });
  });

  it('counts for a limit what comes in together', async () => {
    const limit = { name: 'many', times: 3, within: 60 };
    await countTogether(limit, new Map([['a', 2]]));
    expect(
      await countTogether(
        limit,
        new Map([
          ['a', 2],
          ['b', 1],
        ]),
      ),
    ).toEqual(
      new Map([
        ['a', 4],
        ['b', 1],
      ]),
    );
    await withDatabase((database) =>
      database.update(rateLimits).set({ expire: new Date(Date.now() - 1000) }),
    );
    expect(await countTogether(limit, new Map([['a', 1]]))).toEqual(new Map([['a', 1]]));
  });
});

describe('Batch', () => {
  it('writes together what comes at the same time, and tells each once it is written', async () => {
    const written: string[][] = [];
    const batch = new Batch<string>(async (items) => {
      written.push([...items]);
    });
    await Promise.all(['a', 'b', 'c'].map((item) => batch.add(item)));
    await batch.add('d');
    expect(written).toEqual([['a', 'b', 'c'], ['d']]);
  });

  it('tells those alone of a failure whose batch it was', async () => {
    let fails = true;
    const batch = new Batch<string>(async () => {
      if (fails) throw new Error('gone');
    });
    await expect(batch.add('a')).rejects.toThrow('gone');
    fails = false;
    await expect(batch.add('b')).resolves.toBeUndefined();
  });
});
