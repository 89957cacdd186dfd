import type { Article } from '../article';
import { countAll, numberedTerms, type TermField, termFields } from '../article-terms';
import { impactSteps } from './format';

/** How much a term counts by where it stands, and how much a longer field weakens it. */
const fields: Readonly<Record<TermField, { weight: number; lengthMatters: number }>> = {
  title: { weight: 5, lengthMatters: 0.3 },
  names: { weight: 2, lengthMatters: 0.3 },
  description: { weight: 2, lengthMatters: 0.4 },
  headings: { weight: 2, lengthMatters: 0.4 },
  text: { weight: 1, lengthMatters: 0.6 },
};
/**
 * BM25's k1: how soon repeating a term stops to count. Late, because a sentence's pairs of characters
 * turn up once in many articles by chance, and often only in those that are about them.
 */
const saturation = 5;
/** No term leads to more articles than these, those where it counts most. */
const mostPostings = 1_000;
/** A term that over half of the articles have tells few apart: it leads to those that it names. */
const commonShare = 0.5;
const mostOfCommon = 200;

interface Posting {
  term: string;
  /** How many articles have it. */
  having: number;
  /** How many {@link numbers} there are. */
  size: number;
  /** As `Shard` has them; put together when they are asked for. */
  readonly numbers: number[];
}

/** In one integer, as millions are held. */
const pack = (article: number, step: number) => article * 128 + step;
const articleOf = (packed: number) => Math.floor(packed / 128);
const stepOf = (packed: number) => packed % 128;

/**
 * Weighs every term in every article by BM25F: a term's counts in the fields are weakened by the
 * field's length, weighted, added up and saturated. Where many articles have a term, only those are
 * kept where it counts most (1,000; 200 for terms that over half of the articles have). How many have
 * it is told nevertheless.
 * @returns terms in alphabetical order
 */
export function postingsOf(newestFirst: readonly Article[]): Posting[] {
  let having = new Uint32Array(1024);
  const sums = termFields.map(() => 0);
  for (const [, { lengths, terms }] of countAll(newestFirst)) {
    lengths.forEach((length, field) => {
      sums[field] = (sums[field] ?? 0) + length;
    });
    for (let place = 0; place < terms.length; place += 1) {
      const term = terms[place] ?? 0;
      if (term >= having.length) having = larger(having, term);
      having[term] = (having[term] ?? 0) + 1;
    }
  }
  const averages = sums.map((sum) => sum / newestFirst.length || 1);
  const ends = new Uint32Array(having.length);
  let size = 0;
  for (const [term, count] of having.entries()) {
    ends[term] = size;
    size += count;
  }
  const packed = new Uint32Array(size);
  const { weightOf, weaknessOf } = columns;
  for (const [article, { lengths, terms, counts }] of countAll(newestFirst)) {
    const factors = weightOf.map((weight, field) => {
      const lengthMatters = weaknessOf[field] ?? 0;
      const share = (lengths[field] ?? 0) / (averages[field] ?? 1);
      return weight / (1 - lengthMatters + lengthMatters * share);
    });
    for (let place = 0; place < terms.length; place += 1) {
      const from = place * factors.length;
      const weight = factors.reduce(
        (sum, factor, at) => sum + factor * (counts[from + at] ?? 0),
        0,
      );
      const step = Math.max(1, Math.round((weight / (weight + saturation)) * impactSteps));
      const term = terms[place] ?? 0;
      const end = ends[term] ?? 0;
      packed[end] = pack(article, step);
      ends[term] = end + 1;
    }
  }
  const postings: Posting[] = [];
  let term = 0;
  for (const name of numberedTerms()) {
    const count = having[term] ?? 0;
    const end = ends[term] ?? 0;
    term += 1;
    if (count === 0) continue;
    const most = count > newestFirst.length * commonShare ? mostOfCommon : mostPostings;
    postings.push({
      term: name,
      having: count,
      size: 1 + 2 * Math.min(count, most),
      get numbers() {
        return [count, ...gaps(strongest(packed.subarray(end - count, end), most))];
      },
    });
  }
  return postings.sort((a, b) => (a.term < b.term ? -1 : 1));
}

/** The fields' numbers by their places. */
const columns = {
  weightOf: termFields.map((field) => fields[field].weight),
  weaknessOf: termFields.map((field) => fields[field].lengthMatters),
};

/** Those where a term counts most, in the order of their numbers. */
function strongest(list: Uint32Array, most: number): Uint32Array {
  if (list.length <= most) return list;
  return list
    .toSorted((a, b) => stepOf(b) - stepOf(a) || a - b)
    .subarray(0, most)
    .sort();
}

/** The same numbers with room for more. */
function larger(numbers: Uint32Array, place: number) {
  const more = new Uint32Array(2 * (place + 1));
  more.set(numbers);
  return more;
}

function gaps(list: Uint32Array): number[] {
  const numbers: number[] = [];
  let before = 0;
  for (const packed of list) {
    const article = articleOf(packed);
    numbers.push(article - before, stepOf(packed));
    before = article;
  }
  return numbers;
}
