import fs from 'node:fs';
import path from 'node:path';
import { dayOf, settledDay } from '../reads/day';
import { foldJournals } from '../reads/fold';
import {
  dropSalts,
  journalDays,
  journalFolder,
  never,
  removeJournal,
  saltIn,
} from '../reads/journal';
import { Refusal } from '../refusal';
import { dataFolder } from './data-folder';
import { StorageError } from './database';
import { Embedded } from './embedded';
import { type Copied, copyDatabase } from './move';
import { sharedSalt } from './reads';
import { Server } from './server';
import { isInUse } from './site-marks';

/**
 * Moves all that the embedded database of `DATA_DIR` holds, and what journals hold that is not
 * counted yet, to the empty database at `DATABASE_URL`. The embedded one stays where it is; the
 * journals go, as nothing would count them any more. The site must not run meanwhile.
 * @param timeZone the site's, in which days begin
 * @returns what was copied
 * @throws Refusal where there is nothing to move, nowhere to move it, or something there already, and
 *   while a server runs
 * @throws StorageError where a database does not do what it was asked for
 */
export async function moveToServer(timeZone: string, now = new Date()): Promise<Copied[]> {
  const { DATABASE_URL: url } = process.env;
  const data = dataFolder();
  if (!url) throw new Refusal('沒有設定 DATABASE_URL，不知道要搬去哪裡。');
  const folder = path.join(data, 'postgres');
  if (!fs.existsSync(folder)) throw new Refusal(`${folder} 裡沒有資料庫，沒有東西可以搬。`);
  if (await isInUse(data)) {
    throw new Refusal(
      `網站還在用 ${data} 裡的資料庫，搬了以後收到的東西會不見，所以什麼都沒有搬。先停下網站，再執行一次。`,
    );
  }
  const embedded = new Embedded(data);
  const server = new Server(url);
  const journals = journalFolder();
  const today = dayOf(now, timeZone);
  try {
    const copied = await embedded.run(async (from) => {
      await foldJournals(from, journals, settledDay(now, timeZone));
      return server.run(async (to) => {
        const rows = await copyDatabase(from, to);
        // Whoever was counted today is known again.
        if (journalDays(journals).length > 0) await sharedSalt(to, today, saltIn(journals, today));
        return rows;
      });
    });
    for (const day of journalDays(journals)) removeJournal(journals, day);
    dropSalts(journals, never);
    return copied;
  } catch (error) {
    throw error instanceof Refusal ? error : new StorageError(error);
  } finally {
    await Promise.all([embedded.close(), server.close()]);
  }
}
