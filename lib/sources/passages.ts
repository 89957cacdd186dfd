import { distance } from 'fastest-levenshtein';

/** A text taken apart into words, so that a passage is found however it is spaced and punctuated. */
export interface Words {
  text: string;
  /** Normalised; a Han character or kana is a word of its own. */
  words: string[];
  /** Where each word begins and ends in {@link text}. */
  places: [start: number, end: number][];
  /** Every word between two spaces, for searching. */
  joined: string;
}

const single = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]`;
const wordPattern = new RegExp(
  String.raw`${single}|(?:(?!${single})[\p{L}\p{M}\p{N}])+(?:['’ʼ]\p{L}+)*`,
  'gu',
);

/**
 * Takes a text apart. Case, width, apostrophes, punctuation and line breaks count for nothing.
 * @param foldHan makes one character of a traditional and a simplified one
 */
export function wordsOf(text: string, foldHan: (character: string) => string): Words {
  const words: string[] = [];
  const places: Words['places'] = [];
  for (const { 0: word, index } of text.matchAll(wordPattern)) {
    const plain = word.normalize('NFKC').toLowerCase().replaceAll(/['’ʼ]/g, '');
    words.push(/\p{Script=Han}/u.test(plain) ? foldHan(plain) : plain);
    places.push([index, index + word.length]);
  }
  return { text, words, places, joined: ` ${words.join(' ')} ` };
}

/** What an ellipsis or an editor's brackets leave out of a quotation. */
const gap = /\[[^\]]*\]|（略）|…+|⋯+|\.{3,}|(?:\. ){2,}\./u;

/** The parts of a quotation that must stand in its source word for word, in this order. */
export function partsOf(quotation: string): string[] {
  return quotation.split(gap).filter((part) => /[\p{L}\p{N}]/u.test(part));
}

/** The first part that a text does not have where it should, and whether the text has it elsewhere. */
export function missingPart(
  parts: readonly Words[],
  text: Words,
): { part: Words; elsewhere: boolean } | undefined {
  let from = 0;
  for (const part of parts) {
    const at = text.joined.indexOf(part.joined, from);
    if (at < 0) return { part, elsewhere: text.joined.includes(part.joined) };
    from = at + part.joined.length - 1;
  }
  return undefined;
}

/** So many words of a quotation are enough to know where it should be. */
const mostWords = 200;
const mostCandidates = 4;
/** How alike two passages must be for an editor to see that one is meant for the other. */
const leastLikeness = 0.45;

/**
 * The passage of a text that is most like a quotation.
 * @returns its words as they are written, and their line, or undefined where none is like it.
 *   Takes time in proportion to the text: windows that share the most words are compared, no more
 */
export function nearestPassage(
  quotation: Words,
  text: Words,
): { passage: string; line: number } | undefined {
  const wanted = quotation.words.slice(0, mostWords);
  const size = Math.min(wanted.length, text.words.length);
  const written = wanted.join(' ');
  let best: { start: number; end: number; likeness: number } | undefined;
  for (const [start, end] of likelyWindows(wanted, text.words, size).flatMap(variants)) {
    const window = text.words.slice(start, end).join(' ');
    if (window === '') continue;
    const likeness = 1 - distance(written, window) / written.length;
    if (likeness > (best?.likeness ?? leastLikeness)) best = { start, end, likeness };
  }
  if (!best) return undefined;
  const shown = text.places.slice(best.start, best.end);
  const start = shown[0]?.[0] ?? 0;
  return {
    passage: text.text.slice(start, shown.at(-1)?.[1]).replaceAll(/\s+/g, ' '),
    line: text.text.slice(0, start).split('\n').length,
  };
}

/** Windows around one: the passage may begin a little before or after it, and be longer or shorter. */
function variants([start, end]: readonly [start: number, end: number]): [number, number][] {
  const size = end - start;
  const step = Math.max(1, size >> 4);
  const shifts = Array.from({ length: 17 }, (_, index) => (index - 8) * step);
  return shifts.flatMap((shift) =>
    [0.75, 0.9, 1, 1.15, 1.33, 1.5].map((stretch): [number, number] => {
      const from = Math.max(0, start + shift);
      return [from, from + Math.round(size * stretch)];
    }),
  );
}

/** Where the windows begin that have the most words in common with those wanted. */
function likelyWindows(
  wanted: readonly string[],
  words: readonly string[],
  size: number,
): [start: number, end: number][] {
  const lacking = new Map<string, number>();
  for (const word of wanted) lacking.set(word, (lacking.get(word) ?? 0) + 1);
  const windows: { start: number; shared: number }[] = [];
  let shared = 0;
  for (let end = 0; end < words.length; end += 1) {
    const entering = words[end] ?? '';
    const left = lacking.get(entering);
    if (left !== undefined) {
      if (left > 0) shared += 1;
      lacking.set(entering, left - 1);
    }
    const start = end - size + 1;
    if (start < 0) continue;
    // One window of each stretch: its neighbours have nearly the same words.
    const stretch = Math.floor(start / size);
    const rival = windows[stretch];
    if (shared > (rival?.shared ?? 0)) windows[stretch] = { start, shared };
    const leaving = words[start] ?? '';
    const owed = lacking.get(leaving);
    if (owed !== undefined) {
      lacking.set(leaving, owed + 1);
      if (owed + 1 > 0) shared -= 1;
    }
  }
  return windows
    .filter((window) => window !== undefined)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, mostCandidates)
    .map(({ start }) => [start, start + size]);
}
