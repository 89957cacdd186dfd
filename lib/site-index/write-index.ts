import fs from 'node:fs';
import path from 'node:path';
import { type IndexFile, indexVersion } from './index-files';

/**
 * Writes the index into a folder of its own, named by its version, and takes away older ones.
 * @param root folder that holds nothing but indexes
 * @returns the version
 */
export function writeIndex(files: readonly IndexFile[], root: string): string {
  const version = indexVersion(files);
  fs.rmSync(root, { recursive: true, force: true });
  fs.mkdirSync(path.join(root, version), { recursive: true });
  for (const file of files) {
    const target = path.join(root, version, file.path);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, file.content);
  }
  return version;
}
