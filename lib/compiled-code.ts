import fs from 'node:fs';
import path from 'node:path';
import { builtFromName } from './built-from';
import { replaceFile } from './replace-file';

/** What Next leaves where it builds: all else there is of the last build. */
const leftAlone = new Set(['cache', 'dev', 'diagnostics', 'lock', 'trace']);

/** Says what is kept; last, as it says that all is there. */
const recordName = 'kept.json';

interface Kept {
  /** The build's, which Next writes later and wants to find. */
  id: string;
  /** By their paths, how many bytes each has. */
  files: [name: string, bytes: number][];
}

/**
 * Keeps the code that Next has just compiled, before it draws a page. Files are copied: Next goes on
 * to write into some of them.
 * @param dist Next's `distDir`
 * @param folder holds nothing else; it can be taken once {@link confirmCompiled} has given it its name
 */
export function keepCompiled(dist: string, folder: string, id: string): void {
  try {
    copyBuild(dist, path.join(folder, 'build'));
    const kept: Kept = { id, files: filesOf(dist) };
    replaceFile(path.join(folder, recordName), JSON.stringify(kept));
  } catch {
    // A disk that takes no more keeps nothing; whether the build fits is not told here.
    dropCompiled(folder);
  }
}

/** Gives what {@link keepCompiled} has kept its name, in place of all else that was kept beside it. */
export function confirmCompiled(folder: string, name: string): void {
  if (!fs.existsSync(folder)) return;
  const parent = path.dirname(folder);
  for (const other of fs.readdirSync(parent)) {
    if (other !== path.basename(folder)) dropCompiled(path.join(parent, other));
  }
  fs.renameSync(folder, path.join(parent, name));
}

/** Whether compiled code is kept, and whole. */
export function hasCompiled(folder: string): boolean {
  try {
    const { files } = readRecord(folder);
    return JSON.stringify(files) === JSON.stringify(filesOf(path.join(folder, 'build')));
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
  for (const name of names) moveAway(path.join(dist, name), path.join(last, name));
  try {
    copyBuild(path.join(folder, 'build'), dist);
    fs.writeFileSync(path.join(dist, 'BUILD_ID'), readRecord(folder).id);
  } catch (error) {
    // There may be room for it once the last build is gone.
    fs.rmSync(last, { recursive: true, force: true });
    throw error;
  }
  // What cannot be taken away now is with the next build.
  return fs.promises.rm(last, { recursive: true, force: true }).catch(() => {});
}

/** Takes away what is kept. */
export function dropCompiled(folder: string): void {
  fs.rmSync(folder, { recursive: true, force: true });
}

/** Some file systems move no folder of theirs. */
function moveAway(from: string, to: string): void {
  try {
    fs.renameSync(from, to);
  } catch {
    fs.rmSync(from, { recursive: true });
  }
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

function readRecord(folder: string): Kept {
  return JSON.parse(fs.readFileSync(path.join(folder, recordName), 'utf8'));
}

/** All files of a build, but for links. */
function filesOf(build: string): Kept['files'] {
  const files: Kept['files'] = [];
  const add = (name: string, item: fs.Stats) => {
    if (item.isFile()) files.push([name, item.size]);
    if (!item.isDirectory()) return;
    for (const inner of fs.readdirSync(path.join(build, name))) {
      const below = path.join(name, inner);
      add(below, fs.lstatSync(path.join(build, below)));
    }
  };
  for (const name of namesIn(build)) add(name, fs.lstatSync(path.join(build, name)));
  return files.sort(([a], [b]) => (a < b ? -1 : 1));
}
