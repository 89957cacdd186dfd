import type { Article } from './article';
import type { Archive } from './articles';

const tagWeight = 3;
const categoryWeight = 2;

/**
 * Articles that share tags (each worth 3) and categories (each 2) with this one; ties go to the
 * one dated nearest to it, then to the earlier address. Looks only at articles that share something.
 * @returns at most `count`, never the article itself; filled up with the newest where too few share
 */
export function relatedArticles(article: Article, archive: Archive, count = 3): Article[] {
  const scores = new Map<Article, number>();
  const add = (articles: readonly Article[] | undefined, weight: number) => {
    for (const other of articles ?? []) scores.set(other, (scores.get(other) ?? 0) + weight);
  };
  for (const tag of article.tags) add(archive.byTag.get(tag.slug)?.articles, tagWeight);
  for (const category of article.categories) {
    add(archive.byCategory.get(category.slug), categoryWeight);
  }
  const distance = (other: Article) => Math.abs(other.date.getTime() - article.date.getTime());
  const ranked = [...scores]
    .filter(([other]) => other.slug !== article.slug)
    .sort(
      ([a, scoreA], [b, scoreB]) =>
        scoreB - scoreA || distance(a) - distance(b) || (a.slug < b.slug ? -1 : 1),
    )
    .map(([other]) => other)
    .slice(0, count);
  const newest = archive.articles
    .slice(0, count + ranked.length + 1)
    .filter((other) => other.slug !== article.slug && !ranked.includes(other));
  return [...ranked, ...newest].slice(0, count);
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
