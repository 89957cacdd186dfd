import type { FilterOption, SearchAnswer, SearchFilters } from './answer';
import type { Facts } from './files';

type Filter = keyof SearchFilters;

/** What each article has for each filter. */
export type Facets = ReadonlyMap<string, { readonly [Name in Filter]: readonly string[] }>;

const filters = ['categories', 'tags', 'authors', 'years'] as const satisfies readonly Filter[];

/** Sorts the facts by the articles' ids. */
export function facetsOf(facts: Facts): Facets {
  const named = (list: Facts['tags'], places: readonly number[]) =>
    places.flatMap((place) => list[place]?.[0] ?? []);
  return new Map(
    facts.articles.map(([id, year, categories, tags, authors]) => [
      id,
      {
        categories: named(facts.categories, categories),
        tags: named(facts.tags, tags),
        authors: named(facts.authors, authors),
        years: [year],
      },
    ]),
  );
}

/** Narrows down what was found, keeping its order. */
export function narrow(
  ids: readonly string[],
  facets: Facets,
  wanted: SearchFilters,
  except?: Filter,
): string[] {
  const asked = filters.filter((filter) => filter !== except && wanted[filter].length > 0);
  return ids.filter((id) =>
    asked.every((filter) =>
      facets.get(id)?.[filter].some((value) => wanted[filter].includes(value)),
    ),
  );
}

/** Counts what each filter could still be set to, without its own list; most first. */
export function optionsOf(
  ids: readonly string[],
  facets: Facets,
  wanted: SearchFilters,
  facts: Facts,
): SearchAnswer['options'] {
  const count = (filter: Filter, names: Facts['tags'] = []): FilterOption[] => {
    const counts = new Map<string, number>();
    for (const id of narrow(ids, facets, wanted, filter)) {
      for (const value of facets.get(id)?.[filter] ?? []) {
        counts.set(value, (counts.get(value) ?? 0) + 1);
      }
    }
    // What is chosen can always be taken back.
    for (const value of wanted[filter]) counts.set(value, counts.get(value) ?? 0);
    const nameOf = new Map(names);
    return [...counts]
      .map(([value, count]) => ({ value, name: nameOf.get(value) ?? value, count }))
      .sort((a, b) =>
        filter === 'years'
          ? a.value > b.value
            ? -1
            : 1
          : b.count - a.count || (a.name < b.name ? -1 : 1),
      );
  };
  return {
    categories: count('categories', facts.categories),
    tags: count('tags', facts.tags),
    authors: count('authors', facts.authors),
    years: count('years'),
  };
}
