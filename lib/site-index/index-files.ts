import { createHash } from 'node:crypto';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { publicArticles } from '../article';
import type { Archive } from '../articles';
import { finderFiles } from '../finder/index-part';
import { searchFiles } from '../search/search-files';

/** A file of the site's index: what readers' browsers load once they look for something. */
export interface IndexFile {
  /** Path below the index's own address, such as `search/facts.json`. */
  path: string;
  content: string | Uint8Array;
}

type IndexPart = (archive: Archive) => AsyncIterable<IndexFile> | Iterable<IndexFile>;

/** Everything that makes files of an edition's index, in the order in which it is begun. */
const parts: readonly IndexPart[] = [searchFiles, finderFiles];

/**
 * Makes the site's index from the articles that readers get, a file after the other. What an archive
 * holds besides them (drafts and future articles in a preview) stays out. The files of an edition stand
 * below what its addresses begin with.
 */
export async function makeIndex(archive: Archive, put: (file: IndexFile) => void): Promise<void> {
  const made = [...archive.archives.values()].flatMap((one) =>
    parts.map(async (make) => {
      const folder = one.edition.path.slice(1);
      for await (const { path: name, content } of make({ ...one, articles: publicArticles(one) })) {
        put({ path: path.posix.join(folder, name), content });
        // Most of the search's time is its own program's, which waits for what it is sent.
        await setImmediate();
      }
    }),
  );
  await Promise.all(made);
}

/** All files that {@link makeIndex} makes. */
export async function indexFiles(archive: Archive): Promise<IndexFile[]> {
  const files: IndexFile[] = [];
  await makeIndex(archive, (file) => files.push(file));
  return files;
}

/** What the files of an index hold, each by a hash, by their paths. */
export type IndexHashes = Readonly<Record<IndexFile['path'], string>>;

/** A name for the index that changes when one of its files does, for addresses that never expire. */
export function indexVersion(hashes: IndexHashes): string {
  const sorted = Object.entries(hashes).sort(([a], [b]) => (a < b ? -1 : 1));
  return hashOf(JSON.stringify(sorted)).slice(0, 12);
}

export function hashOf(content: IndexFile['content']): string {
  return createHash('sha256').update(content).digest('hex');
}
