import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { dataFolder } from './data-folder';
import { isShared, prepareDatabase } from './database';
import { siteFolder, takeFolder } from './folder-lock';

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
  await markData(data);
  const folder = path.join(/* turbopackIgnore: true */ data, 'postgres');
  if (fs.existsSync(/* turbopackIgnore: true */ folder)) return;
  const command = path.resolve(/* turbopackIgnore: true */ 'cli/db-migrate.ts');
  if (!fs.existsSync(/* turbopackIgnore: true */ command)) return;
  spawn(process.execPath, ['--import', 'tsx', command], { stdio: 'ignore' })
    .on('error', () => {})
    .unref();
}

/** How often a server that shares its data with another tries to have the mark, in milliseconds. */
const again = 60_000;

/** Says beside the data that a server uses them, as long as this process lives. */
async function markData(data: string): Promise<void> {
  try {
    fs.mkdirSync(/* turbopackIgnore: true */ data, { recursive: true, mode: 0o700 });
    await takeFolder(siteFolder(data), 0);
  } catch {
    setTimeout(() => void markData(data), again).unref();
  }
}
