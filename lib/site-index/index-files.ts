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

/** A name for the index that changes when one of its files does, for addresses that never expire. */
export function indexVersion(files: readonly IndexFile[]): string {
  const hash = createHash('sha256');
  for (const { path: name, content } of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    hash.update(`${name}\0`).update(content);
  }
  return hash.digest('hex').slice(0, 12);
}
