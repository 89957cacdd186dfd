import { type Converter, makeConverter, object } from './converter';
import { dictionaryTo, type Target } from './dictionary';
import { makeSegmenter } from './segments';
import type { Terms } from './terms';

/** A phrase that became another one, and not only other characters: 軟體 → 软件. */
export interface ChangedPhrase {
  before: string;
  after: string;
  /** How often it stands in the text. */
  count: number;
  /** Where it stands first: the words around it, as written. */
  context: { before: string; after: string };
}

/** Characters shown on either side of a phrase. */
const around = 12;

/**
 * What a conversion does to a text beyond its characters, for an editor to look over.
 * @returns each phrase once, in the order in which they first stand in the text
 */
export function changedPhrases(to: Target, terms: Terms, text: string): ChangedPhrase[] {
  const { characters } = dictionaryTo(to);
  const found = new Map<string, ChangedPhrase>();
  for (const { start, end, value } of makeSegmenter(to, terms)(text)) {
    const before = text.slice(start, end);
    if (value === before || value === characters(before)) continue;
    const known = found.get(before);
    if (known) known.count += 1;
    else {
      const context = { before: lineEnd(text, start), after: lineStart(text, end) };
      found.set(before, { before, after: value, count: 1, context });
    }
  }
  return [...found.values()];
}

/**
 * A converter that remembers what it was given, so that an editor can look over exactly what is
 * converted of an article: captions and alternative texts too, and nothing that is kept.
 */
export function watchedConverter(
  to: Target,
  terms: Terms,
): { converter: Converter; changed(): ChangedPhrase[] } {
  const { pieces, characters } = makeConverter(to, terms);
  const given: string[] = [];
  const watch = (values: readonly string[]) => {
    given.push(values.join('').replaceAll(object, ' '));
    return pieces(values);
  };
  return {
    converter: { pieces: watch, characters, text: (value) => watch([value]).join('') },
    changed: () => changedPhrases(to, terms, given.join('\n')),
  };
}

function lineEnd(text: string, at: number): string {
  const line = text.slice(0, at).split('\n').at(-1) ?? '';
  return [...line].slice(-around).join('');
}

function lineStart(text: string, at: number): string {
  const line = text.slice(at).split('\n', 1)[0] ?? '';
  return [...line].slice(0, around).join('');
}
