import { soughtWords } from './words';

/** What a query asks for. */
export interface QueryPlan {
  /** What the reader meant as one: words, names, phrases in quotation marks. */
  pieces: readonly Piece[];
  /** All of them as the engine's words. */
  words: string;
  /** The query is nothing but characters that stand in every article. */
  isTitlesOnly: boolean;
}

export interface Piece {
  text: string;
  words: string;
  /** Stood in quotation marks: nothing else will do. */
  isQuoted: boolean;
}

const longestQuery = 500;
/** More words than these narrow nothing down, and each may load a part of the index. */
const mostWords = 24;

const quoted = /「([^「」]+)」|『([^『』]+)』|“([^“”]+)”|"([^"]+)"/gu;
const piece = /[\p{L}\p{M}\p{N}ー]+(?:[.+#'’_-]+[\p{L}\p{M}\p{N}]+)*/gu;

const common = new Set('的了是在和以與及或也都就而於之其為有不這那個們把被讓從到對但因所著過地得');

/**
 * Reads a query as a reader types it: any width and case, phrases in quotation marks.
 * @returns undefined when it holds no letter and no digit
 */
export function planQuery(query: string): QueryPlan | undefined {
  const text = query.slice(0, longestQuery).normalize('NFKC');
  const pieces: Piece[] = [];
  let room = mostWords;
  const take = (part: string, isQuoted: boolean) => {
    for (const text of isQuoted ? [part.trim()] : (part.match(piece) ?? [])) {
      const words = soughtWords(text).split(' ').slice(0, room);
      if (!/[\p{L}\p{N}]/u.test(text) || words.length === 0) continue;
      room -= words.length;
      pieces.push({ text, words: words.join(' '), isQuoted });
    }
  };
  let from = 0;
  for (const match of text.matchAll(quoted)) {
    take(text.slice(from, match.index), false);
    take(match.slice(1).find((group) => group !== undefined) ?? '', true);
    from = match.index + match[0].length;
  }
  take(text.slice(from), false);
  if (pieces.length === 0) return undefined;
  return {
    pieces,
    words: pieces.map(({ words }) => words).join(' '),
    isTitlesOnly: pieces.every(
      ({ text, isQuoted }) => !isQuoted && [...text].every((character) => common.has(character)),
    ),
  };
}
