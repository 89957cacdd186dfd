import fs from 'node:fs';
import path from 'node:path';
import { linkFile } from '../link-file';
import { isLeftHalf, replaceFile } from '../replace-file';

/** A page as it is kept. */
export interface StoredPage {
  /** Its files below the build's folder. */
  files: readonly string[];
  /** What the build's list of pages says of it. */
  entry?: unknown;
  /** The issue line that it shows. */
  line?: string | undefined;
}

/** Whether a page is kept whole under a key. */
export function isStored(folder: string, key: string): boolean {
  return fs.existsSync(recordOf(folder, key));
}

/**
 * Keeps a page under its key: its files are linked, so they take no room of their own.
 * @param root the build's folder
 */
export function storePage(folder: string, key: string, root: string, page: StoredPage): void {
  fs.mkdirSync(path.dirname(recordOf(folder, key)), { recursive: true });
  page.files.forEach((file, place) => {
    linkFile(path.join(root, file), fileOf(folder, key, place));
  });
  // Last, as it says that the others are there.
  replaceFile(recordOf(folder, key), JSON.stringify(page));
}

/** Puts a kept page where the build has its pages. */
export function takeStored(folder: string, key: string, root: string): StoredPage {
  const page: StoredPage = JSON.parse(fs.readFileSync(recordOf(folder, key), 'utf8'));
  page.files.forEach((file, place) => {
    putFile(fileOf(folder, key, place), path.join(root, file));
  });
  return page;
}

/** Keeps the text of a page of which a build has still to make the rest: {@link isStored} stays false. */
export function storeText(folder: string, key: string, text: string): void {
  fs.mkdirSync(path.dirname(recordOf(folder, key)), { recursive: true });
  replaceFile(fileOf(folder, key, 0), text);
}

/** Puts a text that was kept by {@link storeText} where the build has its pages. */
export function takeText(folder: string, key: string, target: string): void {
  putFile(fileOf(folder, key, 0), target);
}

function putFile(from: string, to: string): void {
  fs.mkdirSync(path.dirname(to), { recursive: true });
  linkFile(from, to);
}

/** Takes away what is kept under other keys than these, and what was left half-written. */
export function dropOthers(folder: string, keys: ReadonlySet<string>): void {
  if (!fs.existsSync(folder)) return;
  for (const item of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!item.isFile()) continue;
    const [key = ''] = `${path.basename(item.parentPath)}${item.name}`.split('.');
    if (!keys.has(key) || isLeftHalf(item.name)) fs.rmSync(path.join(item.parentPath, item.name));
  }
}

/** Some hundred files a folder: one of tens of thousands is slow on some file systems. */
function recordOf(folder: string, key: string): string {
  return path.join(folder, key.slice(0, 2), `${key.slice(2)}.json`);
}

function fileOf(folder: string, key: string, place: number): string {
  return path.join(folder, key.slice(0, 2), `${key.slice(2)}.${place}`);
}
