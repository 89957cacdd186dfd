/** Part of a text, from `start` up to but not including `end`. */
export interface Range {
  start: number;
  end: number;
}

/** Puts `text` in the place of a range; an empty range is an insertion. */
export interface Splice extends Range {
  text: string;
  /** The text is an inline code of ours: its backticks must not join with a neighbour's. */
  code?: boolean;
}

/**
 * Applies splices, whose offsets all refer to the text as it is given.
 * @throws Error when two of them overlap, which is a fault of the rules that made them
 */
export function applySplices(text: string, splices: readonly Splice[]): string {
  const sorted = [...splices].sort((a, b) => a.start - b.start || a.end - b.end);
  const parts: string[] = [];
  let at = 0;
  let last = '';
  let afterCode = false;
  const push = (part: string, code: boolean) => {
    if (part === '') return;
    if ((code || afterCode) && last === '`' && part.startsWith('`')) parts.push(' ');
    parts.push(part);
    last = part.at(-1) ?? '';
    afterCode = code;
  };
  for (const splice of sorted) {
    if (splice.start < at) throw new Error(`兩項轉換在第 ${splice.start} 個字元重疊`);
    push(text.slice(at, splice.start), false);
    push(splice.text, splice.code ?? false);
    at = splice.end;
  }
  push(text.slice(at), false);
  return parts.join('');
}

/**
 * Makes a quick test for whether a range meets any of the given ones. Insertions take no room.
 * @param ranges must not overlap each other
 */
export function rangeTest(ranges: readonly Range[]): (range: Range) => boolean {
  const sorted = ranges.filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start);
  return ({ start, end }) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.end ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    const candidate = sorted[low];
    return candidate !== undefined && candidate.start < end;
  };
}
