import { diffArrays } from 'diff';
import type { PostContext } from './post-context';
import { textAfter } from './proof-after';
import { textBefore } from './proof-before';

/** A run of words that only one side has. */
export interface TextDifference {
  text: string;
  /** The words around it. */
  near: string;
  /** The importer put it there: a shortcode shown as code, the label of a link. */
  intended?: boolean;
}

/** What a reader of the old page and of the new one would not find in both. */
export interface Proof {
  /** Words of the old page. */
  words: number;
  missing: TextDifference[];
  added: TextDifference[];
}

/** Han characters one by one, other words whole, and pictographs; marks and blanks do not count. */
const word = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+|\p{Extended_Pictographic}/gu;
const wordsAround = 8;
/** Texts farther apart than this are two texts, not worth the time of a word by word account. */
const mostEdits = 3000;

/**
 * Compares word for word what the old page shows with what ours does. Neither side is read by the
 * converter's rules: the old one by a CommonMark and HTML parser, ours by the site's own engine.
 * @param original the Hugo body, without front matter
 * @param mdx the article's body
 * @param moved words that the front matter has now: a reader misses none of them
 * @throws VFileMessage when `mdx` is no MDX
 */
export function proveNoLoss(
  original: string,
  mdx: string,
  context: PostContext,
  moved = '',
): Proof {
  const old = textBefore(original, context);
  const ours = textAfter(mdx);
  const before = wordsOf(old.text);
  const after = wordsOf(ours.text);
  const proof: Proof = { words: before.length, missing: [], added: [] };
  if (before.length !== after.length || before.some((one, index) => one !== after[index])) {
    compare(before, after, proof);
  }
  compareMarks(old.marks, ours.marks, proof);
  if (proof.missing.length > 0) dropShown(proof);
  markMoved(proof, wordsOf(moved));
  return proof;
}

/**
 * Compares what stands apart on both sides: code that shows a tag, labels. The importer adds such,
 * on purpose, and never takes one away.
 */
function compareMarks(before: readonly string[], after: readonly string[], proof: Proof): void {
  const rest = new Map<string, number>();
  for (const text of after) rest.set(text, (rest.get(text) ?? 0) + 1);
  for (const text of before) {
    const left = rest.get(text) ?? 0;
    if (left === 0) proof.missing.push({ text, near: '' });
    else rest.set(text, left - 1);
  }
  for (const [text, count] of rest) {
    for (let left = count; left > 0; left -= 1) {
      proof.added.push({ text, near: '', intended: true });
    }
  }
}

/** The words of shortcodes that are shown as code are there to be read: they are not missing. */
function dropShown(proof: Proof): void {
  const shown = proof.added.flatMap(({ text, intended }) => (intended ? wordsOf(text) : []));
  proof.missing = proof.missing.filter(({ text }) => {
    const rest = [...shown];
    for (const one of wordsOf(text)) {
      const index = rest.indexOf(one);
      if (index === -1) return true;
      rest.splice(index, 1);
    }
    shown.splice(0, shown.length, ...rest);
    return false;
  });
}

/** Words that were taken out of the body on purpose, each once. */
function markMoved(proof: Proof, moved: string[]): void {
  for (const difference of proof.missing) {
    const rest = [...moved];
    const isMoved = wordsOf(difference.text).every((one) => {
      const index = rest.indexOf(one);
      if (index !== -1) rest.splice(index, 1);
      return index !== -1;
    });
    if (!isMoved) continue;
    difference.intended = true;
    moved.splice(0, moved.length, ...rest);
  }
}

function wordsOf(text: string): string[] {
  return text.normalize('NFC').match(word) ?? [];
}

/** Lists the differences; what both have at the head and the tail is put aside first. */
function compare(before: readonly string[], after: readonly string[], proof: Proof): void {
  let head = 0;
  while (head < before.length && before[head] === after[head]) head += 1;
  let tail = 0;
  const most = Math.min(before.length, after.length) - head;
  while (tail < most && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const changes = diffArrays(
    before.slice(head, before.length - tail),
    after.slice(head, after.length - tail),
    { maxEditLength: mostEdits },
  ) ?? [
    { removed: true, added: false, value: before.slice(head, before.length - tail) },
    { removed: false, added: true, value: after.slice(head, after.length - tail) },
  ];
  let at = head;
  for (const [index, { added, removed, value }] of changes.entries()) {
    const other = changes[added ? index - 1 : index + 1];
    const isSame = other && other.added !== added && other.removed !== removed;
    // The same letters: only where one word ends and the next begins was read otherwise.
    const isSplit = isSame && other.value.join('') === value.join('');
    if ((added || removed) && !isSplit) {
      const near = before.slice(Math.max(0, at - wordsAround), at + wordsAround);
      (added ? proof.added : proof.missing).push({ text: join(value), near: join(near) });
    }
    if (!added) at += value.length;
  }
}

/** Words as one writes them: Han characters without blanks. */
function join(words: readonly string[]): string {
  return words.join(' ').replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '');
}
