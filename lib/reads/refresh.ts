import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { dropExpired } from '../forms/limits';
import { isShared, withDatabase } from '../storage/database';
import { dailyReads, forgetReaders } from '../storage/reads';
import type { DailyReads } from '../storage/schema';
import { dayOf, daysBefore, settledDay } from './day';
import { builtFacts } from './facts';
import { hasTraces, journalFolder, never } from './journal';
import { isCountingDue, weekCounts } from './journal-counts';
import { forgetSalt } from './keeper';
import { answerReadsFirst } from './shortcut';
import { weekDays, weekLists } from './week-lists';

/** How often it looks whether there is something to do, in milliseconds: so soon after midnight. */
const look = 60_000;

/** How often the lists are made anew, in looks. */
const every = 5;

/** Where `cli/week-lists.mjs` finds the lists. */
const shown = Symbol.for('qianyan.week');

/** What has the server count, and shows what was counted; has a site forget that counts no more. */
export function beginCounting(): void {
  const facts = builtFacts();
  if (!facts) {
    void forget();
    return;
  }
  answerReadsFirst();
  const { timeZone } = facts;
  const today = () => dayOf(new Date(), timeZone);
  let day = today();
  let looks = 0;
  const refresh = async () => {
    try {
      const reads = isShared()
        ? await countsInDatabase(day, timeZone)
        : await countsBeside(timeZone);
      Reflect.set(globalThis, shown, weekLists(reads, day, facts));
    } catch (error) {
      // The lists stay as they were.
      console.error(`What others read is not known. ${error}`);
    }
  };
  setInterval(() => {
    looks += 1;
    const isNewDay = day !== today();
    day = today();
    forgetSalt(day);
    if (isNewDay || looks % every === 0) void refresh();
  }, look).unref();
  void refresh();
}

/** Forgets who was counted before `count_reads: false`. In development there are no facts, either. */
async function forget(): Promise<void> {
  if (process.env.NODE_ENV !== 'production') return;
  try {
    if (isShared()) await withDatabase((database) => forgetReaders(database, never));
    else if (hasTraces(journalFolder())) await runCounter();
  } catch (error) {
    console.error(`Who has read is not forgotten yet. ${error}`);
  }
}

function countsInDatabase(day: string, timeZone: string): Promise<DailyReads[]> {
  return withDatabase(async (database) => {
    await forgetReaders(database, settledDay(new Date(), timeZone));
    await dropExpired(database);
    return dailyReads(database, daysBefore(day, weekDays - 1), day);
  });
}

/** What another process has counted by now: this one would stand still while the database opens. */
async function countsBeside(timeZone: string): Promise<readonly DailyReads[]> {
  const known = weekCounts();
  if (!isCountingDue(known, timeZone)) return known.reads;
  await runCounter();
  return weekCounts().reads;
}

/**
 * Has another process count what the journals hold.
 * @throws where it could not
 */
export function runCounter(): Promise<void> {
  const command = path.resolve(/* turbopackIgnore: true */ 'cli/count-reads.ts');
  if (!fs.existsSync(/* turbopackIgnore: true */ command)) return Promise.resolve();
  return new Promise((resolve, reject) => {
    // Threads of V8's pool would keep the server's priority, and compile the engine beside it.
    spawn(process.execPath, ['--v8-pool-size=0', '--import', 'tsx', command], { stdio: 'ignore' })
      .on('error', reject)
      .on('exit', (code) => {
        if (code === 0) resolve();
        else reject(new Error('The database does not answer.'));
      })
      .unref();
  });
}
