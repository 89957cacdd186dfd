import fs from 'node:fs';
import path from 'node:path';
import { builtFromName } from './built-from';
import { replaceFile } from './replace-file';

/** What Next leaves where it builds: all else there is of the last build. */
const leftAlone = new Set(['cache', 'dev', 'diagnostics', 'lock', 'trace']);

/** Says which files are kept, and how many bytes each has; last, as it says that all are there. */
const recordName = 'files.json';

/**
 * Keeps the code that Next has just compiled, before it draws a page. Files are copied: Next goes on
 * to write into some of them.
 * @param dist Next's `distDir`
 * @param folder holds nothing else; it can be taken once {@link confirmCompiled} has given it its name
 * @param id the build's, which Next writes later and wants to find
 */
export function keepCompiled(dist: string, folder: string, id: string): void {
  try {
    copyBuild(dist, path.join(folder, 'build'));
    fs.writeFileSync(path.join(folder, 'build', 'BUILD_ID'), id);
    replaceFile(path.join(folder, recordName), JSON.stringify(filesOf(folder)));
  } catch {
    // A disk that takes no more keeps nothing; whether the build fits is not told here.
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** Gives what {@link keepCompiled} has kept its name, in place of all else that was kept beside it. */
export function confirmCompiled(folder: string, name: string): void {
  if (!fs.existsSync(folder)) return;
  const parent = path.dirname(folder);
  for (const other of fs.readdirSync(parent)) {
    if (other !== path.basename(folder)) dropCompiled(path.join(parent, other));
  }
  try {
    fs.renameSync(folder, path.join(parent, name));
  } catch {
    // A build elsewhere that has the same cache was quicker.
    dropCompiled(folder);
  }
}

/** Whether compiled code is kept, and whole. */
export function hasCompiled(folder: string): boolean {
  try {
    const record = fs.readFileSync(path.join(folder, recordName), 'utf8');
    return record === JSON.stringify(filesOf(folder));
  } catch {
    return false;
  }
}

/**
 * Puts compiled code where Next would have compiled it, in place of the last build.
 * @returns settles when that is taken away: its tens of thousands of files take seconds, for which
 *   nobody has to wait
 */
export function takeCompiled(folder: string, dist: string): Promise<void> {
  fs.mkdirSync(dist, { recursive: true });
  // First, so that nobody serves what is left until the new build is whole.
  fs.rmSync(path.join(dist, builtFromName), { force: true });
  const names = namesIn(dist);
  const last = fs.mkdtempSync(path.join(dist, 'last-'));
  for (const name of names) fs.renameSync(path.join(dist, name), path.join(last, name));
  copyBuild(path.join(folder, 'build'), dist);
  return fs.promises.rm(last, { recursive: true, force: true });
}

/** Takes away what is kept. */
export function dropCompiled(folder: string): void {
  fs.rmSync(folder, { recursive: true, force: true });
}

function copyBuild(from: string, to: string): void {
  for (const name of namesIn(from)) {
    // Links to libraries lead there from wherever the project lies.
    const options = { recursive: true, verbatimSymlinks: true };
    fs.cpSync(path.join(from, name), path.join(to, name), options);
  }
}

function namesIn(folder: string): string[] {
  return fs.readdirSync(folder).filter((name) => !leftAlone.has(name));
}

/** By their paths in the folder, without those that are links. */
function filesOf(folder: string): [name: string, bytes: number][] {
  const build = path.join(folder, 'build');
  return fs
    .readdirSync(build, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item): [string, number] => {
      const file = path.join(item.parentPath, item.name);
      return [path.relative(build, file), fs.statSync(file).size];
    })
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
