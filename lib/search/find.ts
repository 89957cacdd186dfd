import type { Hit } from './pagefind';
import type { Piece, QueryPlan } from './plan';
import type { WordList } from './typos';
import type { Variants } from './variants';

/** What answering a query asks of the index. */
export interface Index {
  /** See `Pagefind.find`. */
  find(words: string): Promise<Hit[]>;
  /** Whether an article holds a piece of a query, by its own text. */
  holds(id: string, text: string): Promise<boolean>;
  variants(): Promise<Variants>;
  latinWords(): Promise<WordList>;
}

export interface Found {
  plan: QueryPlan;
  /** The articles that hold all pieces, best first. */
  ids: string[];
  /** The articles that hold each piece. */
  byPiece: readonly ReadonlySet<string>[];
}

/**
 * Finds the articles that hold all pieces of a plan. The engine's order is that of the words in any
 * order, which puts titles first; which articles are among them is decided piece by piece.
 */
export async function findAll(plan: QueryPlan, index: Index): Promise<Found> {
  const [ranked, ...byPiece] = await Promise.all([
    index.find(plan.pieces.map(({ words }) => words).join(' ')),
    ...plan.pieces.map((piece) => holdersOf(piece, index)),
  ]);
  const hits = plan.isTitlesOnly ? ranked.filter(({ inTitle }) => inTitle) : ranked;
  const ids = hits.map(({ id }) => id).filter((id) => byPiece.every((holders) => holders.has(id)));
  return { plan, ids, byPiece };
}

async function holdersOf(piece: Piece, index: Index): Promise<ReadonlySet<string>> {
  const idsOf = async (words: string) => (await index.find(words)).map(({ id }) => id);
  if (piece.kind === 'character') return new Set(await idsOf(piece.words));
  if (piece.kind === 'sequence') return new Set(await idsOf(`"${piece.words}"`));
  const [exact, open] = await Promise.all([idsOf(`"${piece.words}"`), idsOf(piece.words)]);
  if (exact.length > 0) return new Set(open);
  // Where no word begins like this one, the engine takes those that this one begins with: `a` for
  // `aws`. It does the one or the other, so that its first result tells which.
  const [first] = open;
  return new Set(first !== undefined && (await index.holds(first, piece.text)) ? open : []);
}
