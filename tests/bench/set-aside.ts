import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

// Called as what builds leave, which nothing else looks at.
const aside = '.next-aside';

/**
 * Moves a folder out of the way of what is measured; {@link removeAside} removes it once all is. A file
 * system that has just lost thousands of files takes up to twenty times as long to make new ones (ext4
 * passes over each of their places for some minutes), which no build from nothing has to bear.
 */
export function setAside(folder: string): void {
  if (!fs.existsSync(folder)) return;
  fs.mkdirSync(aside, { recursive: true });
  fs.renameSync(folder, path.join(aside, randomUUID()));
}

/** Removes what was set aside. */
export function removeAside(): void {
  fs.rmSync(aside, { recursive: true, force: true });
}
