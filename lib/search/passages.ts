import { groupBy } from '../group-by';
import type { Section } from '../mdx/text';
import type { FoundPassage } from './answer';
import type { StoredArticle } from './files';
import { type Finder, joinSpans, markText, type Span } from './marks';

/** Characters of a passage, about. */
const length = 80;
/** Characters before the first hit, about: enough to tell what it is about. */
const before = 24;
const slack = 12;
/** Shorter blocks say little by themselves. */
const sentence = 16;

/** A block of an article that holds something, and how good it is. */
interface Place {
  section: Section;
  block: string;
  spans: Span[];
  different: number;
}

/**
 * The passages of an article that hold what was looked for, one a section.
 * @param finders of the query's pieces
 * @param language for the borders of words
 * @param limit most passages
 * @returns those that hold most of the pieces first, else the article's beginning
 */
export function passagesOf(
  article: StoredArticle,
  finders: readonly Finder[],
  language: string,
  limit: number,
): FoundPassage[] {
  const opening: Section = { text: article.description };
  const places = [opening, ...article.sections].flatMap((section) => bestPlace(section, finders));
  places.sort(
    (a, b) =>
      worth(b) - worth(a) ||
      Number(b.section === opening) - Number(a.section === opening) ||
      b.spans.length - a.spans.length,
  );
  const first = article.description || article.sections.find(({ text }) => text !== '')?.text || '';
  // The description leads to the same place as the text before the first heading: one of the two.
  const perPlace = groupBy(places, ({ section }) => section.heading?.id);
  const best = [...perPlace.values()].flatMap(([place]) => place ?? []);
  const chosen = best.length > 0 ? best : [{ section: opening, block: first, spans: [] }];
  return chosen.slice(0, limit).map(({ section: { heading }, block, spans }) => ({
    href: heading ? `${article.path}#${encodeURIComponent(heading.id)}` : article.path,
    ...(heading && { heading: heading.text }),
    text: cut(block, spans, language),
  }));
}

function bestPlace(section: Place['section'], finders: readonly Finder[]): Place[] {
  const placesIn = (block: string) => {
    const found = finders.map((find) => find(block));
    return { found, spans: joinSpans(found.flat()) };
  };
  const inHeading = placesIn(section.heading?.text ?? '').found;
  let best: Place | undefined;
  for (const block of section.text.split('\n')) {
    const { found, spans } = placesIn(block);
    const different = found.filter((spans, piece) => {
      return spans.length > 0 || (inHeading[piece]?.length ?? 0) > 0;
    }).length;
    if (different === 0) continue;
    const place = { section, block, spans, different };
    if (!best || worth(place) > worth(best)) best = place;
  }
  return best ? [best] : [];
}

/** Most pieces first; of a heading's blocks one with hits, and rather a sentence than a table's cell. */
function worth({ different, spans, block }: Place): number {
  return different * 4 + Number(spans.length > 0) * 2 + Number(block.length >= sentence);
}

/** Cuts a block to the words around its hits: whole words, from the beginning of a clause. */
function cut(block: string, spans: readonly Span[], language: string) {
  const first = spans[0];
  const [start, end] =
    first && block.length > length ? around(block, spans, language) : [0, length];
  const stop = block.length <= end ? block.length : wordBorder(block, end, language);
  const inside = spans
    .filter((span) => span.start >= start && span.start < stop)
    .map((span) => ({ start: span.start - start, end: Math.min(span.end, stop) - start }));
  const marked = [...markText(block.slice(start, stop), inside)];
  if (start > 0) marked.unshift({ text: '…', isHit: false });
  if (stop < block.length) marked.push({ text: '…', isHit: false });
  return marked;
}

/** From where to where a passage goes that shows the most hits. */
function around(block: string, spans: readonly Span[], language: string): [number, number] {
  const shown = (from: Span) =>
    spans.filter(({ start, end }) => start >= from.start && end <= from.start + length - before);
  const best = spans.reduce((a, b) => (shown(b).length > shown(a).length ? b : a));
  // A clause that begins a little before is a better beginning than half of one.
  const from = Math.max(0, best.start - before - slack);
  const clause = clauseEnd.exec(block.slice(from, best.start));
  const start = clause
    ? from + clause.index + clause[0].length
    : Math.min(wordBorder(block, Math.max(0, best.start - before), language), best.start);
  const begin = from === 0 ? 0 : start;
  return [begin, Math.max(begin + length, best.end)];
}

const clauseEnd = /(?:[。！？；，：]|[.!?;:,](?=\s))[」』）]*\s*/u;

/** The end of the word that a place lies in, or the place itself between two words. */
function wordBorder(text: string, at: number, language: string): number {
  const from = Math.max(0, at - 40);
  const segments = new Intl.Segmenter(language, { granularity: 'word' });
  for (const { index, segment } of segments.segment(text.slice(from, at + 40))) {
    if (from + index + segment.length >= at)
      return from + index === at ? at : from + index + segment.length;
  }
  return at;
}
