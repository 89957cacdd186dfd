import type { FoundArticle, SearchAnswer, SearchRequest } from './answer';
import { type Answered, answerQuery } from './answer-query';
import { facetsOf, narrow, optionsOf } from './facets';
import type { Facts, FileList, StoredArticle } from './files';
import type { Index } from './find';
import { keepOffline } from './keep-offline';
import { jsonLoader } from './load-json';
import { finderOf, markText } from './marks';
import { type Hit, type Pagefind, startPagefind } from './pagefind';
import { passagesOf } from './passages';
import type { WordList } from './typos';
import { SearchUnavailable } from './unavailable';
import type { Variants } from './variants';

export { SearchUnavailable };

/** The search of one site, open in a browser. */
export interface Search {
  /**
   * Answers a query.
   * @param options.signal takes the question back: the promise rejects with the signal's reason
   * @throws SearchUnavailable when something did not arrive; asking again loads it anew
   */
  search(request: SearchRequest, options?: { signal?: AbortSignal }): Promise<SearchAnswer>;
  /** Loads what every query needs; never fails. */
  preload(): Promise<void>;
}

/** Passages shown of one article at most. */
const passages = 3;
/** Categories offered where nothing was found. */
const offered = 4;

/** What was loaded, by the index's address: opening a search again costs nothing. */
const opened = new Map<string, Search>();

/**
 * Opens the search of a site.
 * @param base address of the site's index, `process.env.SITE_INDEX`
 */
export async function openSearch(base: string): Promise<Search> {
  const search = opened.get(base) ?? searchAt(`${base}/search`);
  opened.set(base, search);
  return search;
}

function searchAt(root: string): Search {
  const load = jsonLoader(root);
  const articleOf = (id: string) => load<StoredArticle>(`articles/${id}.json`);
  const index: Index = {
    find: finderIn(root),
    holds: async (id, text) => {
      const { title, description, sections } = await articleOf(id);
      const find = finderOf(text);
      const texts = sections.flatMap(({ heading, text }) => [heading?.text ?? '', text]);
      return [title, description, ...texts].some((text) => find(text).length > 0);
    },
    variants: () => load<Variants>('variants.json'),
    latinWords: () => load<WordList>('words.json'),
  };
  let isKept = false;
  const keep = async () => {
    if (isKept) return;
    isKept = true;
    try {
      await keepOffline(root, await load<FileList>('files.json'));
    } catch {
      // Next time, then.
      isKept = false;
    }
  };
  return {
    search: async ({ query, filters, limit }, { signal } = {}) => {
      signal?.throwIfAborted();
      const facts = await load<Facts>('facts.json');
      const found = await answerQuery(query, facts, index);
      signal?.throwIfAborted();
      const facets = facetsOf(facts);
      const ids = narrow(found.ids, facets, filters);
      const results = await Promise.all(
        ids
          .slice(0, limit)
          .map(async (id) => shown(await articleOf(id), found.pieces, facts.language)),
      );
      signal?.throwIfAborted();
      void keep();
      return {
        total: ids.length,
        results,
        ...(found.searchedFor !== undefined && { searchedFor: found.searchedFor }),
        ...(found.isTitlesOnly && { isTitlesOnly: true }),
        options: optionsOf(found.ids, facets, filters, facts),
        ...(ids.length === 0 && { instead: insteadOf(found, facts) }),
      };
    },
    preload: async () => {
      await Promise.allSettled([load('facts.json'), load('variants.json'), index.find('a')]);
    },
  };
}

/** Looks into Pagefind's index; after a failure Pagefind is started anew. */
function finderIn(root: string): (words: string) => Promise<Hit[]> {
  let pagefind: Pagefind | undefined;
  let starts = 0;
  return async (words) => {
    if (!pagefind) {
      pagefind = startPagefind(root, starts);
      starts += 1;
    }
    const asked = pagefind;
    try {
      return await asked.find(words);
    } catch (error) {
      asked.stop();
      if (pagefind === asked) pagefind = undefined;
      throw error;
    }
  };
}

function shown(article: StoredArticle, pieces: readonly string[], language: string): FoundArticle {
  const { path, title, date, category } = article;
  const finders = pieces.map(finderOf);
  const inTitle = finders.flatMap((find) => find(title));
  return {
    path,
    title: markText(title, inTitle),
    date,
    ...(category && { category }),
    passages: passagesOf(article, finders, language, passages),
  };
}

/** What a reader may look at where nothing was found: the categories nearest to the question. */
function insteadOf({ near }: Answered, facts: Facts): NonNullable<SearchAnswer['instead']> {
  const counts = facts.categories.map(() => 0);
  for (const [id, , places] of facts.articles) {
    if (!near.has(id)) continue;
    for (const place of places) counts[place] = (counts[place] ?? 0) + 1;
  }
  const categories = facts.categories
    .map(([slug, name], place) => ({ slug, name, hue: facts.hues[place] ?? 0, place }))
    .sort((a, b) => (counts[b.place] ?? 0) - (counts[a.place] ?? 0))
    .slice(0, offered)
    .map(({ slug, name, hue }) => ({ slug, name, hue }));
  return { categories, newest: facts.newest };
}
