import fs from 'node:fs';
import path from 'node:path';
import type { Edition } from './edition';
import { replaceFile } from './replace-file';

/** As Next sends the main edition's 404 page. */
const noStore = 'private, no-cache, no-store, max-age=0, must-revalidate';

/** Path of the page with which an edition that is not the main one answers where it has none. */
export function missingPath({ path }: Pick<Edition, 'path'>): string {
  return `${path}/404`;
}

/**
 * Has a server's answers by these pages kept by nobody, as the main edition's are. Next sends them like
 * any other page that was made at the build, which caches may keep for a year: an article would still
 * be missing there after its day.
 * @param dist Next's `distDir`
 * @param editions all but the main one
 * @throws where one of them has no such page
 */
export function keepNoMissingPages(dist: string, editions: readonly Edition[]): void {
  for (const edition of editions) {
    const file = path.join(dist, 'server/app', `${missingPath(edition)}.meta`);
    const meta = JSON.parse(fs.readFileSync(file, 'utf8'));
    meta.headers['cache-control'] = noStore;
    replaceFile(file, JSON.stringify(meta));
  }
}
