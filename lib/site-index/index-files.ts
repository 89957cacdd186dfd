import { createHash } from 'node:crypto';
import path from 'node:path';
import { publicArticles } from '../article';
import type { Archive } from '../articles';
import { finderFiles } from '../finder/index-part';
import { searchFiles } from '../search/search-files';

/** A file of the site's index: what readers' browsers load once they look for something. */
export interface IndexFile {
  /** Path below the index's own address, such as `search/pagefind.js`. */
  path: string;
  content: string | Uint8Array;
}

type IndexPart = (archive: Archive) => AsyncIterable<IndexFile> | Iterable<IndexFile>;

/** Everything that makes files of an edition's index. */
const parts: readonly IndexPart[] = [searchFiles, finderFiles];

/**
 * Makes the site's index from the articles that readers get. What an archive holds besides them
 * (drafts and future articles in a preview) stays out. The files of an edition stand below what its
 * addresses begin with.
 */
export async function indexFiles(archive: Archive): Promise<IndexFile[]> {
  const made = [...archive.archives.values()].flatMap((one) =>
    // Together: most of the search's time is its own program's, which the others need not wait for.
    parts.map(async (part) => {
      const folder = one.edition.path.slice(1);
      const files: IndexFile[] = [];
      for await (const { path: name, content } of part({ ...one, articles: publicArticles(one) })) {
        files.push({ path: path.posix.join(folder, name), content });
      }
      return files;
    }),
  );
  return (await Promise.all(made)).flat();
}

/** What the files of an index hold, each by a hash, by their paths in alphabetical order. */
export type IndexHashes = Readonly<Record<IndexFile['path'], string>>;

export function hashesOf(files: readonly IndexFile[]): IndexHashes {
  const hashes = files.map(({ path, content }) => [path, hashOf(content)] as const);
  return Object.fromEntries(hashes.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A name for the index that changes when one of its files does, for addresses that never expire. */
export function indexVersion(hashes: IndexHashes): string {
  return hashOf(JSON.stringify(hashes)).slice(0, 12);
}

function hashOf(content: IndexFile['content']): string {
  return createHash('sha256').update(content).digest('hex');
}
