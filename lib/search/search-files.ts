import type { Article } from '../article';
import type { Archive } from '../articles';
import { articlesByYear } from '../calendar';
import { groupBy } from '../group-by';
import { scriptOf } from '../script';
import { formatDate } from '../site';
import type { IndexFile } from '../site-index/index-files';
import { termsOf } from '../terms';
import type { Facts, FileList, Named, StoredArticle } from './files';
import type { WordList } from './typos';
import { variantsOf } from './variant-index';
import { indexVolumes, type Volumes } from './volumes';

/**
 * Makes what `open-search.ts` loads, below `search/`.
 * @param volumeSize see {@link indexVolumes}
 */
export async function* searchFiles(
  archive: Archive,
  volumeSize?: number,
): AsyncGenerator<IndexFile> {
  const { articles } = archive;
  const listed: FileList[number][] = [];
  const file = (path: string, content: IndexFile['content']): IndexFile => {
    listed.push([path, Buffer.byteLength(content)]);
    return { path: `search/${path}`, content };
  };
  const own = (path: string, content: unknown) => file(path, JSON.stringify(content));
  // Pagefind makes no index of nothing; a search then stops at the facts.
  let volumes: Volumes = { count: 0, ids: new Map() };
  if (articles.length > 0) {
    const made = indexVolumes(articles, volumeSize);
    let next = await made.next();
    for (; !next.done; next = await made.next()) yield file(next.value.path, next.value.content);
    volumes = next.value;
  }
  for (const article of articles) {
    yield own(`articles/${volumes.ids.get(article.slug)}.json`, storedArticle(article));
  }
  yield own('words.json', latinWordsOf(articles));
  const needed = listed.length;
  yield own('facts.json', factsOf(archive, volumes));
  yield own('variants.json', variantsOf(textsOf(articles), scriptOf(archive.site.language)));
  // What every search needs comes first.
  yield own('files.json', [...listed.slice(needed), ...listed.slice(0, needed)] satisfies FileList);
}

function* textsOf(articles: readonly Article[]) {
  for (const { title, description, text } of articles) yield `${title}\n${description}\n${text}`;
}

function latinWordsOf(articles: readonly Article[]): WordList {
  const counts = new Map<string, number>();
  for (const text of textsOf(articles)) {
    for (const word of new Set(termsOf(text))) {
      // Numbers are not misspelt but different.
      if (/^\p{Script=Latin}{4}/u.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
}

function storedArticle(article: Article): StoredArticle {
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
