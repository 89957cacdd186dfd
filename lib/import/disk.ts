import type { Stats } from 'node:fs';
import {
  copyFile,
  mkdir,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';

/** What happened, or would have happened, to a file that was to be written. */
export type WriteResult = 'written' | 'same' | 'differs';

/** The folders an import reads from and writes to, as absolute paths. */
export interface Folders {
  /** Hugo's `static`, if given. */
  source: string | undefined;
  content: string;
  public: string;
}

/**
 * Lists the Markdown files at a path: the file itself, or all below a folder, in order of name.
 * @throws Error with a `code` when the path cannot be read
 */
export async function listMarkdown(input: string): Promise<string[]> {
  if (!(await stat(input)).isDirectory()) return [input];
  const names = await readdir(input, { recursive: true });
  const files: string[] = [];
  for (const name of names.filter((name) => name.toLowerCase().endsWith('.md')).sort()) {
    const file = path.join(input, name);
    if (await isFile(file)) files.push(file);
  }
  return files;
}

/**
 * Reads a UTF-8 file, byte order mark included.
 * @returns undefined when its bytes are not UTF-8
 * @throws Error with a `code` when it cannot be read
 */
export async function readText(file: string): Promise<string | undefined> {
  const bytes = await readFile(file);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
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
  return !relative.startsWith('..') && !path.isAbsolute(relative);
}

/** Tells what writing `data` to a file would do, and writes nothing. */
export async function compare(file: string, data: Uint8Array): Promise<WriteResult> {
  if (!(await statOf(file))) return 'written';
  return (await readFile(file)).equals(data) ? 'same' : 'differs';
}

/** Writes a file whole or not at all: readers never see half of it. */
export async function replaceFile(file: string, data: Uint8Array): Promise<void> {
  await throughTemporary(file, (temporary) => writeFile(temporary, data, { flag: 'wx' }));
}

/**
 * Copies a file unless there is another in its place.
 * @param force copy over a file that differs
 */
export async function copyOver(from: string, to: string, force: boolean): Promise<WriteResult> {
  const result = await compare(to, await readFile(from));
  if (result === 'same' || (result === 'differs' && !force)) return result;
  await throughTemporary(to, (temporary) => copyFile(from, temporary));
  return 'written';
}

async function throughTemporary(
  file: string,
  write: (temporary: string) => Promise<void>,
): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.tmp`);
  try {
    await write(temporary);
    await rename(temporary, file);
  } finally {
    await rm(temporary, { force: true });
  }
}

async function statOf(file: string): Promise<Stats | undefined> {
  try {
    return await stat(file);
  } catch {
    return undefined;
  }
}
