/** A passage of an article, word for word. */
export interface Passage {
  /** Leads to its place: the section, and the words by a text fragment where a browser knows those. */
  href: string;
  /** The section's heading; missing before the first. */
  heading?: string;
  text: string;
}

/** What the finder and the comparison tell of an article. */
export interface ArticleFacts {
  slug: string;
  path: string;
  title: string;
  description: string;
  /** As readers see it: 「2025年5月12日」. */
  date: string;
  year: string;
  minutes: number;
  hasVideo: boolean;
  /** How much an article asks of its reader. */
  level: 'introduction' | 'intermediate' | 'advanced';
  categories: readonly { slug: string; name: string }[];
  tags: readonly { slug: string; name: string }[];
}

/** What candidates may be narrowed by. */
export type Facet = 'topic' | 'level' | 'length' | 'year' | 'video';

/** One answered question. */
export interface Narrowing {
  facet: Facet;
  value: string;
}

export interface FinderAnswer {
  /** Three to five, best first; fewer where the archive has no more to say. */
  suggestions: readonly { article: ArticleFacts; why: Passage }[];
  /** Whether one of them speaks to the question; else they only touch on things in it. */
  isDirect: boolean;
  /** What the sentence itself asks of depth and length, in readers' words; it comes first. */
  wishes: readonly string[];
  /** The question whose answers split the candidates best; missing when nothing is left to ask. */
  question?: {
    facet: Facet;
    text: string;
    options: readonly { value: string; name: string; count: number }[];
  };
  /** Articles that are still in question. */
  candidates: number;
  /** The narrowings that led here as they were given, in the words that readers saw. */
  trail: readonly (Narrowing & { question: string; name: string })[];
}

export interface AskAnswer {
  /** Best first; empty means that the archive has no answer. */
  passages: readonly (Passage & { article: ArticleFacts })[];
}

export interface Comparison {
  articles: readonly {
    facts: ArticleFacts;
    ownTerms: readonly string[];
    passages: readonly Passage[];
  }[];
  sharedTerms: readonly string[];
}
