import { type Article, publicArticles } from './article';
import type { Archive } from './articles';
import { onceForAllCopies } from './kept';
import { makeTables, type TermIndex, termIndex } from './term-index';

/**
 * Articles about the same things as this one, by the cosine of their TF-IDF vectors: of the words
 * of title, description, headings and text (see `terms.ts`), and of tags, categories and series.
 * What it finds depends on the articles alone, so every build and machine finds the same.
 * @param known articles that are left out: the reader sees them elsewhere
 * @returns at most `count`, nearest first and among equals the one dated nearest, then the earlier
 *   address; never the article itself; filled up with the newest where too few share a word. Only
 *   public articles, in a preview, too: it shows what readers will see
 */
export function relatedArticles(
  article: Article,
  archive: Archive,
  count = 3,
  known: readonly Article[] = [],
): Article[] {
  const index = indexOf(archive);
  const { articles } = index;
  const scores = scoresOf(article, index);
  const leftOut = new Set([article, ...known].map(({ slug }) => slug));
  const distance = (place: number) =>
    Math.abs((articles[place]?.date.getTime() ?? 0) - article.date.getTime());
  const compare = (a: number, b: number) =>
    (scores[b] ?? 0) - (scores[a] ?? 0) ||
    distance(a) - distance(b) ||
    ((articles[a]?.slug ?? '') < (articles[b]?.slug ?? '') ? -1 : 1);
  const best: number[] = [];
  let least = 1;
  // Every article is compared with every other one here: a loop is several times faster than calls.
  for (let place = 0; place < scores.length; place += 1) {
    if ((scores[place] ?? 0) < least || leftOut.has(articles[place]?.slug ?? '')) continue;
    best.push(place);
    best.sort(compare).splice(count);
    const last = best[count - 1];
    if (last !== undefined) least = scores[last] ?? 0;
  }
  const related = best.flatMap((place) => articles[place] ?? []);
  const newest = articles
    .slice(0, count + related.length + leftOut.size)
    .filter((other) => !leftOut.has(other.slug) && !related.includes(other));
  return [...related, ...newest].slice(0, count);
}

/** How near every article of the index is, by its place; 0 where no telling term is shared. */
function scoresOf(article: Article, { articles, vectorOf, holdersOf }: TermIndex) {
  const vector = vectorOf(article);
  const scores = new Float64Array(articles.length);
  for (let at = 0; at < vector.terms.length; at += 1) {
    const share = vector.shares[at] ?? 0;
    const { places, shares } = holdersOf(vector.terms[at] ?? 0);
    for (let row = 0; row < places.length; row += 1) {
      const place = places[row] ?? 0;
      scores[place] = (scores[place] ?? 0) + share * (shares[row] ?? 0);
    }
  }
  // Equals stay equal whatever order their terms were added up in.
  for (let place = 0; place < scores.length; place += 1) {
    scores[place] = Math.round((scores[place] ?? 0) * 1e6);
  }
  return scores;
}

/** The archive is one for all copies of this module, and so are these. */
const indexes = onceForAllCopies('term indexes', () => new WeakMap<Archive, TermIndex>());
let latest: TermIndex | undefined;

/** Gives an archive an index that was made before. */
export function giveIndex(archive: Archive, index: TermIndex): void {
  indexes.set(archive, index);
}

/** Made anew only where a public article came, went or changed since the last archive. */
function indexOf(archive: Archive): TermIndex {
  const known = indexes.get(archive);
  if (known) return known;
  const articles = publicArticles(archive);
  const isSame =
    latest?.articles.length === articles.length &&
    latest.articles.every((article, place) => article === articles[place]);
  if (!latest || !isSame) latest = termIndex(articles, makeTables(articles));
  indexes.set(archive, latest);
  return latest;
}

/** The articles published just before and just after this one. */
export function neighbours(
  article: Article,
  archive: Archive,
): { older: Article | undefined; newer: Article | undefined } {
  const place = positions(archive).get(article.slug);
  if (place === undefined) return { older: undefined, newer: undefined };
  return { older: archive.articles[place + 1], newer: archive.articles[place - 1] };
}

const placesOf = new WeakMap<Archive, Map<string, number>>();

function positions(archive: Archive): Map<string, number> {
  let places = placesOf.get(archive);
  if (!places) {
    places = new Map(archive.articles.map((article, place) => [article.slug, place]));
    placesOf.set(archive, places);
  }
  return places;
}
