import type { Article } from './article';
import { findKept, keep, keptSize } from './kept';
import { nameOfAll } from './kept-articles';

/** Some articles, and what was made of them. */
interface Block<Made> {
  /** Place of the first of them in the list. */
  first: number;
  articles: readonly Article[];
  made: Made;
}

/** What is made of each article by itself, for many at once, and kept from build to build. */
export interface Blocks<Made> {
  /** What is made of all articles, from the newest block to the oldest. */
  of(newestFirst: readonly Article[]): Generator<Block<Made>>;
  /**
   * Makes what is not kept yet, from the oldest block to the newest, so that another process which
   * goes through them meanwhile finds the second half.
   */
  keep(newestFirst: readonly Article[]): void;
}

/**
 * Makes something of articles block by block. Blocks are counted from the oldest article: a new one
 * changes the newest block alone, and an edit the one that it is in.
 * @param what names it among all that is kept
 * @param make gives plain data, always the same of the same articles
 * @param size so many are kept together: one large file is read sooner than a thousand small ones
 */
export function inBlocks<Made>(
  what: string,
  make: (articles: readonly Article[]) => Made,
  size = 250,
): Blocks<Made> {
  const madeOf = (articles: readonly Article[]) => {
    const made = make(articles);
    const name = nameOf(articles);
    if (name !== undefined) keep(name, made);
    return made;
  };
  const nameOf = (articles: readonly Article[]) => nameOfAll(articles, what);
  const keptOf = (articles: readonly Article[]) => {
    const name = nameOf(articles);
    return name === undefined ? undefined : findKept<Made>(name);
  };
  return {
    *of(newestFirst) {
      for (const { first, articles } of cut(newestFirst, size)) {
        yield { first, articles, made: keptOf(articles) ?? madeOf(articles) };
      }
    },
    keep(newestFirst) {
      for (const { articles } of cut(newestFirst, size).reverse()) {
        const name = nameOf(articles);
        if (name !== undefined && keptSize(name) === 0) madeOf(articles);
      }
    },
  };
}

function cut(newestFirst: readonly Article[], size: number): Omit<Block<unknown>, 'made'>[] {
  const blocks: Omit<Block<unknown>, 'made'>[] = [];
  for (let end = newestFirst.length; end > 0; end -= size) {
    const first = Math.max(0, end - size);
    blocks.unshift({ first, articles: newestFirst.slice(first, end) });
  }
  return blocks;
}
