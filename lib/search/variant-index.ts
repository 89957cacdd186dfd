import { ConverterBuilder, type DictLike } from 'opencc-js/core';
import * as preset from 'opencc-js/preset/cn2t';
import { taiwanWords } from '../check/taiwan-words';
import { dictionaryTo } from '../convert/dictionary';
import { entriesOf } from '../convert/entries';
import type { Script } from '../script';
import { pairsOf, type Variants } from './variants';

type Pairs = Iterable<readonly [typed: string, meant: string]>;

/** What readers from elsewhere type, and what it is in a script. */
interface Elsewhere {
  characters: Pairs;
  words: Pairs;
}

/**
 * Reduces OpenCC's dictionaries, 450 KB in a browser, to what can lead to words of an archive: what
 * they turn into something that stands in it, and what single characters do not do anyway.
 * @param texts all that can be found
 * @param script that they are written in
 */
export function variantsOf(texts: Iterable<string>, script: Script): Variants {
  const standsIn = contentsOf(texts);
  const elsewhere = script === 'simplified' ? fromTaiwan() : fromMainland();
  const byCharacter = new Map<string, string>();
  for (const [typed, meant] of elsewhere.characters) {
    if (meant !== typed && standsIn(meant)) byCharacter.set(typed, meant);
  }
  const byCharacters = (text: string) =>
    [...text].map((character) => byCharacter.get(character) ?? character).join('');
  const words = new Map<string, string>();
  for (const [typed, meant] of elsewhere.words) {
    if ([...typed].length > 1 && meant !== byCharacters(typed) && standsIn(meant)) {
      words.set(typed, meant);
    }
  }
  return { characters: [...byCharacter].flat().join(''), words: [...words] };
}

/** All that readers may type for words of several parts of an archive. */
export function mergeVariants(all: readonly Variants[]): Variants {
  const characters = new Map(all.flatMap(pairsOf));
  const words = new Map(all.flatMap(({ words }) => words));
  const inOrder = <Pair extends readonly [string, string]>(pairs: Iterable<Pair>) =>
    [...pairs].sort(([a], [b]) => (a < b ? -1 : 1));
  return { characters: inOrder(characters).flat().join(''), words: inOrder(words) };
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
