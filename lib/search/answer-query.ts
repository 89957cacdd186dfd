import type { Facts } from './files';
import { type Found, findAll, type Index } from './find';
import { loosen, planQuery, type QueryPlan } from './plan';
import { nearestWord } from './typos';
import { converterOf } from './variants';

/** What a query came to. */
export interface Answered {
  /** Best first. */
  ids: readonly string[];
  /** What to mark. */
  pieces: readonly string[];
  searchedFor?: string;
  isTitlesOnly: boolean;
  /** The author whose name was typed. */
  author?: string;
  /** Articles that hold a part of the query at least. */
  near: ReadonlySet<string>;
}

const nothing: Answered = { ids: [], pieces: [], isTitlesOnly: false, near: new Set() };

/**
 * Finds what a reader asks for in the articles' words, and what an author wrote whose name it is.
 */
export async function answerQuery(query: string, facts: Facts, index: Index): Promise<Answered> {
  const [found, variant] = await Promise.all([
    answerWords(query, facts, index),
    inOwnWords(query, index),
  ]);
  const names = new Set([query, variant?.text ?? query].map(nameKey));
  const place = facts.authors.findIndex(([, name]) => names.has(nameKey(name)));
  const author = facts.authors[place]?.[1];
  if (author === undefined) return found;
  const written = facts.articles.flatMap(([id, , , , by]) => (by.includes(place) ? [id] : []));
  return { ...found, author, ids: [...new Set([...found.ids, ...written])] };
}

/** All articles, the newest first: for filters without a query. */
export function everyArticle({ articles }: Facts): Answered {
  return { ...nothing, ids: articles.map(([id]) => id) };
}

const nameKey = (name: string) => name.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '');

/**
 * Finds what a reader asks for: as typed; then in the archive's own words, where the reader's are
 * simplified or mainland ones; then with a Latin name spelt right; then by the words of a sentence.
 */
async function answerWords(query: string, facts: Facts, index: Index): Promise<Answered> {
  const plan = planQuery(query);
  if (!plan || facts.articles.length === 0) return nothing;
  const [typed, variant] = await Promise.all([findAll(plan, index), inOwnWords(query, index)]);
  const tried = [typed];
  if (variant && (typed.ids.length === 0 || variant.hasWord)) {
    const meant = await findAll(variant.plan, index);
    tried.push(meant);
    if (meant.ids.length > 0) {
      return typed.ids.length > 0
        ? answered([typed, meant])
        : { ...answered([meant]), searchedFor: variant.text };
    }
  }
  if (typed.ids.length > 0 || plan.isTitlesOnly) return answered([typed]);
  for (const found of [...tried]) {
    const spelt = await spellRight(found, index);
    const right = spelt && planQuery(spelt);
    const meant = right && (await findAll(right, index));
    if (meant) tried.push(meant);
    if (meant && meant.ids.length > 0) return { ...answered([meant]), searchedFor: spelt };
  }
  for (const { plan } of tried.toReversed()) {
    const loose = loosen(plan, facts.language);
    const found = loose && (await findAll(loose, index));
    if (found) tried.push(found);
    if (found && found.ids.length > 0) return answered([found]);
  }
  const near = new Set(tried.flatMap(({ plan, byPiece }) => [...partsOf(plan, byPiece)]));
  return { ...nothing, near };
}

function answered(found: readonly Found[]): Answered {
  return {
    // The first's articles, then what only the others found.
    ids: [...new Set(found.flatMap(({ ids }) => ids))],
    pieces: [...new Set(found.flatMap(({ plan }) => plan.pieces.map(({ text }) => text)))],
    isTitlesOnly: found.every(({ plan }) => plan.isTitlesOnly),
    near: new Set(),
  };
}

/** A query in the words of the archive, if those are others. */
async function inOwnWords(query: string, index: Index) {
  if (!/\p{Script=Han}/u.test(query)) return undefined;
  const convert = converterOf(await index.variants());
  const converted = convert(query.normalize('NFKC').trim());
  const plan = converted && planQuery(converted.text);
  return converted && plan ? { ...converted, plan } : undefined;
}

/** A query with its unknown Latin words replaced by the nearest that the archive has. */
async function spellRight({ plan, byPiece }: Found, index: Index): Promise<string | undefined> {
  const unknown = plan.pieces.filter(({ kind }, at) => kind === 'word' && byPiece[at]?.size === 0);
  if (unknown.length === 0) return undefined;
  const words = await index.latinWords();
  const right = plan.pieces.map((piece) => {
    const text = unknown.includes(piece) ? nearestWord(piece.text, words) : piece.text;
    return piece.isQuoted && text !== undefined ? `「${text}」` : text;
  });
  return right.includes(undefined) ? undefined : right.join(' ');
}

/** Articles that hold one of a query's longer pieces. */
function partsOf(plan: QueryPlan, byPiece: Found['byPiece']): string[] {
  return plan.pieces.flatMap(({ kind }, at) =>
    kind === 'character' ? [] : [...(byPiece[at] ?? [])],
  );
}
