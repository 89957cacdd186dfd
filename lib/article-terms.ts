import type { Article } from './article';
import { inBlocks } from './in-blocks';
import { termsOf } from './terms';

/** Where a term can stand. */
const texts = {
  title: ({ title }: Article) => title,
  names: ({ categories, tags }: Article) =>
    [...categories, ...tags].map(({ name }) => name).join(' '),
  description: ({ description }: Article) => description,
  headings: ({ headings }: Article) => headings.map(({ text }) => text).join(' '),
  text: ({ sections }: Article) => sections.map(({ text }) => text).join('\n'),
} as const;

/** The name of one of these places. */
export type TermField = keyof typeof texts;

/** In the order in which terms are counted. */
export const termFields = Object.keys(texts) as TermField[];

/** How often which terms stand in an article. */
export interface CountedTerms<Term> {
  /** UTF-16 units of each field. */
  lengths: Uint32Array;
  /** Each once, in reading order. */
  terms: ArrayLike<Term>;
  /** How often a term stands in each field; of every term as many numbers as there are fields. */
  counts: Uint16Array;
}

const mostCounted = 0xffff;

/** In development, where one article changes at a time and all are counted after each save. */
const isDevelopment = process.env.NODE_ENV === 'development';
const remembered = new WeakMap<Article, CountedTerms<string>>();
/** One text for each term, however many articles have it. */
const termTexts = new Map<string, string>();

/** Counts the terms of one article. */
export function countTerms(article: Article): CountedTerms<string> {
  const known = remembered.get(article);
  if (known) return known;
  const read = termFields.map((field) => texts[field](article));
  const places = new Map<string, number>();
  const counts: number[] = [];
  for (const [field, text] of read.entries()) {
    for (const term of termsOf(text)) {
      const place = places.get(term) ?? places.size;
      if (place === places.size) {
        places.set(term, place);
        for (const _ of termFields) counts.push(0);
      }
      const at = place * termFields.length + field;
      counts[at] = Math.min(mostCounted, (counts[at] ?? 0) + 1);
    }
  }
  const counted = {
    lengths: Uint32Array.from(read, ({ length }) => length),
    terms: isDevelopment ? Array.from(places.keys(), oneText) : [...places.keys()],
    counts: Uint16Array.from(counts),
  };
  if (isDevelopment) remembered.set(article, counted);
  return counted;
}

function oneText(term: string): string {
  const text = termTexts.get(term) ?? term;
  termTexts.set(text, text);
  return text;
}

/** Articles' terms as they are kept: strings once for all of a block. */
const blocks = inBlocks('terms', (articles) => {
  const numbers = new Map<string, number>();
  const counted = articles.map(countTerms).map(({ terms, ...rest }) => ({
    ...rest,
    terms: Uint32Array.from(terms, (term) => numberIn(numbers, term)),
  }));
  return { dictionary: [...numbers.keys()], counted };
});

/** Counts the terms of all articles, or reads what was counted before. */
export function* countAll(
  newestFirst: readonly Article[],
): Generator<[place: number, CountedTerms<number>]> {
  for (const { first, made } of blocks.of(newestFirst)) {
    const numbers = Uint32Array.from(made.dictionary, termNumber);
    for (const [place, { terms, ...rest }] of made.counted.entries()) {
      yield [first + place, { ...rest, terms: terms.map((term) => numbers[term] ?? 0) }];
    }
  }
}

/** Counts what {@link countAll} will ask for, beginning with what it asks for last. */
export const keepCounts = blocks.keep;

/** Numbers are for this process; everything else of an article's terms is the same everywhere. */
const termNumbers = new Map<string, number>();

/** How many terms have a number: all that stand in an article asked for so far. */
export function termCount(): number {
  return termNumbers.size;
}

/** All terms that have a number, in the order of these. */
export function numberedTerms(): Iterable<string> {
  return termNumbers.keys();
}

/** A term's number, which it is given when it is first asked for. */
export function termNumber(term: string): number {
  return numberIn(termNumbers, term);
}

function numberIn(numbers: Map<string, number>, term: string): number {
  const known = numbers.get(term);
  if (known !== undefined) return known;
  const number = numbers.size;
  numbers.set(term, number);
  return number;
}
