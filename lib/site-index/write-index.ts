import fs from 'node:fs';
import path from 'node:path';
import { replaceFile } from '../replace-file';
import { hashesOf, type IndexFile, type IndexHashes, indexVersion } from './index-files';

/** What was written last. */
interface Written {
  version: string;
  hashes: IndexHashes;
}

const recordName = 'written.json';

/**
 * Writes the index into a folder of its own, named by its version, in place of the last one: of its
 * tens of thousands of files an edit changes few, and only these are written.
 * @param root folder that holds nothing but indexes
 * @returns the version
 */
export function writeIndex(files: readonly IndexFile[], root: string): string {
  const hashes = hashesOf(files);
  const version = indexVersion(hashes);
  const folder = path.join(root, version);
  const last = takeLast(root, folder);
  for (const { path: name, content } of files) {
    const file = path.join(folder, name);
    if (last[name] === hashes[name] && fs.existsSync(file)) continue;
    fs.mkdirSync(path.dirname(file), { recursive: true });
    // Not in its place: the last build has it linked.
    replaceFile(file, content);
  }
  for (const name of Object.keys(last)) {
    if (!Object.hasOwn(hashes, name)) fs.rmSync(path.join(folder, name), { force: true });
  }
  const written: Written = { version, hashes };
  // Last, as it says that all are there.
  replaceFile(path.join(root, recordName), JSON.stringify(written));
  return version;
}

/**
 * Makes the last index's folder the next one's.
 * @returns what is in it; nothing where there was none, or it is not known whether it is whole
 */
function takeLast(root: string, folder: string): IndexHashes {
  const record = path.join(root, recordName);
  if (fs.existsSync(record)) {
    const { version, hashes }: Written = JSON.parse(fs.readFileSync(record, 'utf8'));
    fs.rmSync(record);
    const last = path.join(root, version);
    if (fs.existsSync(last)) {
      fs.renameSync(last, folder);
      return hashes;
    }
  }
  fs.rmSync(root, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  return {};
}
