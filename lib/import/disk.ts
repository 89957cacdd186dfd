import type { Stats } from 'node:fs';
import { mkdir, readdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { decodeUtf8 } from '../utf8';

/** What happened, or would have happened, to a file that was to be written. */
export type WriteResult = 'written' | 'same' | 'differs';

/** The folders an import writes to, as absolute paths. */
export interface Folders {
  content: string;
  public: string;
}

/**
 * Reads a UTF-8 text, byte order mark included.
 * @returns undefined when its bytes are not UTF-8, or no text at all
 * @throws Error with a `code` when it cannot be read
 */
export async function readText(file: string): Promise<string | undefined> {
  const text = decodeUtf8(await readFile(file));
  return text?.includes('\0') ? undefined : text;
}

/** Whether a path leads to a folder. */
export async function isFolder(file: string): Promise<boolean> {
  return (await statOf(file))?.isDirectory() ?? false;
}

/** Whether a path leads to a file. */
export async function isFile(file: string): Promise<boolean> {
  return (await statOf(file))?.isFile() ?? false;
}

/** Whether a file, its links followed, lies below a folder. */
export async function liesBelow(file: string, folder: string): Promise<boolean> {
  const relative = path.relative(await realpath(folder), await realpath(file));
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}

/** Tells what writing `data` to a file would do, and writes nothing. */
export async function compare(file: string, data: Uint8Array): Promise<WriteResult> {
  const found = await statOf(file);
  if (!found) return 'written';
  // A pipe or a device would never end, or never begin.
  if (!found.isFile() || found.size !== data.length) return 'differs';
  return (await readFile(file)).equals(data) ? 'same' : 'differs';
}

/** Folder in `content/` for what the importer keeps for itself. */
export const ownFolder = '.import';

let writes = 0;

/**
 * Writes a file whole or not at all: readers never see half of it, and a run that is killed leaves
 * none where articles and public files are.
 * @param content folder whose own corner takes the file until it is whole
 */
export async function replaceFile(file: string, data: Uint8Array, content: string): Promise<void> {
  const folder = path.dirname(file);
  const corner = path.join(content, ownFolder);
  await mkdir(folder, { recursive: true });
  await mkdir(corner, { recursive: true });
  const isOneDisk = (await stat(folder)).dev === (await stat(corner)).dev;
  writes += 1;
  const temporary = path.join(isOneDisk ? corner : folder, `.${process.pid}-${writes}.tmp`);
  try {
    await writeFile(temporary, data, { flag: 'wx' });
    await rename(temporary, file);
  } finally {
    await rm(temporary, { force: true });
  }
}

/** Takes away what a run that was killed had not finished writing. */
export async function sweep(content: string): Promise<void> {
  const corner = path.join(content, ownFolder);
  const names = await readdir(corner).catch(() => []);
  for (const name of names) {
    if (/^\.\d+-\d+\.tmp$/u.test(name)) await rm(path.join(corner, name), { force: true });
  }
}

async function statOf(file: string): Promise<Stats | undefined> {
  try {
    return await stat(file);
  } catch {
    return undefined;
  }
}
