import { distance } from 'fastest-levenshtein';

/** `search/words.json`: the Latin words of the archive, with the number of articles that have them. */
export type WordList = readonly (readonly [word: string, articles: number])[];

/** Shorter words are too near to everything. */
const shortest = 4;

/**
 * The word of the archive that a reader most likely meant.
 * @param typed a Latin word that no article has
 * @returns undefined when none is near: one letter off, or two in words of eight letters and more
 */
export function nearestWord(typed: string, words: WordList): string | undefined {
  const wanted = typed.normalize('NFKC').toLowerCase();
  if (wanted.length < shortest) return undefined;
  const far = wanted.length < 8 ? 1 : 2;
  let best: { word: string; off: number; articles: number } | undefined;
  for (const [word, articles] of words) {
    if (Math.abs(word.length - wanted.length) > far) continue;
    const off = isSwapped(word, wanted) ? 1 : distance(word, wanted);
    if (off > far) continue;
    if (!best || off < best.off || (off === best.off && articles > best.articles)) {
      best = { word, off, articles };
    }
  }
  return best?.word;
}

/** Whether two words differ in the order of two neighbours only, one slip of the fingers. */
function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((letter, place) => letter !== b[place]);
  return at >= 0 && a === `${b.slice(0, at)}${b[at + 1] ?? ''}${b[at] ?? ''}${b.slice(at + 2)}`;
}
