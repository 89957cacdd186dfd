import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { dataFolder } from '../storage/data-folder';

/** Where mail goes on a site without a mail server, for its operator to look at. */
export function outboxFolder(): string {
  return path.join(/* turbopackIgnore: true */ dataFolder(), 'outbox');
}

/** Keeps a mail as a file that mail programs open; only the site's own user can read it. */
export function keepInOutbox(message: Buffer, now: Date): void {
  const folder = outboxFolder();
  fs.mkdirSync(/* turbopackIgnore: true */ folder, { recursive: true, mode: 0o700 });
  const name = `${now.toISOString().replaceAll(/[:.]/g, '-')}-${randomUUID().slice(0, 8)}.eml`;
  fs.writeFileSync(/* turbopackIgnore: true */ path.join(folder, name), message, {
    mode: 0o600,
    flag: 'wx',
  });
}
