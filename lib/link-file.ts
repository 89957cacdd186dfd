import fs from 'node:fs';
import { halfOf } from './replace-file';

/**
 * Puts a file at a second place, in that of whatever is there: by a link, which takes no room, and
 * where the file system has none by a copy. Never leaves half a file.
 */
export function linkFile(from: string, to: string): void {
  fs.rmSync(to, { force: true });
  try {
    fs.linkSync(from, to);
  } catch {
    const half = halfOf(to);
    fs.copyFileSync(from, half);
    fs.renameSync(half, to);
  }
}
