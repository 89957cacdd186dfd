import { type Article, publicArticles } from './article';
import { type ArticleTerms, articleTerms, termCount } from './article-terms';
import type { Archive } from './articles';

/**
 * An article is compared by as many of its terms, the most telling ones. More find nothing better,
 * and cost time and memory.
 */
const comparedTerms = 128;

/** What an article is about: the most telling of its terms, as a vector of length 1. */
interface Vector {
  terms: number[];
  shares: number[];
}

/** The public articles of an archive by their most telling terms. */
interface TermIndex {
  articles: readonly Article[];
  places: ReadonlyMap<Article['slug'], number>;
  /** By a term's number: its inverse document frequency; 0 where fewer than two articles have it. */
  rarity: Float32Array;
  /** By a term's number: where its articles begin in `holders`; they end where the next term's do. */
  starts: Uint32Array;
  /** Places in `articles`. */
  holders: Uint32Array;
  /** What the term is of each holder's vector. */
  shares: Float32Array;
}

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
  scores.forEach((score, place) => {
    const last = best[count - 1];
    const least = last === undefined ? 1 : (scores[last] ?? 0);
    if (score < least || leftOut.has(articles[place]?.slug ?? '')) return;
    best.push(place);
    best.sort(compare).splice(count);
  });
  const related = best.flatMap((place) => articles[place] ?? []);
  const newest = articles
    .slice(0, count + related.length + leftOut.size)
    .filter((other) => !leftOut.has(other.slug) && !related.includes(other));
  return [...related, ...newest].slice(0, count);
}

/** How near every article of the index is, by its place; 0 where no telling term is shared. */
function scoresOf(article: Article, { articles, rarity, starts, holders, shares }: TermIndex) {
  const vector = vectorOf(articleTerms(article), rarity);
  const scores = new Float64Array(articles.length);
  vector.terms.forEach((term, at) => {
    const share = vector.shares[at] ?? 0;
    const end = starts[term + 1] ?? 0;
    for (let row = starts[term] ?? 0; row < end; row += 1) {
      const place = holders[row] ?? 0;
      scores[place] = (scores[place] ?? 0) + share * (shares[row] ?? 0);
    }
  });
  // Equals stay equal whatever order their terms were added up in.
  return scores.map((score) => Math.round(score * 1e6));
}

function vectorOf({ terms, weights }: ArticleTerms, rarity: Float32Array): Vector {
  const parts = weights.map((weight, at) => weight * (rarity[terms[at] ?? 0] ?? 0));
  const least = parts.toSorted().at(-comparedTerms) ?? 0;
  const vector: Vector = { terms: [], shares: [] };
  parts.forEach((part, at) => {
    if (part === 0 || part < least) return;
    vector.terms.push(terms[at] ?? 0);
    vector.shares.push(part);
  });
  const length = Math.sqrt(vector.shares.reduce((sum, share) => sum + share * share, 0));
  return { terms: vector.terms, shares: vector.shares.map((share) => share / length) };
}

const indexes = new WeakMap<Archive, TermIndex>();
let latest: TermIndex | undefined;

/** Made anew only where a public article came, went or changed since the last archive. */
function indexOf(archive: Archive): TermIndex {
  const known = indexes.get(archive);
  if (known) return known;
  const articles = publicArticles(archive);
  const isSame =
    latest?.articles.length === articles.length &&
    latest.articles.every((article, place) => article === articles[place]);
  if (!latest || !isSame) latest = makeIndex(articles);
  indexes.set(archive, latest);
  return latest;
}

function makeIndex(articles: readonly Article[]): TermIndex {
  const counted = articles.map(articleTerms);
  const rarity = raritiesIn(counted);
  const vectors = counted.map((one) => vectorOf(one, rarity));
  const starts = new Uint32Array(rarity.length + 1);
  for (const { terms } of vectors) {
    for (const term of terms) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  }
  starts.forEach((holding, term) => {
    starts[term] = holding + (starts[term - 1] ?? 0);
  });
  const ends = starts.slice();
  const holders = new Uint32Array(starts.at(-1) ?? 0);
  const shares = new Float32Array(holders.length);
  vectors.forEach((vector, place) => {
    vector.terms.forEach((term, at) => {
      const row = ends[term] ?? 0;
      holders[row] = place;
      shares[row] = vector.shares[at] ?? 0;
      ends[term] = row + 1;
    });
  });
  const places = new Map(articles.map(({ slug }, place) => [slug, place]));
  return { articles, places, rarity, starts, holders, shares };
}

function raritiesIn(counted: readonly ArticleTerms[]): Float32Array {
  const frequencies = new Uint32Array(termCount());
  for (const { terms } of counted) {
    for (const term of terms) frequencies[term] = (frequencies[term] ?? 0) + 1;
  }
  return Float32Array.from(frequencies, (frequency) =>
    frequency < 2 ? 0 : Math.log((counted.length + 1) / frequency),
  );
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
