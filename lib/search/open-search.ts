import { IndexUnavailable } from '../site-index/index-unavailable';
import { JsonFiles } from '../site-index/json-files';
import type { FoundArticle, SearchAnswer, SearchRequest } from './answer';
import { type Answered, answerQuery, everyArticle } from './answer-query';
import { facetsOf, narrow, optionsOf } from './facets';
import type { Facts, FileList, StoredArticle } from './files';
import type { Index } from './find';
import { keepOffline } from './keep-offline';
import { finderOf, markText } from './marks';
import { type Hit, type Pagefind, startPagefind } from './pagefind';
import { passagesOf } from './passages';
import type { WordList } from './typos';
import type { Variants } from './variants';

/** The search of one site, open in a browser. */
export interface Search {
  /**
   * Answers a query; filters without one list all that they leave.
   * @param options.signal takes the question back: the promise rejects with the signal's reason
   * @throws IndexUnavailable when something did not arrive; asking again loads it anew
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
 * @param base address of the index of an edition
 */
export async function openSearch(base: string): Promise<Search> {
  const search = opened.get(base) ?? searchAt(`${base}/search`);
  opened.set(base, search);
  return search;
}

function searchAt(root: string): Search {
  const files = new JsonFiles(root);
  const volumes = async () => (await files.load<Facts>('facts.json')).volumes;
  const pagefind = new RestartedPagefind(root, volumes);
  const articleOf = (id: string) => files.load<StoredArticle>(`articles/${id}.json`);
  const index: Index = {
    find: (words) => pagefind.find(words),
    holds: async (id, text) => {
      const { title, description, sections } = await articleOf(id);
      const find = finderOf(text);
      const texts = sections.flatMap(({ heading, text }) => [heading?.text ?? '', text]);
      return [title, description, ...texts].some((text) => find(text).length > 0);
    },
    variants: () => files.load<Variants>('variants.json'),
    latinWords: () => files.load<WordList>('words.json'),
  };
  let isKept = false;
  const keep = async () => {
    if (isKept) return;
    isKept = true;
    try {
      await keepOffline(root, await files.load<FileList>('files.json'));
    } catch {
      // Next time, then.
      isKept = false;
    }
  };
  const search: Search['search'] = async ({ query, filters, limit }, { signal } = {}) => {
    signal?.throwIfAborted();
    const facts = await files.load<Facts>('facts.json');
    const isFiltered = Object.values(filters).some((values) => values.length > 0);
    const found =
      isFiltered && query.trim() === ''
        ? everyArticle(facts)
        : await answerQuery(query, facts, index);
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
      ...(found.author !== undefined && { author: found.author }),
      options: optionsOf(found.ids, facets, filters, facts),
      ...(ids.length === 0 &&
        (found.ids.length > 0
          ? { leftOut: found.ids.length }
          : { instead: insteadOf(found, facts) })),
    };
  };
  // Files that no longer fit each other, as after an edit in `next dev`, are all asked for anew.
  const forget = () => {
    files.forget();
    pagefind.stop();
  };
  return {
    search: async (request, options) => {
      try {
        return await search(request, options);
      } catch (error) {
        if (error instanceof IndexUnavailable) forget();
        throw error;
      }
    },
    preload: async () => {
      try {
        const parts = [files.load('facts.json'), files.load('variants.json'), pagefind.start()];
        await Promise.all(parts);
      } catch {
        forget();
      }
    },
  };
}

/** Pagefind, started when it is first asked and again after a failure. */
class RestartedPagefind {
  private running: Pagefind | undefined;
  private starts = 0;

  constructor(
    private readonly base: string,
    private readonly volumes: () => Promise<number>,
  ) {}

  find(words: string): Promise<Hit[]> {
    return this.started().find(words);
  }

  start(): Promise<unknown> {
    return this.started().started;
  }

  stop(): void {
    this.running?.stop();
    this.running = undefined;
  }

  private started(): Pagefind {
    if (!this.running) {
      this.running = startPagefind(this.base, this.starts, this.volumes());
      this.starts += 1;
    }
    return this.running;
  }
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
