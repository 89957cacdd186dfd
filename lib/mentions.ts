import { nameKey, namesOf, type Term } from './glossary';

/** Where a text mentions a term of the glossary; offsets in UTF-16 units, `end` behind it. */
export interface Mention {
  term: Term;
  start: number;
  end: number;
}

/**
 * Finds the terms of a glossary in a text: the longest name that fits at a place, Latin names not
 * inside longer words, Han names not across the words around them (「快取」 is not in 「盡快取得」).
 * Case and width are free, but a name all in capitals (GPU) is only that.
 * @param text one block of running text
 * @param known terms that need not be found again
 * @returns the first mention of each term in reading order
 */
export function firstMentions(
  text: string,
  glossary: readonly Term[],
  known: ReadonlySet<Term> = new Set(),
): Mention[] {
  if (glossary.every((term) => known.has(term))) return [];
  const { pattern, names } = matcherOf(glossary);
  const plain = halfWidth(text);
  const folded = lowerCase(plain);
  const found = new Map<Term, Mention>();
  pattern.lastIndex = 0;
  for (let match = pattern.exec(folded); match; match = pattern.exec(folded)) {
    const start = match.index;
    const end = start + match[0].length;
    const name = names.get(nameKey(match[0]));
    const written = plain.slice(start, end);
    const isMention =
      name !== undefined &&
      !(name.isCapitals && written !== written.toUpperCase()) &&
      isWholeName(plain, start, end);
    if (!isMention) pattern.lastIndex = start + firstCharacter(match[0]).length;
    else if (!known.has(name.term) && !found.has(name.term) && isWord(text, start, end)) {
      found.set(name.term, { term: name.term, start, end });
    }
  }
  return [...found.values()];
}

interface Matcher {
  /** Any name, in lower case. */
  pattern: RegExp;
  /** By what {@link nameKey} makes of them. */
  names: ReadonlyMap<string, { term: Term; isCapitals: boolean }>;
}

const matchers = new WeakMap<readonly Term[], Matcher>();

function matcherOf(glossary: readonly Term[]): Matcher {
  const matcher = matchers.get(glossary) ?? makeMatcher(glossary);
  matchers.set(glossary, matcher);
  return matcher;
}

function makeMatcher(glossary: readonly Term[]): Matcher {
  const all = glossary.flatMap((term) =>
    namesOf(term).map((name) => ({ term, name: halfWidth(name) })),
  );
  const lower = all.map(({ name }) => lowerCase(name)).sort((a, b) => b.length - a.length);
  const initials = [
    ...new Set(lower.map((name) => String.fromCodePoint(name.codePointAt(0) ?? 0))),
  ];
  return {
    // Looking at the initial first makes hundreds of names as quick as a few.
    pattern: new RegExp(
      `(?=${initials.map(patternOf).join('|')})(?:${lower.map(patternOf).join('|')})`,
      'gu',
    ),
    names: new Map(
      all.map(({ term, name }) => [
        nameKey(name),
        { term, isCapitals: name === name.toUpperCase() },
      ]),
    ),
  };
}

function firstCharacter(text: string): string {
  return /^./su.exec(text)?.[0] ?? '';
}

function patternOf(name: string): string {
  return name.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replaceAll(/\s+/g, '\\s+');
}

/** Full-width Latin letters, digits and signs as their usual forms, each in its place. */
function halfWidth(text: string): string {
  return text.replaceAll(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

/** Letters in lower case, each in its place: a text with one that grows by it (İ) stays as it is. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}

const wordCharacter = '[\\p{Script=Latin}\\p{N}\\p{M}_]';
const startsInWord = new RegExp(`^${wordCharacter}`, 'u');
const endsInWord = new RegExp(`${wordCharacter}$`, 'u');
const goesOn = new RegExp(`^[-.'’]?${wordCharacter}`, 'u');
const hasBegun = new RegExp(`${wordCharacter}[-.'’]?$`, 'u');

/** Whether a Latin name is the whole of its word: `token` is neither in `tokens` nor `token-based`. */
function isWholeName(text: string, start: number, end: number): boolean {
  const name = text.slice(start, end);
  // A letter may take two units, and so may the sign before it.
  return !(
    (startsInWord.test(name) && hasBegun.test(text.slice(Math.max(0, start - 4), start))) ||
    (endsInWord.test(name) && goesOn.test(text.slice(end, end + 4)))
  );
}

const segmenter = new Intl.Segmenter('zh-Hant', { granularity: 'word' });
/** How much of the text around decides how it is cut into words. */
const context = 8;

/** Whether words begin and end where a stretch of text does. */
function isWord(text: string, start: number, end: number): boolean {
  const from = Math.max(0, start - context);
  const around = text.slice(from, end + context);
  const breaks = new Set([...segmenter.segment(around)].map(({ index }) => from + index));
  const isEdge = (at: number) => at === from || at === from + around.length || breaks.has(at);
  return isEdge(start) && isEdge(end);
}
