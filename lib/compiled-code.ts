import fs from 'node:fs';
import path from 'node:path';

/** What Next leaves where it builds: all else there is of the last build. */
const leftAlone = new Set(['cache', 'dev', 'diagnostics', 'lock', 'trace']);

/**
 * Keeps the code that Next has just compiled, before it draws a page. Files are copied: Next goes on
 * to write into some of them.
 * @param dist Next's `distDir`
 * @param folder gets it once {@link confirmCompiled} says so
 * @param id the build's, which Next writes later and wants to find
 */
export function keepCompiled(dist: string, folder: string, id: string): void {
  fs.rmSync(unconfirmed(folder), { recursive: true, force: true });
  copyBuild(dist, unconfirmed(folder));
  fs.writeFileSync(path.join(unconfirmed(folder), 'BUILD_ID'), id);
}

/** Says that what was kept last is whole, and its types are right; takes away what there was before. */
export function confirmCompiled(folder: string): void {
  if (!fs.existsSync(unconfirmed(folder))) return;
  for (const name of fs.readdirSync(path.dirname(folder))) {
    if (name === path.basename(unconfirmed(folder))) continue;
    fs.rmSync(path.join(path.dirname(folder), name), { recursive: true });
  }
  fs.renameSync(unconfirmed(folder), folder);
}

/**
 * Puts compiled code where Next would have compiled it, in place of the last build.
 * @returns whether there is any
 */
export function takeCompiled(folder: string, dist: string): boolean {
  if (!fs.existsSync(folder)) return false;
  for (const name of namesIn(dist)) fs.rmSync(path.join(dist, name), { recursive: true });
  copyBuild(folder, dist);
  return true;
}

function copyBuild(from: string, to: string): void {
  for (const name of namesIn(from)) {
    fs.cpSync(path.join(from, name), path.join(to, name), { recursive: true });
  }
}

function namesIn(folder: string): string[] {
  return fs.readdirSync(folder).filter((name) => !leftAlone.has(name));
}

function unconfirmed(folder: string): string {
  return `${folder}~`;
}
