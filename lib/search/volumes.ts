import type { Article } from '../article';
import { findKept, keep } from '../kept';
import { nameOfAll } from '../kept-articles';
import type { IndexFile } from '../site-index/index-files';
import { pageOf } from './page-of';
import { type PagefindIndex, pagefindIndex } from './pagefind-index';

/**
 * Articles in a volume of the index. Fewer take less memory to make it, of which Pagefind has 0.8 MB
 * for each article; but every pair of characters that a reader looks for is a file of some 25 KB from
 * every volume.
 */
const volumeSize = 5_000;

/** Pagefind's own program, the same for every volume. */
const worker = 'pagefind-worker.js';

export interface Volumes {
  count: number;
  /** By an article's slug, the number of its volume and its id there, as `<number>/<id>`. */
  ids: ReadonlyMap<string, string>;
}

/**
 * Makes Pagefind's index of articles in volumes, the oldest articles in the first: a new article
 * changes the last one alone, and those that stay are as the last build has kept them. None is small,
 * as Pagefind weighs a word by how rare it is in a volume.
 * @param newestFirst at least one
 * @returns yields files below `search/`: the worker, and what it reads of each volume in
 *   `volumes/<number>/`
 */
export async function* indexVolumes(
  newestFirst: readonly Article[],
  size = volumeSize,
): AsyncGenerator<IndexFile, Volumes> {
  const oldestFirst = newestFirst.toReversed();
  const count = Math.max(1, Math.round(oldestFirst.length / size));
  const ids = new Map<string, string>();
  for (let number = 0; number < count; number += 1) {
    const end = number < count - 1 ? (number + 1) * size : undefined;
    const volume = await volumeOf(oldestFirst.slice(number * size, end));
    for (const file of volume.files) {
      const isProgram = file.path === worker || file.path.startsWith('wasm.');
      // The first volume's does for all.
      if (isProgram && number > 0) continue;
      yield file.path === worker ? file : { ...file, path: `volumes/${number}/${file.path}` };
    }
    for (const [slug, id] of volume.ids) ids.set(slug, `${number}/${id}`);
  }
  return { count, ids };
}

async function volumeOf(articles: readonly Article[]): Promise<PagefindIndex> {
  const name = nameOfAll(articles, 'search volume');
  const kept = name === undefined ? undefined : findKept<PagefindIndex>(name);
  if (kept) return kept;
  const made = await pagefindIndex(pagesOf(articles));
  if (name !== undefined) keep(name, made);
  return made;
}

function* pagesOf(articles: readonly Article[]) {
  for (const article of articles) yield { url: article.slug, html: pageOf(article) };
}
