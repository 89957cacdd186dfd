import type { Section } from '../mdx/text';

// What the index's own files hold; `search-files.ts` writes them, `open-search.ts` reads them.

/** `search/articles/<volume>/<id>.json`: what is shown of an article that was found. */
export interface StoredArticle {
  path: string;
  title: string;
  description: string;
  /** As readers see it. */
  date: string;
  category?: { slug: string; name: string; hue: number };
  sections: Section[];
}

/** A value of a filter: what it is called in addresses, and by readers. */
export type Named = readonly [value: string, name: string];

/** `search/facts.json`: what filters and a search without result need to know of all articles. */
export interface Facts {
  language: string;
  /** How many volumes Pagefind's index has; see `volumes.ts`. */
  volumes: number;
  /** Most articles first. */
  categories: Named[];
  /** Of each category, in the order of {@link categories}. */
  hues: number[];
  tags: Named[];
  authors: Named[];
  /** Newest first. The numbers are places in the lists above. */
  articles: [id: string, year: string, categories: number[], tags: number[], authors: number[]][];
  newest: { path: string; title: string; date: string }[];
}

/** `search/files.json`: the files of the search that a device keeps, see `offline-files.ts`. */
export type FileList = readonly string[];
