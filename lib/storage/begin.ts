import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { dataFolder } from './data-folder';
import { isShared, prepareDatabase } from './database';
import { markData } from './site-marks';

/**
 * Has the database ready soon after a server starts, without keeping the server waiting. Making an
 * embedded one takes seconds of a processor, so another process does it; a site that gets no database
 * says so where its forms are sent.
 */
export async function beginStorage(): Promise<void> {
  if (isShared()) {
    await prepareDatabase().catch((error) => console.error(String(error)));
    return;
  }
  const data = dataFolder();
  await keepMarked(data);
  const folder = path.join(/* turbopackIgnore: true */ data, 'postgres');
  if (fs.existsSync(/* turbopackIgnore: true */ folder)) return;
  const command = path.resolve(/* turbopackIgnore: true */ 'cli/db-migrate.ts');
  if (!fs.existsSync(/* turbopackIgnore: true */ command)) return;
  spawn(process.execPath, ['--import', 'tsx', command], { stdio: 'ignore' })
    .on('error', () => {})
    .unref();
}

/** How often a server tries to leave its mark, where the disk is full or cannot be written. */
const again = 10_000;

async function keepMarked(data: string): Promise<void> {
  await markData(data).catch(() => {
    setTimeout(() => void keepMarked(data), again).unref();
  });
}
