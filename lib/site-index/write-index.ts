import fs from 'node:fs';
import path from 'node:path';
import { isRunning } from '../is-running';
import { replaceFile } from '../replace-file';
import { hashOf, type IndexFile, indexVersion } from './index-files';

/** A file as it was written. */
interface WrittenFile {
  hash: string;
  bytes: number;
  /** When it was last changed, as the file system says it. */
  time: number;
}

/** By its path. */
type WrittenFiles = Record<IndexFile['path'], WrittenFile>;

/** What was written last. */
interface Written {
  version: string;
  files: WrittenFiles;
}

const recordName = 'written.json';

/**
 * Writes the index into a folder of its own, named by its version, in place of the last one: of its
 * tens of thousands of files an edit changes few, and only these are written.
 * @param make gives the files, each as it is made: so many do not fit into memory together
 * @param root folder that holds nothing but indexes
 * @returns the version
 */
export async function writeIndex(
  make: (put: (file: IndexFile) => void) => Promise<void>,
  root: string,
): Promise<string> {
  // Its own: two builds that were started at once each write a whole one.
  const folder = path.join(root, `${half}${process.pid}`);
  const last = takeLast(root, folder);
  const files: WrittenFiles = {};
  await make(({ path: name, content }) => {
    const file = path.join(folder, name);
    const hash = hashOf(content);
    const known = Object.hasOwn(last, name) ? last[name] : undefined;
    if (known?.hash !== hash || !isAsWritten(file, known)) {
      fs.mkdirSync(path.dirname(file), { recursive: true });
      // Not in its place: the last build has it linked.
      replaceFile(file, content);
    }
    const { size: bytes, mtimeMs: time } = fs.statSync(file);
    files[name] = { hash, bytes, time };
  });
  for (const name of Object.keys(last)) {
    if (!Object.hasOwn(files, name)) fs.rmSync(path.join(folder, name), { force: true });
  }
  const hashes = Object.entries(files).map(([name, { hash }]) => [name, hash] as const);
  const version = indexVersion(Object.fromEntries(hashes));
  const target = path.join(root, version);
  fs.rmSync(target, { recursive: true, force: true });
  fs.renameSync(folder, target);
  const written: Written = { version, files };
  // Last, as it says that all are there.
  replaceFile(path.join(root, recordName), JSON.stringify(written));
  return version;
}

/** What the name of a folder begins with that is being written; a process's number follows. */
const half = 'half-';

/**
 * Makes the last index's folder that of the next one, and takes away all else that no build is at.
 * @returns what is in it; nothing where there was none, or it is not known whether it is whole
 */
function takeLast(root: string, folder: string): WrittenFiles {
  const written = takeRecord(path.join(root, recordName));
  const last = path.join(root, written?.version ?? '');
  fs.mkdirSync(root, { recursive: true });
  const isKept = written !== undefined && fs.existsSync(last);
  // Of a process that had the same number.
  fs.rmSync(folder, { recursive: true, force: true });
  // Before all else, so that no other build takes it away.
  if (isKept) fs.renameSync(last, folder);
  else fs.mkdirSync(folder, { recursive: true });
  for (const name of fs.readdirSync(root)) {
    const isOwn = path.join(root, name) === folder;
    if (!isOwn && !isBeingWritten(name)) fs.rmSync(path.join(root, name), { recursive: true });
  }
  return isKept ? written.files : {};
}

function takeRecord(file: string): Written | undefined {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  } finally {
    fs.rmSync(file, { force: true });
  }
}

function isBeingWritten(name: string): boolean {
  const writer = name.startsWith(half) ? Number(name.slice(half.length)) : 0;
  return writer > 0 && isRunning(writer);
}

function isAsWritten(file: string, { bytes, time }: WrittenFile): boolean {
  const found = fs.statSync(file, { throwIfNoEntry: false });
  return found?.size === bytes && found.mtimeMs === time;
}
