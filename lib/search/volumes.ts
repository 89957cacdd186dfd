import type { Article } from '../article';
import { findKept, keep, keptName } from '../kept';
import type { IndexFile } from '../site-index/index-files';
import { pageOf } from './page-of';
import { type PagefindIndex, pagefindIndex } from './pagefind-index';

/**
 * Articles in a volume of the index. Pagefind has 0.8 MB of memory for each while it works, and a word
 * that is looked for is read from every volume.
 */
const volumeSize = 1_000;

/** Pagefind's own program, the same for every volume. */
const worker = 'pagefind-worker.js';

interface Volumes {
  count: number;
  /** Below `search/`: the worker, and what it reads of each volume in `volumes/<number>/`. */
  files: IndexFile[];
  /** By an article's slug, the number of its volume and its id there, as `<number>/<id>`. */
  ids: ReadonlyMap<string, string>;
}

/**
 * Makes Pagefind's index of articles in volumes, the oldest articles in the first: a new article
 * changes the last one alone, and the others are as the last build has kept them.
 * @param newestFirst at least one
 */
export async function indexVolumes(
  newestFirst: readonly Article[],
  size = volumeSize,
): Promise<Volumes> {
  const oldestFirst = newestFirst.toReversed();
  const count = Math.ceil(oldestFirst.length / size);
  const files: IndexFile[] = [];
  const ids = new Map<string, string>();
  for (let number = 0; number < count; number += 1) {
    const volume = await volumeOf(oldestFirst.slice(number * size, (number + 1) * size));
    for (const file of volume.files) {
      const isProgram = file.path === worker || file.path.startsWith('wasm.');
      // The first volume's does for all.
      if (isProgram && number > 0) continue;
      files.push(file.path === worker ? file : { ...file, path: inVolume(number, file.path) });
    }
    for (const [slug, id] of volume.ids) ids.set(slug, `${number}/${id}`);
  }
  return { count, files, ids };
}

function inVolume(number: number, path: string): string {
  return `volumes/${number}/${path}`;
}

async function volumeOf(articles: readonly Article[]): Promise<PagefindIndex> {
  const names = articles.flatMap(({ kept }) => kept ?? []);
  // What is not kept has no name to know it again by.
  if (names.length < articles.length) return pagefindIndex(pagesOf(articles));
  const name = keptName('search volume', ...names);
  const kept = findKept<PagefindIndex>(name);
  if (kept) return kept;
  const made = await pagefindIndex(pagesOf(articles));
  keep(name, made);
  return made;
}

function* pagesOf(articles: readonly Article[]) {
  for (const article of articles) yield { url: article.slug, html: pageOf(article) };
}
