import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { killBuild } from './build';
import { fullDisk, fullDiskBuild, readOnlyDisk } from './disk';
import { killImporter } from './importer';
import { keptPages } from './kept-pages';
import { killReads } from './reads';
import { sameBytes } from './same-bytes';
import { killReports } from './storage';

/**
 * `npm run test:faults -- [part] [count]`: kills, full and read-only disks, other zones. Takes long:
 * a part alone is `importer`, `build`, `disk`, `same`, `kept`, `storage` or `reads`.
 */
const [part, count = '50'] = process.argv.slice(2);
const work = fs.mkdtempSync(path.join(tmpdir(), 'faults-'));
const parts: Record<string, () => Promise<string>> = {
  importer: () => killImporter(Number(count), work),
  build: () => killBuild(Number(count)),
  disk: async () =>
    [await fullDisk(work), await fullDiskBuild(), await readOnlyDisk(work)].join('\n'),
  same: sameBytes,
  kept: keptPages,
  storage: () => killReports(Number(count)),
  reads: () => killReads(Number(count)),
};
try {
  const wanted = part === undefined ? Object.keys(parts) : [part];
  for (const name of wanted) console.log(await parts[name]?.());
} finally {
  fs.rmSync(work, { recursive: true, force: true });
}
