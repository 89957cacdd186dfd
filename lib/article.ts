import type { Alias } from './alias';
import type { Edition } from './edition';
import type { Heading } from './mdx/heading-ids';
import type { BodyOptions } from './mdx/parse';
import type { Section } from './mdx/text';
import type { Picture } from './pictures';
import type { AiUseLevel } from './schema';
import type { Author, Category } from './site';

export interface Tag {
  name: string;
  slug: string;
}

export interface Cover extends Picture {
  alt: string;
  credit?: string;
}

export interface Video {
  /** YouTube's eleven characters. */
  id: string;
  title?: string;
  /** Seconds from the beginning. */
  start?: number;
}

/** Where an article comes from when it retells or translates another work. */
export interface Source {
  name?: string;
  url?: string;
  /** A kept copy of the page at {@link url}. */
  archive?: string;
  author?: string;
  date?: Date;
  /** BCP 47. */
  language?: string;
  /** What is translated, or true for "it is a translation". */
  translated?: string | true;
}

/** What was wrong in an article as it was published, in words. */
export interface Correction {
  /** When it was put right. */
  date: Date;
  text: string;
}

/** One article, read from one file and checked; every page, listing, feed and index reads this. */
export interface Article {
  /** The edition that it is written in. */
  edition: Edition;
  slug: string;
  /** Path of the page, encoded: `/posts/…`. */
  path: string;
  /** File it was read from, relative to the project. */
  file: string;
  title: string;
  /** From front matter, else the beginning of the text. */
  description: string;
  date: Date;
  /** Not before its newest correction. */
  updated?: Date;
  /** Newest first. */
  corrections: Correction[];
  categories: Category[];
  tags: Tag[];
  authors: Author[];
  series?: string;
  /** What a new reader of its categories should read first. */
  pillar?: true;
  aliases: Alias[];
  cover?: Cover;
  source?: Source;
  aiUse: { text: AiUseLevel; pictures: AiUseLevel };
  /** Why it is not public: only ever set in development, where such articles show too. */
  unpublished?: 'draft' | 'future';
  /** MDX, see {@link file}; rendered by `components/article-body.tsx`. */
  body: string;
  /** What the body's plugins need to know. */
  bodyOptions: BodyOptions;
  headings: Heading[];
  pictures: Picture[];
  videos: Video[];
  /** Words of the body without markup, cut at the headings. */
  sections: Section[];
  /** Words of {@link sections}, one block a line. */
  text: string;
  /** Slugs of the glossary's terms that {@link text} mentions, in reading order. */
  terms: string[];
  /** Han characters and Latin words of {@link text}. */
  characters: number;
  minutes: number;
  /** While a build runs: the name under which what is shown of it is kept, see `kept-articles.ts`. */
  kept?: string;
}

/** What readers get of articles among which may be others. */
export function publicArticles({ articles }: { articles: readonly Article[] }): Article[] {
  return articles.filter(({ unpublished }) => !unpublished);
}
