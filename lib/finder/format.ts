import type { ArticleFacts } from './answer';

/** What `finder/archive.json` holds: enough of every article to narrow by. */
export interface ArchiveTable {
  /** How many files the terms are spread over. */
  shards: number;
  /** How many articles there are; an article's number is its place in the columns, newest first. */
  articles: number;
  topics: readonly ArticleFacts['categories'][number][];
  years: readonly string[];
  columns: {
    /** Places in {@link topics}. */
    topics: readonly (readonly number[])[];
    /** Places in `levels`. */
    level: readonly number[];
    minutes: readonly number[];
    /** Places in {@link years}. */
    year: readonly number[];
    hasVideo: readonly (0 | 1)[];
  };
  /** Names that mean the same, such as 通行金鑰 and passkey. */
  equivalents: readonly (readonly string[])[];
}

/**
 * What one `finder/terms/<n>.json` holds. A term's numbers are: how many articles have it, then
 * pairs of an article's number (as the distance from the one before) and its {@link impactSteps}.
 */
export interface Shard {
  terms: Readonly<Record<string, readonly number[]>>;
  /** Numbers of articles by slug. */
  slugs: Readonly<Record<string, number>>;
}

/** A paragraph-sized piece of an article, word for word. */
export interface PlacedPassage {
  heading?: { text: string; id: string };
  text: string;
}

/** What `finder/articles/<n>.json` holds. */
export interface ArticleFile {
  facts: ArticleFacts;
  /** Cut at headings; a section's pieces stand in reading order. */
  sections: readonly { heading?: { text: string; id: string }; pieces: readonly string[] }[];
  /** What the article is about more than others are, weightiest first. */
  keyTerms: readonly string[];
}

/** A term's weight in an article is kept in so many steps between 0 and 1. */
export const impactSteps = 64;

export const levels = ['introduction', 'intermediate', 'advanced'] as const;

/** The shard in which a term or a slug is looked up: FNV-1a over UTF-16 units. */
export function shardOf(key: string, shards: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) {
    hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0) % shards;
}

export const archivePath = 'finder/archive.json';
export const shardPath = (shard: number) => `finder/terms/${shard}.json`;
export const articlePath = (article: number) => `finder/articles/${article}.json`;
