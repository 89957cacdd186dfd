import { soughtWords } from './words';

/** A part of a query that the reader meant as one. */
export interface Piece {
  text: string;
  /** Its words for the engine. */
  words: string;
  /**
   * How it is found: `sequence`: only whole and in order; `word`: a Latin word, also as the
   * beginning of a longer one; `character`: wherever it stands.
   */
  kind: 'sequence' | 'word' | 'character';
  /** Stood in quotation marks: nothing looser will do. */
  isQuoted: boolean;
}

/** What a query asks for: articles that hold all of its pieces, at least one. */
export interface QueryPlan {
  pieces: readonly Piece[];
  /** It is nothing but characters that stand in every article. */
  isTitlesOnly: boolean;
}

const longestQuery = 500;
/** More words narrow nothing down, and each may load a part of the index. */
const mostWords = 24;

const quoted = /「([^「」]+)」|『([^『』]+)』|“([^“”]+)”|"([^"]+)"/gu;
const together = /[\p{L}\p{M}\p{N}ー]+(?:[.+#'’_-]+[\p{L}\p{M}\p{N}]+)*[+#]*/gu;
const latin = /[\p{Script=Latin}\p{N}]/u;

const common = new Set(
  '的了是在和以與及或也都就而於之其為有不這那個們把被讓從到對但因所著過地得嗎呢吧啊与于为这个们让从对着过吗',
);

/**
 * Reads a query as readers type it: any width and case, phrases in quotation marks.
 * @returns undefined when it holds no letter and no digit
 */
export function planQuery(query: string): QueryPlan | undefined {
  const text = query.slice(0, longestQuery).normalize('NFKC');
  const parts: { text: string; isQuoted: boolean }[] = [];
  let from = 0;
  for (const match of text.matchAll(quoted)) {
    parts.push({ text: text.slice(from, match.index), isQuoted: false });
    const inner = match.slice(1).find((group) => group !== undefined) ?? '';
    parts.push({ text: inner.trim(), isQuoted: true });
    from = match.index + match[0].length;
  }
  parts.push({ text: text.slice(from), isQuoted: false });
  return planOf(
    parts.flatMap(({ text, isQuoted }) =>
      (isQuoted ? [text] : (text.match(together) ?? [])).map((text) => pieceOf(text, isQuoted)),
    ),
  );
}

/**
 * What else a plan may have meant, when nothing holds its pieces whole: their words by themselves.
 * @param language for the borders of words, which each browser draws a little differently
 * @returns undefined when the pieces cannot be taken apart
 */
export function loosen(plan: QueryPlan, language: string): QueryPlan | undefined {
  const pieces = plan.pieces.flatMap((piece) =>
    piece.kind === 'sequence' && !piece.isQuoted
      ? wordsIn(piece.text, language).map((text) => pieceOf(text, false))
      : [piece],
  );
  return pieces.length > plan.pieces.length ? planOf(pieces) : undefined;
}

function planOf(pieces: readonly Piece[]): QueryPlan | undefined {
  const kept: Piece[] = [];
  let room = mostWords;
  for (const piece of pieces) {
    const words = piece.words.split(' ').slice(0, room);
    if (!/[\p{L}\p{N}]/u.test(piece.text) || words.length === 0) continue;
    room -= words.length;
    kept.push({ ...piece, words: words.join(' ') });
  }
  if (kept.length === 0) return undefined;
  const isTitlesOnly = kept.every(({ text, isQuoted }) => !isQuoted && isCommon(text));
  return { pieces: kept, isTitlesOnly };
}

function pieceOf(text: string, isQuoted: boolean): Piece {
  const words = soughtWords(text);
  const isOne = !words.includes(' ');
  const kind = isOne && [...text].length === 1 && !latin.test(text) ? 'character' : undefined;
  return {
    text,
    words,
    kind: kind ?? (isOne && latin.test(text) && !isQuoted ? 'word' : 'sequence'),
    isQuoted,
  };
}

/** Words of a piece without those that stand everywhere; characters no word claims stay together. */
function wordsIn(text: string, language: string): string[] {
  const words: string[] = [];
  let lone = '';
  const take = (word: string) => {
    if (lone !== '') words.push(lone);
    lone = '';
    if (word !== '') words.push(word);
  };
  for (const { segment, isWordLike } of new Intl.Segmenter(language, {
    granularity: 'word',
  }).segment(text)) {
    if (!isWordLike || isCommon(segment)) take('');
    else if (segment.length === 1 && !latin.test(segment)) lone += segment;
    else take(segment);
  }
  take('');
  return words;
}

function isCommon(text: string): boolean {
  return [...text].every((character) => common.has(character));
}
