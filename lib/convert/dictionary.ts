import { ConverterFactory, Trie } from 'opencc-js/core';
import fromTaiwan from 'opencc-js/from/tw';
import fromTaiwanWords from 'opencc-js/from/twp';
import toMainland from 'opencc-js/to/cn';
import toHongKong from 'opencc-js/to/hk';
import toTaiwan from 'opencc-js/to/tw';
import { mainlandCorrections } from './corrections';
import { entriesOf } from './entries';

/** Where the readers are whose characters and words a text gets: the mainland or Hong Kong. */
export type Target = 'cn' | 'hk';

/** How a text is changed, the longest match first; characters of their own are its last resort. */
export interface Dictionary {
  /** Words and characters, without a site's own. */
  words: readonly (readonly [from: string, to: string])[];
  /** Character by character, as if there were no words. */
  characters(text: string): string;
}

const known = new Map<Target, Dictionary>();

/**
 * OpenCC's dictionaries from Taiwan to a target, as one. OpenCC itself goes there in two passes, by
 * way of its own standard; in one pass, every change has its place in the text it came from.
 * Hong Kong gets no words but Taiwan's: OpenCC's would be the mainland's.
 */
export function dictionaryTo(target: Target): Dictionary {
  const dictionary = known.get(target) ?? compose(target);
  known.set(target, dictionary);
  return dictionary;
}

function compose(target: Target): Dictionary {
  const to = target === 'cn' ? toMainland : toHongKong;
  const from = target === 'cn' ? fromTaiwanWords : fromTaiwan;
  const onward = ConverterFactory(...to);
  const inTaiwan = ConverterFactory(...toTaiwan);
  const words = new Map<string, string>();
  // In a group, the first to know a word decides; here, the last one.
  for (const [word, meant] of to.flat().flatMap(entriesOf).reverse()) {
    words.set(word, meant);
    words.set(inTaiwan(word), meant);
  }
  for (const [word, standard] of from.flat().flatMap(entriesOf).reverse())
    words.set(word, onward(standard));

  const single = new Trie();
  single.loadDict([...words].filter(([word]) => [...word].length === 1));
  const characters = (text: string) => single.convert(text);
  if (target === 'cn') {
    for (const [word, meant] of mainlandCorrections(characters)) words.set(word, meant);
  }
  // Words that are in the target's form already stay, as far as they are no others in Taiwan.
  for (const meant of [...words.values()]) {
    if (meant.length > 1 && !words.has(meant)) words.set(meant, meant);
  }
  return { words: [...words], characters };
}
