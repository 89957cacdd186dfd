import { dictionaryTo, type Target } from './dictionary';
import { mainlandMarks } from './punctuation';
import { makeSegmenter, type Segment } from './segments';
import type { Terms } from './terms';

/** The language that articles are written in, and that what is kept of them stays in. */
export const writtenLanguage = 'zh-Hant-TW';

/**
 * Stands for what is between words and none of them (a picture, code, a line's end): no word goes
 * across it. Unicode's object replacement character, which is for that.
 */
export const object = '\uFFFC';

/** Turns Traditional Chinese of Taiwan into another kind of written Chinese. */
export interface Converter {
  /** A run of text. */
  text(value: string): string;
  /**
   * Pieces of one run cut apart by markup, converted as one text so that words across the pieces
   * are known, and cut again at the same places: a word that a cut goes through is divided in
   * proportion, so that 網際|網路 is 互联|网. There are as many as before; an empty one stays empty.
   */
  pieces(values: readonly string[]): string[];
  /** Character by character, for what is read out as it is written. */
  characters(value: string): string;
}

const known = new Map<Target, WeakMap<Terms, Converter>>();

/**
 * The converter for a target and a site's terms, made once for each.
 * @param to `cn` for the mainland's characters, words and marks; `hk` for Hong Kong's characters
 */
export function makeConverter(to: Target, terms: Terms): Converter {
  const ofTarget = known.get(to) ?? new WeakMap<Terms, Converter>();
  known.set(to, ofTarget);
  const converter = ofTarget.get(terms) ?? make(to, terms);
  ofTarget.set(terms, converter);
  return converter;
}

function make(to: Target, terms: Terms): Converter {
  const segment = makeSegmenter(to, terms);
  const marked = to === 'cn' ? mainlandMarks : (text: string) => text;
  const pieces = (values: readonly string[]) => {
    const text = marked(values.join(''));
    return divide(text, segment(text), values);
  };
  const { characters } = dictionaryTo(to);
  return { pieces, characters, text: (value) => pieces([value]).join('') };
}

/** Deals segments out to the pieces that their text came from. */
function divide(text: string, segments: readonly Segment[], values: readonly string[]): string[] {
  const results: string[] = [];
  let at = 0;
  let pieceEnd = 0;
  for (const value of values) {
    pieceEnd += value.length;
    let result = '';
    for (let segment = segments[at]; segment && segment.start < pieceEnd; segment = segments[at]) {
      const from = Math.max(segment.start, pieceEnd - value.length);
      result += part(text, segment, from, Math.min(segment.end, pieceEnd));
      if (segment.end > pieceEnd) break;
      at += 1;
    }
    results.push(result);
  }
  return results;
}

/** What a segment's characters from one place of the text to another become. */
function part(text: string, { start, end, value }: Segment, from: number, to: number): string {
  if (from === start && to === end) return value;
  if (text.slice(start, end) === value) return text.slice(from, to);
  const characters = [...value];
  const cut = (at: number) => Math.round(((at - start) * characters.length) / (end - start));
  return characters.slice(cut(from), cut(to)).join('');
}
