import type { FoundArticle, SearchAnswer, SearchRequest } from './answer';
import { facetsOf, narrow, optionsOf } from './facets';
import type { Facts, StoredArticle } from './files';
import { jsonLoader } from './load-json';
import { finderOf, markText } from './marks';
import { type Hit, type Pagefind, startPagefind } from './pagefind';
import { passagesOf } from './passages';
import { planQuery, type QueryPlan } from './plan';
import { SearchUnavailable } from './unavailable';

export { SearchUnavailable };

/** The search of one site, open in a browser. */
export interface Search {
  /**
   * Answers a query.
   * @param options.signal takes the question back: the promise rejects with the signal's reason
   * @throws SearchUnavailable when something did not arrive; asking again loads it anew
   */
  search(request: SearchRequest, options?: { signal?: AbortSignal }): Promise<SearchAnswer>;
  /** Loads what every query needs; does not fail. */
  preload(): Promise<void>;
}

/** Passages shown of one article at most. */
const passages = 3;
/** Categories offered where nothing was found. */
const offered = 4;

/**
 * Opens the search of a site.
 * @param base address of the site's index, `process.env.SITE_INDEX`
 */
export function openSearch(base: string): Promise<Search> {
  const root = `${base}/search`;
  const load = jsonLoader(root);
  let pagefind: Pagefind | undefined;
  let starts = 0;

  const find = async (words: string): Promise<Hit[]> => {
    pagefind ??= startPagefind(root, starts++);
    const asked = pagefind;
    try {
      return await asked.find(words);
    } catch (error) {
      asked.stop();
      if (pagefind === asked) pagefind = undefined;
      throw error;
    }
  };

  const answer = async ({ query, filters, limit }: SearchRequest): Promise<SearchAnswer> => {
    const facts = await load<Facts>('facts.json');
    const plan = planQuery(query);
    const found = plan && facts.articles.length > 0 ? await findAll(plan, find) : [];
    const facets = facetsOf(facts);
    const ids = narrow(found, facets, filters);
    const results = await Promise.all(
      ids.slice(0, limit).map(async (id) => {
        const article = await load<StoredArticle>(`articles/${id}.json`);
        return plan ? shown(article, plan) : [];
      }),
    );
    return {
      total: ids.length,
      results: results.flat(),
      ...(plan?.isTitlesOnly && { isTitlesOnly: true }),
      options: optionsOf(found, facets, filters, facts),
      ...(ids.length === 0 && {
        instead: {
          categories: facts.categories.slice(0, offered).map(([slug, name]) => ({ slug, name })),
          newest: facts.newest,
        },
      }),
    };
  };

  return Promise.resolve({
    search: async (request, { signal } = {}) => {
      signal?.throwIfAborted();
      const given = await answer(request);
      signal?.throwIfAborted();
      return given;
    },
    preload: async () => {
      await Promise.allSettled([load('facts.json'), find('a')]);
    },
  });
}

/** Ids of the articles that a plan finds, best first. */
async function findAll(
  plan: QueryPlan,
  find: (words: string) => Promise<Hit[]>,
): Promise<string[]> {
  const sequences = plan.pieces.filter(({ words }) => words.includes(' '));
  const [all = [], ...exact] = await Promise.all([
    find(plan.words),
    ...sequences.map(({ words }) => find(`"${words}"`)),
  ]);
  const hits = plan.isTitlesOnly ? all.filter(({ inTitle }) => inTitle) : all;
  const sets = exact.map((hits) => new Set(hits.map(({ id }) => id)));
  const within = (hits: readonly Hit[], wanted: readonly Set<string>[]) =>
    hits.map(({ id }) => id).filter((id) => wanted.every((set) => set.has(id)));
  const together = within(hits, sets);
  if (together.length > 0) return together;
  return within(
    hits,
    sets.filter((_, at) => sequences[at]?.isQuoted),
  );
}

function shown(article: StoredArticle, plan: QueryPlan): FoundArticle {
  const finders = plan.pieces.map(({ text }) => finderOf(text));
  return {
    path: article.path,
    title: markText(
      article.title,
      finders.flatMap((find) => find(article.title)),
    ),
    date: article.date,
    ...(article.category && { category: article.category }),
    passages: passagesOf(article, finders, 'zh-Hant-TW', passages),
  };
}
