import type { Archive } from '../articles';
import { articlesByYear } from '../calendar';
import { groupBy } from '../group-by';
import { scriptOf } from '../script';
import { formatDate } from '../site';
import type { IndexFile } from '../site-index/index-files';
import type { Facts, Named } from './files';
import { mergeWords } from './latin-words';
import { offlineFiles } from './offline-files';
import type { WordList } from './typos';
import { type FoundVariants, variantsOf } from './variant-index';
import { indexVolumes } from './volumes';

/**
 * Makes what `open-search.ts` loads, below `search/`.
 * @param volumeSizes see {@link indexVolumes}
 */
export async function* searchFiles(
  archive: Archive,
  volumeSizes?: readonly number[],
): AsyncGenerator<IndexFile> {
  const { articles } = archive;
  const listed: [path: string, bytes: number][] = [];
  const file = (path: string, content: IndexFile['content']): IndexFile => {
    listed.push([path, Buffer.byteLength(content)]);
    return { path: `search/${path}`, content };
  };
  const own = (path: string, content: unknown) => file(path, JSON.stringify(content));
  const words: WordList[] = [];
  const variants: FoundVariants[] = [];
  const ids = new Map<string, string>();
  const script = scriptOf(archive.site.language);
  // Pagefind makes no index of nothing; a search then stops at the facts.
  for await (const volume of indexVolumes(articles, script, volumeSizes)) {
    for (const { path, content } of volume.files) yield file(path, content);
    for (const [slug, id] of volume.ids) ids.set(slug, id);
    words.push(volume.words);
    variants.push(volume.variants);
  }
  yield own('words.json', mergeWords(words));
  const needed = listed.length;
  yield own('facts.json', factsOf(archive, { count: words.length, ids }));
  yield own('variants.json', variantsOf(variants, script));
  // What every search needs comes first.
  yield own('files.json', offlineFiles([...listed.slice(needed), ...listed.slice(0, needed)]));
}

interface Volumes {
  count: number;
  ids: ReadonlyMap<string, string>;
}

/** So many articles are offered where nothing was found. */
const newest = 5;

function factsOf({ articles, site }: Archive, { count, ids }: Volumes): Facts {
  const categories = namesOf(articles.flatMap((article) => article.categories));
  const tags = namesOf(articles.flatMap((article) => article.tags));
  const authors = namesOf(articles.flatMap((article) => article.authors));
  const years = new Map(
    articlesByYear(articles, site.time_zone).flatMap(({ year, months }) =>
      months.flatMap(({ articles }) => articles.map(({ slug }) => [slug, String(year)] as const)),
    ),
  );
  const places = (names: Named[]) => {
    const at = new Map(names.map(([slug], place) => [slug, place]));
    return (values: readonly { slug: string }[]) => values.map(({ slug }) => at.get(slug) ?? -1);
  };
  const [inCategories, inTags, inAuthors] = [places(categories), places(tags), places(authors)];
  const hueOf = new Map(
    articles.flatMap(({ categories }) => categories.map(({ slug, hue }) => [slug, hue] as const)),
  );
  return {
    language: site.language,
    volumes: count,
    categories,
    hues: categories.map(([slug]) => hueOf.get(slug) ?? 0),
    tags,
    authors,
    articles: articles.map((article) => [
      ids.get(article.slug) ?? '',
      years.get(article.slug) ?? '',
      inCategories(article.categories),
      inTags(article.tags),
      inAuthors(article.authors),
    ]),
    newest: articles.slice(0, newest).map(({ path, title, date, edition }) => ({
      path,
      title,
      date: formatDate(date, edition),
    })),
  };
}

/** Each value once, most used first. */
function namesOf(values: readonly { slug: string; name: string }[]): Named[] {
  return [...groupBy(values, ({ slug }) => slug)]
    .sort(([a, first], [b, second]) => second.length - first.length || (a < b ? -1 : 1))
    .map(([slug, [value]]) => [slug, value?.name ?? slug] as const);
}
