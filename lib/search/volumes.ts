import { setImmediate } from 'node:timers/promises';
import { type Article, publicArticles } from '../article';
import type { Archive } from '../articles';
import { findKept, keep, keptSize } from '../kept';
import { nameOfAll } from '../kept-articles';
import { type Script, scriptOf } from '../script';
import { formatDate } from '../site';
import type { IndexFile } from '../site-index/index-files';
import type { StoredArticle } from './files';
import { wordsIn } from './latin-words';
import { pageOf } from './page-of';
import { type PagefindIndex, pagefindIndex } from './pagefind-index';
import type { WordList } from './typos';
import { type FoundVariants, findVariants } from './variant-index';

/** Until here, volumes are few enough without the largest; with one more article, all are cut anew. */
const articlesOfSmallIndex = 25_000;

/** Of memory, that Pagefind takes for an article of 1,800 characters while its volume is made. */
const bytesPerArticle = 900_000;

/**
 * Articles in a volume of the index, from the oldest. Fewer take less memory and time to make it, of
 * which Pagefind takes 5 ms for each article; but every pair of characters that a reader looks for is
 * a file of some 25 KB from every volume. Where new articles come and most edits are, volumes are
 * smaller.
 */
function volumeSizes(articles: number): readonly number[] {
  return articles > articlesOfSmallIndex ? [5_000, 2_500, 1_250] : [2_500, 1_250];
}

/** Pagefind's own program, the same for every volume. */
const worker = 'pagefind-worker.js';

/** What a search needs of some articles. */
export interface Volume {
  /** Below `search/`; their addresses tell the volume. */
  files: IndexFile[];
  /** By an article's slug, the number of its volume and its id there, as `<number>/<id>`. */
  ids: ReadonlyMap<string, string>;
  /** The Latin words of its articles. */
  words: WordList;
  /** What readers may type for words of its articles. */
  variants: FoundVariants;
}

/**
 * Makes Pagefind's index of articles in volumes, the oldest articles in the first: a new article
 * changes the last one alone (at some numbers those that become a larger one), and those that stay are
 * as the last build has kept them. None is small, as Pagefind weighs a word by how rare it is in a volume.
 * @param sizes see {@link volumeSizes}; a volume has no fewer articles than the last says, unless there
 *   are no more
 * @returns the files are the worker, what it reads of each volume in `volumes/<number>/`, and what is
 *   shown of each article in `articles/<number>/`
 */
export async function* indexVolumes(
  newestFirst: readonly Article[],
  script: Script,
  sizes?: readonly number[],
): AsyncGenerator<Volume> {
  const pieces = cutIntoVolumes(newestFirst.toReversed(), sizes);
  const newest = pieces.at(-1);
  if (newest === undefined) return;
  // Begun before the others are read: it is the one that an edit most often makes anew.
  const last = volumeOf(newest, script);
  // Awaited below: until then its fault is nobody's.
  last.catch(() => {});
  await setImmediate();
  for (const [number, articles] of pieces.entries()) {
    const made = articles === newest ? last : volumeOf(articles, script);
    const { pagefind, shown, ...rest } = await made;
    const files = pagefind.files.flatMap((file) => {
      const isProgram = file.path === worker || file.path.startsWith('wasm.');
      // The first volume's does for all.
      if (isProgram && number > 0) return [];
      return file.path === worker ? file : { ...file, path: `volumes/${number}/${file.path}` };
    });
    const ids = new Map([...pagefind.ids].map(([slug, id]) => [slug, `${number}/${id}`]));
    const articleFiles = shown.map(([slug, content]) => ({
      path: `articles/${ids.get(slug)}.json`,
      content,
    }));
    yield { ...rest, files: [...files, ...articleFiles], ids };
  }
}

/**
 * Makes and keeps the volumes of {@link indexVolumes} that are not kept yet, for another process that
 * makes them from the first on: from the last but one down, while there is memory for both.
 */
export async function keepVolumes(archive: Archive, sizes?: readonly number[]): Promise<void> {
  const newestFirst = publicArticles(archive);
  const script = scriptOf(archive.site.language);
  const pieces = cutIntoVolumes(newestFirst.toReversed(), sizes);
  const [largest = []] = pieces;
  for (const articles of pieces.slice(0, -1).reverse()) {
    const name = nameOfVolume(articles);
    if (name === undefined) return;
    if (keptSize(name) > 0) continue;
    const needed = (largest.length + articles.length) * bytesPerArticle;
    if (process.availableMemory() < needed) return;
    await volumeOf(articles, script);
  }
}

/** Cuts a list so that what is added to it leaves all but the last pieces as they were. */
export function cutIntoVolumes<One>(
  oldestFirst: readonly One[],
  sizes: readonly number[] = volumeSizes(oldestFirst.length),
): (readonly One[])[] {
  const least = sizes.at(-1) ?? 1;
  const pieces: (readonly One[])[] = [];
  let rest = oldestFirst;
  for (const size of sizes) {
    while (rest.length - size >= least) {
      pieces.push(rest.slice(0, size));
      rest = rest.slice(size);
    }
  }
  return rest.length > 0 ? [...pieces, rest] : pieces;
}

/** A volume as it is kept, whatever its number. */
interface KeptVolume extends Omit<Volume, 'files' | 'ids'> {
  pagefind: PagefindIndex;
  /** Slugs and JSON, newest first. */
  shown: [slug: string, content: string][];
}

const nameOfVolume = (oldestFirst: readonly Article[]) => nameOfAll(oldestFirst, 'search volume');

async function volumeOf(oldestFirst: readonly Article[], script: Script): Promise<KeptVolume> {
  const name = nameOfVolume(oldestFirst);
  const kept = name === undefined ? undefined : findKept<KeptVolume>(name);
  if (kept) return kept;
  const made = {
    pagefind: await pagefindIndex(pagesOf(oldestFirst)),
    shown: oldestFirst
      .toReversed()
      .map((one): [string, string] => [one.slug, JSON.stringify(shownOf(one))]),
    words: wordsIn(textsOf(oldestFirst)),
    variants: findVariants(textsOf(oldestFirst), script),
  };
  if (name !== undefined) keep(name, made);
  return made;
}

function* pagesOf(articles: readonly Article[]) {
  for (const article of articles) yield { url: article.slug, html: pageOf(article) };
}

function* textsOf(articles: readonly Article[]) {
  for (const { title, description, text } of articles) yield `${title}\n${description}\n${text}`;
}

function shownOf(article: Article): StoredArticle {
  const [category] = article.categories;
  return {
    path: article.path,
    title: article.title,
    description: article.description,
    date: formatDate(article.date, article.edition),
    ...(category && { category: { slug: category.slug, name: category.name, hue: category.hue } }),
    sections: article.sections,
  };
}
