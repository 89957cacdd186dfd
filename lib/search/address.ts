import type { SearchFilters } from './answer';

/** What an address of `/search` asks for. */
export interface SearchAsked {
  query: string;
  filters: SearchFilters;
}

/** The filters in the order they are shown, with the name that each has in an address. */
export const filterNames = {
  categories: 'category',
  years: 'year',
  tags: 'tag',
  authors: 'author',
} as const satisfies Record<keyof SearchFilters, string>;

export const filterKeys = Object.keys(filterNames) as (keyof SearchFilters)[];

export const noFilters: SearchFilters = { categories: [], years: [], tags: [], authors: [] };

/** What an address of a search ends with, such as `?q=晶片&year=2025&year=2026`, encoded. */
export function searchParameters({ query, filters }: SearchAsked): string {
  const parameters = new URLSearchParams();
  if (query.trim()) parameters.set('q', query.trim());
  for (const key of filterKeys) {
    for (const value of filters[key]) parameters.append(filterNames[key], value);
  }
  const text = parameters.toString();
  return text ? `?${text}` : '';
}

/** Reads what stands behind the `?` of an address; unknown parameters are left out. */
export function readSearchAddress(search: string): SearchAsked {
  const parameters = new URLSearchParams(search);
  const list = (key: keyof SearchFilters) => [
    ...new Set(parameters.getAll(filterNames[key]).filter(Boolean)),
  ];
  return {
    query: parameters.get('q') ?? '',
    filters: {
      categories: list('categories'),
      years: list('years'),
      tags: list('tags'),
      authors: list('authors'),
    },
  };
}
