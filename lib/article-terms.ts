import type { Article } from './article';
import { termsOf } from './terms';

/** How often a term counts by where it stands; once in the text. */
const inTitle = 4;
const inDescription = 2;
const inHeading = 2;
/** A tag, category or series says as much as a word that comes up this often. */
const asMark = 16;

/** What an article is about: its terms by number, and how much it is about each. */
export interface ArticleTerms {
  terms: Uint32Array;
  /** Of the terms in the same order: 1 for one that stands once in the text, growing slowly. */
  weights: Float32Array;
}

/** Numbers are for this process; everything else of an article's terms is the same everywhere. */
const termNumbers = new Map<string, number>();

/** In development, where one article changes at a time and all are compared after each save. */
const remembered =
  process.env.NODE_ENV === 'development' ? new WeakMap<Article, ArticleTerms>() : undefined;

/**
 * The terms of an article's title, description, headings and text, and its tags, categories and
 * series, in reading order.
 */
export function articleTerms(article: Article): ArticleTerms {
  const known = remembered?.get(article);
  if (known) return known;
  const counts = new Map<number, number>();
  const add = (term: string, times: number) => {
    const number = termNumber(term);
    counts.set(number, (counts.get(number) ?? 0) + times);
  };
  const read = (text: string, times: number) => {
    for (const term of termsOf(text)) add(term, times);
  };
  read(article.title, inTitle);
  read(article.description, inDescription);
  // The text has the headings in it.
  for (const { text } of article.headings) read(text, inHeading - 1);
  read(article.text, 1);
  // Words have no colon in them.
  for (const { slug } of article.tags) add(`tag:${slug}`, asMark);
  for (const { slug } of article.categories) add(`category:${slug}`, asMark);
  if (article.series) add(`series:${article.series}`, asMark);
  const counted = {
    terms: Uint32Array.from(counts.keys()),
    weights: Float32Array.from(counts.values(), (count) => 1 + Math.log(count)),
  };
  remembered?.set(article, counted);
  return counted;
}

/** How many terms have a number: all that stand in an article asked for so far. */
export function termCount(): number {
  return termNumbers.size;
}

function termNumber(term: string): number {
  const known = termNumbers.get(term);
  if (known !== undefined) return known;
  const number = termNumbers.size;
  termNumbers.set(term, number);
  return number;
}
