import { Trie } from 'opencc-js/core';
import { fullWidthMark } from '../han';
import { cutBetweenWords } from './cut-words';
import { type Dictionary, dictionaryTo, type Target } from './dictionary';
import type { Terms } from './terms';

/** A stretch of a text with what it becomes; segments follow each other without a gap. */
export interface Segment {
  start: number;
  end: number;
  value: string;
}

/** Addresses of the web and of mail in running text, as far as a bare link goes. */
const addresses = new RegExp(
  `(?:https?://|www\\.)(?:(?!${fullWidthMark.source})[^\\s\\uFFFC“”‘’])+|[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+`,
  'giu',
);

/**
 * Makes the function that cuts a text into what changes as one and what stays.
 * Matches are the longest from left to right. Where a site's word overlaps one of OpenCC's, the
 * site's is taken; a longer word that holds it whole is another word. What looks like a word and is
 * the end of one and the beginning of another is none.
 */
export function makeSegmenter(target: Target, terms: Terms): (text: string) => Segment[] {
  const dictionary = dictionaryTo(target);
  const own = ownWords(terms, target);
  const ownTrie = trieOf(own);
  const trie = trieOf([...dictionary.words, ...own]);
  const match = (text: string, at: number) => {
    const found = trie.matchPrefix(text, at);
    if (!found || found.end - at < 2) return found;
    if (ownTrie.matchPrefix(text, at)?.end === found.end) return found;
    for (let later = at + 1; later < found.end; later += 1) {
      const overlapping = ownTrie.matchPrefix(text, later);
      if (overlapping && overlapping.end > found.end) {
        return trie.matchPrefix(text.slice(0, later), at);
      }
    }
    if (found.value === dictionary.characters(text.slice(at, found.end))) return found;
    const cut = cutBetweenWords(text, at, found.end);
    return cut === undefined ? found : trie.matchPrefix(text.slice(0, cut), at);
  };
  return (text) => {
    const segments: Segment[] = [];
    let start = 0;
    for (const { 0: address, index } of text.matchAll(addresses)) {
      segmentWords(text.slice(0, index), start, match, segments);
      start = index + address.length;
      segments.push({ start: index, end: start, value: address });
    }
    segmentWords(text, start, match, segments);
    return segments;
  };
}

type Match = (text: string, at: number) => { end: number; value: string } | null;

function segmentWords(text: string, from: number, match: Match, into: Segment[]): void {
  let unchanged = from;
  let at = from;
  const flush = () => {
    if (at > unchanged) into.push({ start: unchanged, end: at, value: text.slice(unchanged, at) });
  };
  while (at < text.length) {
    const found = match(text, at);
    if (!found) {
      at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
      continue;
    }
    flush();
    into.push({ start: at, end: found.end, value: found.value });
    at = found.end;
    unchanged = at;
  }
  flush();
}

function ownWords({ keep, ...corrections }: Terms, target: Target): Dictionary['words'] {
  return [...keep.map((name) => [name, name] as const), ...Object.entries(corrections[target])];
}

function trieOf(words: Dictionary['words']): Trie {
  const trie = new Trie();
  trie.loadDict(words);
  return trie;
}
