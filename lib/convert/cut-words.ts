const segmenter = new Intl.Segmenter('zh-Hant-TW', { granularity: 'word' });

/** Characters looked at on either side of a match. */
const around = 4;

/**
 * Finds where a match takes the end of one word and the beginning of the next for a word of its
 * own, as 多工 (multitasking) in 很多工作 (much work) and 字元 in 文字元素.
 * @returns where the first of the two words ends in the text; undefined when the match is no such
 */
export function cutBetweenWords(text: string, start: number, end: number): number | undefined {
  const from = Math.max(0, start - around);
  const words = segmenter.segment(text.slice(from, end + around));
  const first = words.containing(start - from);
  const last = words.containing(end - from - 1);
  if (!first || !last) return undefined;
  const firstEnd = from + first.index + first.segment.length;
  const lastEnd = from + last.index + last.segment.length;
  const isCut =
    from + first.index < start && firstEnd < end && from + last.index > start && lastEnd > end;
  return isCut ? firstEnd : undefined;
}
