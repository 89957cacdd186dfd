import type { Article } from '../article';
import { functional } from './functional';

const hanRuns = /[\p{Script=Han}〇々]+/gu;
const latinWords =
  /\p{Script=Latin}[\p{Script=Latin}\p{N}]*(?:[.+#'’_-]*[\p{Script=Latin}\p{N}]+|[+#]+)*/gu;
const fewestMentions = 3;
const longest = 8;
/** A shorter phrase that mostly stands in a longer one is a part of it. */
const mostlyInside = 0.7;
const most = 40;
/** What half of all articles mention is a word of the language. */
const leastRarity = Math.log(1 + 1 / 0.5);

/** A name or phrase, and how often it is mentioned. */
type Counted = readonly [name: string, count: number];

/** What an article may be about, whatever stands in the others. */
export interface Mentions {
  /** Latin names. */
  latin: Counted[];
  /** The longest Han phrases that it repeats. */
  han: Counted[];
  tags: (readonly [name: string, isUsed: boolean])[];
}

/** Finds what an article mentions often enough to be about it. */
export function mentionsOf(article: Article): Mentions {
  const text = [article.title, article.description, article.text].join('\n').normalize('NFKC');
  const lower = text.toLowerCase();
  return {
    latin: latinNames(text),
    han: hanPhrases(text),
    tags: article.tags.map(({ name }) => [
      name,
      lower.includes(name.normalize('NFKC').toLowerCase()),
    ]),
  };
}

/**
 * The words an article is about more than others are, as readers know them: its tags, Latin names,
 * and the longest Han phrases that it repeats.
 * @param rarityOf how seldom articles have a term of `termsOf`
 * @returns weightiest first
 */
export function keyTermsOf(
  { latin, han, tags }: Mentions,
  rarityOf: (term: string) => number,
): string[] {
  const weighed = [
    ...latin.map(([name, count]) => ({ name, count, rarity: rarityOf(name.toLowerCase()) })),
    ...han.map(([name, count]) => ({ name, count, rarity: meanRarity(name, rarityOf) })),
  ].filter(({ rarity }) => rarity >= leastRarity);
  const weights = new Map(
    weighed.map(({ name, count, rarity }) => [
      name,
      rarity * Math.log2(1 + count) * Math.sqrt([...name].length),
    ]),
  );
  const top = Math.max(0, ...weights.values());
  for (const [name, isUsed] of tags) {
    weights.set(name, Math.max(weights.get(name) ?? 0, isUsed ? top : top / 2));
  }
  return [...weights]
    .sort(([a, weightA], [b, weightB]) => weightB - weightA || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([name]) => name);
}

/** Latin words in the spelling that is used most. */
function latinNames(text: string): Counted[] {
  const spellings = new Map<string, Map<string, number>>();
  for (const [word] of text.matchAll(latinWords)) {
    if (word.length < 2) continue;
    const counts = spellings.get(word.toLowerCase()) ?? new Map<string, number>();
    spellings.set(word.toLowerCase(), counts.set(word, (counts.get(word) ?? 0) + 1));
  }
  return [...spellings.values()].flatMap((counts) => {
    const count = [...counts.values()].reduce((sum, one) => sum + one, 0);
    const [name = ''] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
    return count < fewestMentions ? [] : [[name, count] as const];
  });
}

/** Han phrases that are repeated and stand in no longer one that is repeated as often. */
function hanPhrases(text: string): Counted[] {
  const runs = [...text.matchAll(hanRuns)].flatMap(([run]) => cutAtFunctional(run));
  const found: Counted[] = [];
  let shorter = new Map<string, number>();
  for (let length = 2; length <= longest; length += 1) {
    const counts = new Map<string, number>();
    for (const run of runs) {
      for (let at = 0; at + length <= run.length; at += 1) {
        const phrase = run.slice(at, at + length);
        // Only what is made of repeated phrases can be repeated.
        const mayRepeat =
          length === 2 || (shorter.has(phrase.slice(0, -1)) && shorter.has(phrase.slice(1)));
        if (mayRepeat) counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
      }
    }
    const repeated = new Map([...counts].filter(([, count]) => count >= fewestMentions));
    const inside = new Map<string, number>();
    for (const [name, count] of repeated) {
      for (const part of [name.slice(0, -1), name.slice(1)]) {
        inside.set(part, Math.max(inside.get(part) ?? 0, count));
      }
    }
    for (const [name, count] of shorter) {
      if ((inside.get(name) ?? 0) < count * mostlyInside) found.push([name, count]);
    }
    if (repeated.size === 0) return found;
    shorter = repeated;
  }
  return found;
}

function cutAtFunctional(run: string): string[] {
  let piece = '';
  const pieces: string[] = [];
  for (const character of run) {
    if (!functional.has(character)) piece += character;
    else {
      if (piece.length > 1) pieces.push(piece);
      piece = '';
    }
  }
  return piece.length > 1 ? [...pieces, piece] : pieces;
}

function meanRarity(phrase: string, rarityOf: (term: string) => number): number {
  let sum = 0;
  for (let at = 0; at + 1 < phrase.length; at += 1) sum += rarityOf(phrase.slice(at, at + 2));
  return sum / (phrase.length - 1);
}
