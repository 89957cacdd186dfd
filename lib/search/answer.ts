/** Text cut where what was looked for begins and ends. */
export type MarkedText = readonly { text: string; isHit: boolean }[];

/** What narrows a search; values of one list are alternatives, the lists add up. */
export interface SearchFilters {
  /** Slugs. */
  categories: readonly string[];
  /** Slugs. */
  tags: readonly string[];
  /** Slugs. */
  authors: readonly string[];
  /** Four digits, in the publication's time zone. */
  years: readonly string[];
}

export interface SearchRequest {
  /** As the reader typed it. */
  query: string;
  filters: SearchFilters;
  /** How many results to make ready, from the first. */
  limit: number;
}

/** A place in an article where the words were found. */
export interface FoundPassage {
  /** Leads to the section, such as `/posts/a#section`. */
  href: string;
  /** The section's heading; missing before the first. */
  heading?: string;
  text: MarkedText;
}

/** An article that was found. */
export interface FoundArticle {
  path: string;
  title: MarkedText;
  /** As readers see it: 「2025年5月12日」. */
  date: string;
  category?: { slug: string; name: string; hue: number };
  /** Best first, at least one. */
  passages: readonly FoundPassage[];
}

/** A value that a filter can take, with the number of results that have it. */
export interface FilterOption {
  value: string;
  name: string;
  count: number;
}

export interface SearchAnswer {
  /** All that were found; {@link results} holds the first of them. */
  total: number;
  results: readonly FoundArticle[];
  /** What was searched for in place of what was typed: 「软件」 → 「軟體」, 「bedrok」 → 「bedrock」. */
  searchedFor?: string;
  /** Only titles were looked at: the query is too common a character. */
  isTitlesOnly?: boolean;
  /** The author whose name was typed; their articles are among those found. */
  author?: string;
  /** How many the filters leave out, where they leave nothing. */
  leftOut?: number;
  /** For the filters, counted over what was found without each one's own list. */
  options: { readonly [Filter in keyof SearchFilters]: readonly FilterOption[] };
  /** Offered where nothing was found. */
  instead?: {
    categories: readonly { slug: string; name: string; hue: number }[];
    newest: readonly { path: string; title: string; date: string }[];
  };
}
