const han = /\p{Script=Han}/gu;
const latinWords = /[\p{Script=Latin}\p{N}]+(?:[.'’-][\p{Script=Latin}\p{N}]+)*/gu;

/**
 * Length of a text as Taiwanese editors count: each Han character is one, each Latin word or
 * number is one, punctuation is none.
 */
export function countCharacters(text: string): number {
  return (text.match(han)?.length ?? 0) + (text.match(latinWords)?.length ?? 0);
}

/** Minutes to read so many characters, at least one. */
export function readingMinutes(characters: number, charactersPerMinute: number): number {
  return Math.max(1, Math.round(characters / charactersPerMinute));
}

/**
 * The beginning of a text, for a description: whole sentences as far as they fit, else whole
 * words and an ellipsis. A Latin word is never cut (word borders by `Intl.Segmenter`).
 * @param text plain text, one block a line
 * @param limit most characters (UTF-16 units) to return, the ellipsis not counted
 */
export function excerpt(text: string, language: string, limit = 120): string {
  const flat = text
    .replaceAll('\n', ' ')
    .replaceAll(/(?<=[。！？；：，、」』）》]) | (?=[「『（《])/g, '');
  if (flat.length <= limit) return flat;
  const sentences = fill(flat, language, 'sentence', limit);
  // A title-like scrap would say less than a longer, cut sentence.
  if (sentences.length >= limit / 3) return sentences;
  return `${fill(flat, language, 'word', limit).replace(/[，、：；,;:（「『《]+$/u, '')}……`;
}

function fill(
  text: string,
  language: string,
  granularity: 'sentence' | 'word',
  limit: number,
): string {
  let taken = '';
  for (const { segment } of new Intl.Segmenter(language, { granularity }).segment(text)) {
    if ((taken + segment).trimEnd().length > limit) break;
    taken += segment;
  }
  return taken.trim();
}
