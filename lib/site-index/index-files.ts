import { createHash } from 'node:crypto';
import type { Archive } from '../articles';
import { finderFiles } from '../finder/index-part';
import { titleFontFiles } from '../fonts/title-fonts';
import { searchFiles } from '../search/search-files';

/** A file of the site's index: what readers' browsers load once they look for something, or
 * want for a headline. */
export interface IndexFile {
  /** Path below the index's own address, such as `search/pagefind.js`. */
  path: string;
  content: string | Uint8Array;
}

type IndexPart = (archive: Archive) => AsyncIterable<IndexFile> | Iterable<IndexFile>;

/** Everything that makes files of the index. */
const parts: readonly IndexPart[] = [searchFiles, finderFiles, titleFontFiles];

/**
 * Makes the site's index from the articles that readers get. What an archive holds besides them
 * (drafts and future articles in a preview) stays out.
 */
export async function indexFiles(archive: Archive): Promise<IndexFile[]> {
  const articles = archive.articles.filter(({ unpublished }) => !unpublished);
  const files: IndexFile[] = [];
  for (const part of parts) {
    for await (const file of part({ ...archive, articles })) files.push(file);
  }
  return files;
}

/** A name for the index that changes when one of its files does, for addresses that never expire. */
export function indexVersion(files: readonly IndexFile[]): string {
  const hash = createHash('sha256');
  for (const { path, content } of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    hash.update(`${path}\0`).update(content);
  }
  return hash.digest('hex').slice(0, 12);
}
