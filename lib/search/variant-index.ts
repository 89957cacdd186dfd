import { ConverterBuilder, type DictLike } from 'opencc-js/core';
import * as preset from 'opencc-js/preset/cn2t';
import { taiwanWords } from '../check/taiwan-words';
import { dictionaryTo } from '../convert/dictionary';
import { entriesOf } from '../convert/entries';
import type { Script } from '../script';
import type { Variants } from './variants';

type Pairs = (readonly [typed: string, meant: string])[];

/** What readers from elsewhere type, and what it is in a script. */
interface Elsewhere {
  characters: Pairs;
  words: Pairs;
}

/** What of a dictionary leads to words of some texts, by places in it. */
export interface FoundVariants {
  characters: number[];
  words: number[];
}

/**
 * Finds what in OpenCC's dictionaries, 450 KB in a browser, turns into something that stands in texts.
 * @param texts all that can be found, or a part of it
 * @param script that they are written in
 */
export function findVariants(texts: Iterable<string>, script: Script): FoundVariants {
  const standsIn = contentsOf(texts);
  const { characters, words } = elsewhereFor(script);
  const placesOf = (pairs: Elsewhere['words']) =>
    pairs.flatMap(([, meant], place) => (standsIn(meant) ? [place] : []));
  return { characters: placesOf(characters), words: placesOf(words) };
}

/** What readers may type for words of all parts, but for what single characters do anyway. */
export function variantsOf(parts: readonly FoundVariants[], script: Script): Variants {
  const elsewhere = elsewhereFor(script);
  const merged = (kind: keyof FoundVariants) =>
    [...new Set(parts.flatMap((part) => part[kind]))]
      .sort((a, b) => a - b)
      .flatMap((place) => [elsewhere[kind][place]].filter((pair) => pair !== undefined));
  const byCharacter = new Map(merged('characters'));
  const byCharacters = (text: string) =>
    [...text].map((character) => byCharacter.get(character) ?? character).join('');
  const words = merged('words').filter(([typed, meant]) => meant !== byCharacters(typed));
  return { characters: [...byCharacter].flat().join(''), words: [...new Map(words)] };
}

const made = new Map<Script, Elsewhere>();

/** Made once: it takes a moment. */
function elsewhereFor(script: Script): Elsewhere {
  const known = made.get(script);
  if (known) return known;
  const { characters, words } = script === 'simplified' ? fromTaiwan() : fromMainland();
  const elsewhere = {
    characters: characters.filter(([typed, meant]) => meant !== typed),
    words: words.filter(([typed]) => [...typed].length > 1),
  };
  made.set(script, elsewhere);
  return elsewhere;
}

/** For texts as Taiwan writes them: simplified characters, and the mainland's words in either script. */
function fromMainland(): Elsewhere {
  const converter = ConverterBuilder(preset);
  const fromSimplified = converter({ from: 'cn', to: 'twp' });
  const fromTraditional = converter({ from: 't', to: 'twp' });
  const [phrases = '', letters = ''] = preset.from.cn?.[0] ?? [];
  const [mainland = ''] = preset.to.twp?.[0] ?? [];
  const simplified = simplifier(letters);
  const taiwanese = new Set(taiwanWords);
  const words: [string, string][] = keysOf(phrases).map((typed) => [typed, fromSimplified(typed)]);
  for (const typed of keysOf(mainland)) {
    if (!taiwanese.has(typed)) words.push([typed, fromTraditional(typed)]);
    const inSimplified = simplified(typed);
    if (inSimplified !== typed) words.push([inSimplified, fromSimplified(inSimplified)]);
  }
  return { characters: keysOf(letters).map((typed) => [typed, fromSimplified(typed)]), words };
}

/** For texts as the mainland writes them: traditional characters, and Taiwan's words in either script. */
function fromTaiwan(): Elsewhere {
  const { words, characters } = dictionaryTo('cn');
  return {
    characters: words.filter(([typed]) => [...typed].length === 1),
    words: words.flatMap(([typed, meant]) => [
      [typed, meant] as const,
      [characters(typed), meant] as const,
    ]),
  };
}

/**
 * Knows which words stand in texts.
 * @returns a function that may say yes to a longer word of which all pairs stand somewhere
 */
function contentsOf(texts: Iterable<string>): (word: string) => boolean {
  const known = new Set<string>();
  for (const text of texts) {
    let previous = '';
    for (const character of text) {
      known.add(character).add(previous + character);
      previous = character;
    }
  }
  return (word) => {
    const characters = [...word];
    return characters.every((character, at) => known.has((characters[at - 1] ?? '') + character));
  };
}

function keysOf(dictionary: DictLike): string[] {
  return entriesOf(dictionary).map(([key]) => key);
}

/** Writes traditional characters as a reader with a simplified keyboard does. */
function simplifier(letters: DictLike): (text: string) => string {
  const simple = new Map(entriesOf(letters).map(([key, value]) => [value, key]));
  return (text) => [...text].map((character) => simple.get(character) ?? character).join('');
}
