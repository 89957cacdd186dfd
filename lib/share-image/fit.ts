/** Room for a title, and the sizes to try, largest first. */
export interface Room {
  width: number;
  height: number;
  sizes: readonly number[];
  /** Distance of baselines in sizes. */
  leading: number;
}

export interface Fitted {
  size: number;
  lines: string[];
}

type Measure = (text: string, size: number) => number;

// Line start and line end of W3C's Requirements for Chinese Text Layout, §3.1.3.
const notAtStart = /^[\p{Pe}\p{Pf}、，。．：；！？·‧…—–～,.:;!?%‰℃）」』》〉】〕］｝’”々ー]/u;
const notAtEnd = /[\p{Ps}\p{Pi}（「『《〈【〔［｛‘“]$/u;
const phraseEnd = /[、，。：；！？…—,:;!?\s」』》]$/u;
const strongEnd = /[，。：；！？…—]$/u;

/** How much smaller a title may get for a better break, and what another line costs. */
const sizeCost = 1.8;
const rowCost = 0.05;
const brokenPhrase = 0.3;
/** A phrase that ends inside a line, and begins another that may not end there. */
const runOn = 0.2;

/** More than any room holds. */
const longest = 400;

/**
 * Sets a title in lines, broken between words: as large as it fits, though rather somewhat smaller
 * than broken inside a phrase; cut between words, with an ellipsis, where even the smallest size is
 * too large.
 * @param text not empty
 * @param language BCP 47, for the borders of words
 */
export function fitTitle(text: string, language: string, room: Room, measure: Measure): Fitted {
  const title = [...text].slice(0, longest).join('');
  const [largest = 1] = room.sizes;
  let best: (Fitted & { cost: number }) | undefined;
  for (const size of room.sizes) {
    const width = (part: string) => measure(part, size);
    const small = sizeCost * Math.log(largest / size);
    if (best && best.cost <= small) break;
    const units = unitsOf(title, language, room.width, width, size > 60);
    const set = units && breakLines(units, rowsAt(size, room), room.width, width);
    if (set && set.cost + small < (best?.cost ?? Number.POSITIVE_INFINITY)) {
      best = { size, lines: set.lines, cost: set.cost + small };
    }
  }
  if (best) return { size: best.size, lines: best.lines };
  const size = room.sizes.at(-1) ?? 1;
  const width = (part: string) => measure(part, size);
  const units = unitsOf(title, language, room.width, width, false) ?? [];
  return { size, lines: cutLines(units, rowsAt(size, room), room.width, width) };
}

function rowsAt(size: number, room: Room): number {
  return Math.max(1, Math.floor(room.height / (size * room.leading)));
}

/**
 * Parts that stay whole: words with the marks that belong to them. A word longer than a line is
 * split, or, where `whole` is asked for, is a reason for a smaller size.
 */
function unitsOf(
  text: string,
  language: string,
  room: number,
  width: (part: string) => number,
  whole: boolean,
): string[] | undefined {
  const words = new Intl.Segmenter(language, { granularity: 'word' });
  const units: string[] = [];
  for (const { segment } of words.segment(text)) {
    const last = units.at(-1);
    const joins =
      last !== undefined &&
      (notAtStart.test(segment) ||
        /^\s/.test(segment) ||
        notAtEnd.test(last) ||
        // `Wi-Fi`, `C++`, `GPT-5`: no dictionary's border, and no reader's.
        (/[\p{Script=Latin}\p{N}\p{S}_/@&-]$/u.test(last) &&
          /^[\p{Script=Latin}\p{N}\p{S}_/@&-]/u.test(segment)));
    if (joins) units[units.length - 1] = last + segment;
    else units.push(segment);
  }
  if (units.every((unit) => width(unit.trimEnd()) <= room)) return units;
  if (whole) return undefined;
  return units.flatMap((unit) =>
    width(unit.trimEnd()) <= room ? [unit] : pieces(unit, room, width),
  );
}

function pieces(unit: string, room: number, width: (part: string) => number): string[] {
  const found: string[] = [];
  let piece = '';
  for (const character of unit) {
    if (piece !== '' && width(piece + character) > room && !notAtStart.test(character)) {
      found.push(piece);
      piece = '';
    }
    // A run of nothing but marks breaks where it must.
    if (piece !== '' && width(piece + character) > room) {
      found.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...found, piece];
}

/** The most even lines that end with a phrase; undefined where there are too many. */
function breakLines(
  units: readonly string[],
  rows: number,
  room: number,
  width: (part: string) => number,
): { cost: number; lines: string[] } | undefined {
  const widths = units.map(width);
  const ends = units.map((unit) => width(unit.trimEnd()));
  if (widths.reduce((sum, one) => sum + one, 0) > rows * room) return undefined;
  let best: { cost: number; lines: string[] } | undefined;
  let row: ({ cost: number; lines: string[] } | undefined)[] = [{ cost: 0, lines: [] }];
  for (let count = 1; count <= rows; count += 1) {
    const next: typeof row = [];
    for (let to = 1; to <= units.length; to += 1) {
      let used = ends[to - 1] ?? 0;
      const isEnd = to === units.length || phraseEnd.test(units[to - 1] ?? '');
      let joined = 0;
      for (let from = to - 1; from >= 0 && used <= room; from -= 1) {
        const before = row[from];
        const slack = (room - used) / room;
        const cost =
          (before?.cost ?? 0) + slack ** 2 / 2 + (isEnd ? 0 : brokenPhrase) + joined + rowCost;
        if (before && cost < (next[to]?.cost ?? Number.POSITIVE_INFINITY)) {
          next[to] = { cost, lines: [...before.lines, units.slice(from, to).join('').trim()] };
        }
        used += widths[from - 1] ?? 0;
        if (strongEnd.test(units[from - 1] ?? '')) joined += runOn;
      }
    }
    const whole = next[units.length];
    if (whole && whole.cost < (best?.cost ?? Number.POSITIVE_INFINITY)) best = whole;
    row = next;
  }
  return best;
}

function cutLines(
  units: readonly string[],
  rows: number,
  room: number,
  width: (part: string) => number,
): string[] {
  const lines: string[] = [];
  let rest = [...units];
  while (rest.length > 0 && lines.length < rows) {
    let count = 1;
    while (
      count < rest.length &&
      width(
        rest
          .slice(0, count + 1)
          .join('')
          .trimEnd(),
      ) <= room
    ) {
      count += 1;
    }
    lines.push(rest.slice(0, count).join('').trim());
    rest = rest.slice(count);
    if (lines.length === rows && rest.length > 0) {
      const kept = units.slice(units.length - rest.length - count, units.length - rest.length);
      lines[rows - 1] = withEllipsis(kept, room, width);
    }
  }
  return lines;
}

function withEllipsis(
  units: readonly string[],
  room: number,
  width: (part: string) => number,
): string {
  const end = (text: string) => `${text.replace(/[\s\p{P}]+$/u, '')}…`;
  for (let count = units.length; count > 0; count -= 1) {
    const line = end(units.slice(0, count).join(''));
    if (line !== '…' && width(line) <= room) return line;
  }
  // One word as long as the line.
  let text = [...units.join('')];
  while (text.length > 1 && width(end(text.join(''))) > room) text = text.slice(0, -1);
  return end(text.join(''));
}
