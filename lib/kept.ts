import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { isLeftHalf, replaceFile } from './replace-file';

/**
 * Where a build keeps what it made of the articles, for its other processes and for the next build.
 * Set while a build runs, and on a server that makes pages of its own (`stored-archive.ts`), which
 * reads there; its last part changes with the code (see `cli/before-build.ts`), so nothing made by
 * another version is ever found.
 */
const folder = process.env.KEPT_ARTICLES || process.env.STORED_ARCHIVE || undefined;

const perProcess: typeof globalThis & { qianyanShared?: Map<string, unknown> } = globalThis;

/**
 * Makes something once for all copies of a module in this process, where something is kept: Next
 * bundles pages and route handlers apart, each with a copy.
 */
export function onceForAllCopies<Value>(name: string, make: () => Value): Value {
  if (folder === undefined) return make();
  perProcess.qianyanShared ??= new Map();
  const key = `${name} ${folder}`;
  const shared = perProcess.qianyanShared;
  if (!shared.has(key)) shared.set(key, make());
  return shared.get(key) as Value;
}

/** Whether anything is kept: only while a build runs. */
export const isKeeping = Boolean(process.env.KEPT_ARTICLES);

/** Names without their endings. */
const used = new Set<string>();

/** Has {@link dropUnused} leave what is kept, or stored beside it, under a name. */
export function use(name: string): void {
  used.add(name.split('.')[0] ?? name);
}

/** A name for what is made of some texts, which is another for any other texts. */
export function keptName(...texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(`${text.length} `).update(text);
  return hash.digest('hex').slice(0, 24);
}

/** What was kept under a name; undefined where nothing was, or where it cannot be read any more. */
export function findKept<Value>(name: string): Value | undefined {
  if (!folder) return undefined;
  use(name);
  try {
    return deserialize(fs.readFileSync(/* turbopackIgnore: true */ fileOf(name))) as Value;
  } catch {
    return undefined;
  }
}

/**
 * Keeps plain data. Nothing is ever there by half; a disk that takes no more keeps nothing.
 * @returns how many bytes it takes; 0 where it is not kept
 */
export function keep(name: string, value: unknown): number {
  if (!isKeeping) return 0;
  use(name);
  const file = fileOf(name);
  try {
    fs.mkdirSync(/* turbopackIgnore: true */ path.dirname(file), { recursive: true });
    const bytes = serialize(value);
    replaceFile(file, bytes);
    return bytes.length;
  } catch {
    return 0;
  }
}

/** How many bytes what is kept under a name takes now. */
export function keptSize(name: string): number {
  use(name);
  const file = fileOf(name);
  return fs.statSync(/* turbopackIgnore: true */ file, { throwIfNoEntry: false })?.size ?? 0;
}

/** Takes away what this process neither found nor made: of articles that are no more, or others. */
export function dropUnused(): void {
  if (folder === undefined || !fs.existsSync(/* turbopackIgnore: true */ folder)) return;
  const items = fs.readdirSync(/* turbopackIgnore: true */ folder, {
    recursive: true,
    withFileTypes: true,
  });
  for (const item of items) {
    const file = path.join(/* turbopackIgnore: true */ item.parentPath, item.name);
    const [name = ''] = path.relative(folder, file).replace(path.sep, '').split('.');
    if (!item.isFile() || (used.has(name) && !isLeftHalf(file))) continue;
    fs.rmSync(/* turbopackIgnore: true */ file, { force: true });
  }
}

/** Folders of some hundred files each: one of tens of thousands is slow on some file systems. */
function fileOf(name: string): string {
  return path.join(/* turbopackIgnore: true */ folder ?? '', name.slice(0, 2), name.slice(2));
}
