import fs from 'node:fs';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Aliased } from './alias';
import type { Article, Tag } from './article';
import type { Archive, TaggedArticles } from './articles';
import { use } from './kept';
import { articleOf, type Facts, factsOf } from './kept-articles';
import { conversionOf } from './publication-in';
import type { Page } from './read-page';
import { giveIndex } from './related';
import { replaceFile } from './replace-file';
import { type Publication, publicationOf } from './site';
import { storedName, storedTermIndex, storeTermTables } from './stored-term-index';
import { makeTables, termIndex } from './term-index';

/**
 * Where a build that leaves pages to be made by the server (`PRERENDER_LIMIT`) stores its archive, for
 * its other processes and the server. `next.config.ts` puts it into the code.
 */
const folder = process.env.STORED_ARCHIVE;

/** An edition without its articles, which are named by their places, newest first. */
interface StoredEdition {
  words: Publication;
  slugs: string[];
  times: Float64Array;
  /** Of the last change, NaN where there was none. */
  updates: Float64Array;
  titles: string[];
  paths: string[];
  /** Names under which the articles' words are kept. */
  kept: string[];
  /** Where an article's facts begin in the file of facts. */
  starts: Float64Array;
  byCategory: [string, Uint32Array][];
  byAuthor: [string, Uint32Array][];
  bySeries: [string, Uint32Array][];
  byTag: [Tag, Uint32Array][];
  byTerm: [string, Uint32Array][];
  pages: Page[];
  /** By former address: an article's place, or a page's slug. */
  byAlias: [string, number | string][];
}

const indexFile = `${storedName}.index`;
const factsFile = (edition: number) => `${storedName}.${edition}.facts`;

/** Whether all articles are kept (`kept-articles.ts`), as a stored archive takes their words from there. */
export function isStorable({ archives }: Archive): boolean {
  return [...archives.values()].every(({ articles }) =>
    articles.every(({ kept }) => kept !== undefined),
  );
}

/**
 * Stores an archive that {@link isStorable}: a small index, and the articles'
 * facts each at a place of its own in a file, so that a page reads those it shows. Gives the archive the
 * term index that it has made for it.
 * @param into folder with what is kept
 */
export function storeArchive(archive: Archive, into: string): void {
  const editions = [...archive.archives.values()].map((one, edition) => {
    const parts = one.articles.map((article) => serialize(factsOf(article)));
    const starts = new Float64Array(parts.length + 1);
    parts.forEach(({ length }, place) => {
      starts[place + 1] = (starts[place] ?? 0) + length;
    });
    replaceFile(path.join(into, factsFile(edition)), Buffer.concat(parts));
    const tables = makeTables(one.articles);
    storeTermTables(tables, into, edition);
    giveIndex(one, termIndex(one.articles, tables));
    return storedEdition(one, starts);
  });
  // Last, as it says that the others are there.
  replaceFile(path.join(into, indexFile), serialize(editions));
  use(storedName);
}

function storedEdition(archive: Archive, starts: Float64Array): StoredEdition {
  const { articles, byCategory, byAuthor, bySeries, byTag, byTerm, byAlias, pages } = archive;
  const slugsOf = new Map<Aliased, string>([...pages].map(([slug, page]) => [page, slug]));
  const places = new Map<Aliased, number>(articles.map((article, place) => [article, place]));
  const placesOf = (some: readonly Article[]) =>
    Uint32Array.from(some, (article) => places.get(article) ?? 0);
  const lists = (lists: ReadonlyMap<string, readonly Article[]>) =>
    [...lists].map(([name, some]): [string, Uint32Array] => [name, placesOf(some)]);
  return {
    words: publicationOf(archive),
    slugs: articles.map(({ slug }) => slug),
    times: Float64Array.from(articles, ({ date }) => date.getTime()),
    updates: Float64Array.from(articles, ({ updated }) => updated?.getTime() ?? Number.NaN),
    titles: articles.map(({ title }) => title),
    paths: articles.map(({ path }) => path),
    kept: articles.map(({ kept = '' }) => kept),
    starts,
    byCategory: lists(byCategory),
    byAuthor: lists(byAuthor),
    bySeries: lists(bySeries),
    byTerm: lists(byTerm),
    byTag: [...byTag.values()].map(({ slug, name, articles }) => [
      { slug, name },
      placesOf(articles),
    ]),
    pages: [...pages.values()].map((page) => {
      const { conversion: _, ...bodyOptions } = page.bodyOptions ?? {};
      return { ...page, bodyOptions };
    }),
    byAlias: [...byAlias].map(([alias, one]) => [alias, places.get(one) ?? slugsOf.get(one) ?? '']),
  };
}

/**
 * The archive that the build stored, whose articles are read when something is asked of them.
 * @returns undefined where none was stored
 */
export function storedArchive(): Archive | undefined {
  if (!folder) return undefined;
  const index = path.join(/* turbopackIgnore: true */ folder, indexFile);
  if (!fs.existsSync(/* turbopackIgnore: true */ index)) return undefined;
  const stored = deserialize(fs.readFileSync(/* turbopackIgnore: true */ index)) as StoredEdition[];
  const archives = new Map<string, Archive>();
  const all = stored.map((one, edition) => archiveOf(one, edition, archives));
  for (const one of all) archives.set(one.edition.slug ?? '', one);
  return all[0];
}

function archiveOf(
  stored: StoredEdition,
  edition: number,
  archives: ReadonlyMap<string, Archive>,
): Archive {
  const { words, slugs, times, updates, titles, paths, kept, starts } = stored;
  const facts = path.join(/* turbopackIgnore: true */ folder ?? '', factsFile(edition));
  const readFacts = reader(facts, starts);
  const articles = slugs.map((slug, place) =>
    lazyArticle(
      {
        slug,
        kept: kept[place] ?? '',
        date: new Date(times[place] ?? 0),
        updated: dateAt(updates[place]),
        title: titles[place] ?? '',
        path: paths[place] ?? '',
        unpublished: undefined,
      },
      () => articleOf(deserialize(readFacts(place)) as Facts, kept[place] ?? '', words),
    ),
  );
  const at = (places: Uint32Array) =>
    Array.from(places, (place) => articles[place]).filter(isThere);
  const lists = (lists: [string, Uint32Array][]) =>
    new Map(lists.map(([name, places]) => [name, at(places)]));
  const pages = new Map(stored.pages.map((page) => [page.slug, withEdition(page, words)]));
  const archive: Archive = {
    ...words,
    articles,
    bySlug: new Map(articles.map((article) => [article.slug, article])),
    byCategory: lists(stored.byCategory),
    byAuthor: lists(stored.byAuthor),
    bySeries: lists(stored.bySeries),
    byTerm: lists(stored.byTerm),
    byTag: new Map(
      stored.byTag.map(([tag, places]): [string, TaggedArticles] => [
        tag.slug,
        { ...tag, articles: at(places) },
      ]),
    ),
    pages,
    byAlias: new Map(
      stored.byAlias.flatMap(([alias, target]) => {
        const one = typeof target === 'number' ? articles[target] : pages.get(target);
        return one ? [[alias, one] as const] : [];
      }),
    ),
    archives,
    faults: [],
  };
  giveIndex(archive, storedTermIndex(articles, folder ?? '', edition));
  return archive;
}

const isThere = <Item>(item: Item | undefined): item is Item => item !== undefined;

function withEdition(page: Page, words: Publication): Page {
  if (!words.edition.convert) return page;
  return { ...page, bodyOptions: { ...page.bodyOptions, conversion: conversionOf(words) } };
}

/** Reads pieces of a file by their number. */
function reader(file: string, starts: Float64Array): (piece: number) => Buffer {
  const opened = fs.openSync(/* turbopackIgnore: true */ file, 'r');
  return (piece) => {
    const [from = 0, to = 0] = starts.subarray(piece, piece + 2);
    const bytes = Buffer.allocUnsafe(to - from);
    fs.readSync(opened, bytes, 0, bytes.length, from);
    return bytes;
  };
}

function dateAt(time = Number.NaN): Date | undefined {
  return Number.isNaN(time) ? undefined : new Date(time);
}

/** What is known of an article without reading it: what pages that list very many show of each. */
type Known = Pick<Article, 'slug' | 'kept' | 'date' | 'title' | 'path'> & {
  updated: Date | undefined;
  unpublished: undefined;
};

/** Articles that were read last: a page asks the same ones many things. */
const recent = new Map<Known, Article>();
const mostRecent = 256;

/** An article that is read when it is asked for more than is known of it. */
function lazyArticle(known: Known, read: () => Article): Article {
  const whole = () => {
    const article = recent.get(known) ?? read();
    recent.delete(known);
    recent.set(known, article);
    if (recent.size > mostRecent) recent.delete(recent.keys().next().value ?? known);
    return article;
  };
  // It looks like an article in every way, copying included.
  return new Proxy(known, {
    get: (own, key) => (key in own ? Reflect.get(own, key) : Reflect.get(whole(), key)),
    has: (own, key) => key in own || key in whole(),
    ownKeys: (own) => [...new Set([...Reflect.ownKeys(own), ...Reflect.ownKeys(whole())])],
    getOwnPropertyDescriptor: (own, key) => {
      const value = Reflect.get(key in own ? own : whole(), key);
      const isKnown = key in own || key in whole();
      return isKnown ? { value, enumerable: true, configurable: true, writable: true } : undefined;
    },
  }) as Article;
}
