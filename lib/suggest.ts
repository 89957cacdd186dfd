import { closest, distance } from 'fastest-levenshtein';

/**
 * Finds the known word that a misspelled one most likely stands for.
 * @returns the nearest of `known`, or undefined when none is near enough to be worth naming
 */
export function suggest(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const squeeze = (text: string) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s_-]/gu, '');
  const letters = (text: string) => [...squeeze(text)].sort().join('');
  const same =
    known.find((candidate) => squeeze(candidate) === squeeze(word)) ??
    // Two letters changed places, which is far apart in a word as short as `src`.
    known.find((candidate) => letters(candidate) === letters(word));
  if (same) return same;
  const nearest = closest(word, [...known]);
  return distance(word, nearest) <= Math.max(1, Math.round(nearest.length * 0.4))
    ? nearest
    : undefined;
}
