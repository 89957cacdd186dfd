import { termsOf } from '../terms';
import type { WordList } from './typos';

/** The Latin words of some texts, and how many of these have each; most first. */
export function wordsIn(texts: Iterable<string>): WordList {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const word of new Set(termsOf(text))) {
      // Numbers are not misspelt but different.
      if (/^\p{Script=Latin}{4}/u.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return mostFirst(counts);
}

/** One list of several, each of other texts. */
export function mergeWords(lists: readonly WordList[]): WordList {
  const counts = new Map<string, number>();
  for (const [word, count] of lists.flat()) counts.set(word, (counts.get(word) ?? 0) + count);
  return mostFirst(counts);
}

function mostFirst(counts: ReadonlyMap<string, number>): WordList {
  return [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
}
