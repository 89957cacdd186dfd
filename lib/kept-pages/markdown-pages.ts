import type { Archive } from '../articles';
import { markdownEdition } from '../markdown-edition';
import { prerendered } from '../prerender-limit';
import type { PageKey } from './page-keys';
import { markdownPath } from './page-paths';
import { isStored, storeText } from './page-store';

/**
 * Writes the Markdown editions that are not kept yet to where pages are kept. They are text alone, so
 * Next need draw just one of them for each edition, as a model for what it says of a page besides.
 * @param keys see `pageKeys`
 * @param folder of pages that the same code has drawn
 * @returns the paths of those written
 */
export async function writeMarkdown(
  { archives }: Archive,
  keys: ReadonlyMap<string, PageKey>,
  folder: string,
): Promise<ReadonlySet<string>> {
  const written = new Set<string>();
  for (const archive of archives.values()) {
    for (const article of prerendered(archive.articles)) {
      const path = markdownPath(archive.edition, article.slug);
      const key = keys.get(path)?.key;
      if (key === undefined || isStored(folder, key)) continue;
      storeText(folder, key, await markdownEdition(article, archive));
      written.add(path);
    }
  }
  return written;
}
