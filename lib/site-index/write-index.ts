import fs from 'node:fs';
import path from 'node:path';
import { replaceFile } from '../replace-file';
import { hashOf, type IndexFile, type IndexHashes, indexVersion } from './index-files';

/** What was written last. */
interface Written {
  version: string;
  hashes: IndexHashes;
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
  const half = path.join(root, 'half');
  const last = takeLast(root, half);
  const hashes: Record<IndexFile['path'], string> = {};
  await make(({ path: name, content }) => {
    const hash = hashOf(content);
    hashes[name] = hash;
    const file = path.join(half, name);
    if (last[name] === hash && fs.existsSync(file)) return;
    fs.mkdirSync(path.dirname(file), { recursive: true });
    // Not in its place: the last build has it linked.
    replaceFile(file, content);
  });
  for (const name of Object.keys(last)) {
    if (!Object.hasOwn(hashes, name)) fs.rmSync(path.join(half, name), { force: true });
  }
  const version = indexVersion(hashes);
  fs.renameSync(half, path.join(root, version));
  const written: Written = { version, hashes };
  // Last, as it says that all are there.
  replaceFile(path.join(root, recordName), JSON.stringify(written));
  return version;
}

/**
 * Makes the last index's folder that of the next one.
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
