import { groupBy } from '../group-by';
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
  const idsOf = (hits: readonly Hit[]) => new Set(hits.map(({ id }) => id));
  if (piece.kind === 'character') return idsOf(await index.find(piece.words));
  if (piece.kind === 'sequence') return idsOf(await index.find(`"${piece.words}"`));
  const [exact, open] = await Promise.all([
    index.find(`"${piece.words}"`),
    index.find(piece.words),
  ]);
  const having = new Set(exact.map(({ volume }) => volume));
  // Where no word of a volume begins like this one, the engine takes those that this one begins with:
  // `a` for `aws`. It does the one or the other, so that the first result tells which.
  const holders = [...groupBy(open, ({ volume }) => volume)].map(async ([volume, hits]) => {
    const [first] = hits;
    const isHeld = having.has(volume) || (first && (await index.holds(first.id, piece.text)));
    return isHeld ? hits : [];
  });
  return idsOf((await Promise.all(holders)).flat());
}
