import fs from 'node:fs';
import path from 'node:path';
import type { Archive } from '../articles';
import { factsName, tracedFacts } from './facts-name';

/** What the server has to know of articles to count them: it has no need to read them for that. */
export interface CountedArticles {
  timeZone: string;
  /** By slug, in the order of the site. */
  categories: Record<string, string>;
  /** By slug, the slugs of an article's categories. */
  articles: Record<string, readonly string[]>;
  editions: readonly CountedEdition[];
}

export interface CountedEdition {
  /** What its addresses begin with. */
  path: string;
  /** What the list of most read articles is called. */
  heading: string;
  /** Titles of its articles by slug. */
  titles: Record<string, string>;
}

/** The articles that readers can read, of all editions, in those that each is in. */
export function countedArticles({ site, categories, archives }: Archive): CountedArticles {
  const editions = [...archives.values()];
  return {
    timeZone: site.time_zone,
    categories: Object.fromEntries(categories.map(({ slug, name }) => [slug, name])),
    articles: Object.fromEntries(
      editions
        .toReversed()
        .flatMap(({ articles }) =>
          articles.map((one) => [one.slug, one.categories.map(({ slug }) => slug)]),
        ),
    ),
    editions: editions.map(({ edition, articles }) => ({
      path: edition.path,
      heading: edition.messages.front.week,
      titles: Object.fromEntries(articles.map(({ slug, title }) => [slug, title])),
    })),
  };
}

let known: { facts: CountedArticles | undefined } | undefined;

/** What the build has left; undefined where it is one that does not count. */
export function builtFacts(): CountedArticles | undefined {
  known ??= { facts: readFacts() };
  return known.facts;
}

/**
 * What an article is called in the build that is served; the publication itself takes long to read.
 * @param path what the edition's addresses begin with
 */
export function builtTitle(path: string, article: string): string | undefined {
  const titles = builtFacts()?.editions.find((one) => one.path === path)?.titles ?? {};
  return Object.hasOwn(titles, article) ? titles[article] : undefined;
}

function readFacts(): CountedArticles | undefined {
  const built = path.join(/* turbopackIgnore: true */ process.env.DIST_DIR ?? '.next', factsName);
  const file = [built, tracedFacts]
    .map((one) => path.resolve(/* turbopackIgnore: true */ one))
    .find((one) => fs.existsSync(/* turbopackIgnore: true */ one));
  if (file === undefined) return undefined;
  return JSON.parse(fs.readFileSync(/* turbopackIgnore: true */ file, 'utf8'));
}
