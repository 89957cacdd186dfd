/** A whole short passage is named as it is; of a longer one the beginning and the end. */
const longestWhole = 24;

/**
 * The part of an address that leads to words of a page: WICG Scroll To Text Fragment, §3.1.
 * Pieces end where a clause does, because browsers look for whole words, and Han has no spaces.
 * @param text a passage as the page shows it
 * @returns `:~:text=start,end` or `:~:text=all`, to be put behind a `#`
 */
export function textFragment(text: string): string {
  const clauses = text.split(/[，。：；！？、「」『』（）《》〈〉…—]+/u).filter(isWords);
  const [first = ''] = clauses;
  const last = clauses.at(-1) ?? '';
  if (clauses.length < 2 || text.length <= longestWhole) {
    return `:~:text=${encode(text.trim())}`;
  }
  return `:~:text=${encode(first.trim())},${encode(last.trim())}`;
}

function isWords(clause: string): boolean {
  return /[\p{L}\p{N}]/u.test(clause);
}

/** `-`, `,` and `&` have a meaning in the directive. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}
