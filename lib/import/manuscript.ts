import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { rangeOf } from './markdown';
import type { Note, NoteKind } from './note';
import { parseBody } from './parse-body';
import { applySplices, type Range, rangeTest, type Splice } from './splice';

/**
 * A body under conversion. Rules read the tree and the source, and leave edits and notes; the
 * source itself is changed once, at the end, so that whatever no rule touches stays byte for byte.
 */
export class Manuscript {
  readonly tree: Root;
  readonly notes: Note[] = [];
  readonly #splices: Splice[] = [];
  readonly #addressEnds = new Set<number>();
  readonly #fences = new Map<number, string>();
  readonly #lineStarts: number[] = [0];

  /** @param firstLine line of the file on which the body begins */
  constructor(
    readonly source: string,
    readonly firstLine: number,
  ) {
    this.tree = parseBody(source);
    visit(this.tree, 'link', (link) => {
      const range = rangeOf(link);
      if (range && !/^[[<]/u.test(source.charAt(range.start))) this.#addressEnds.add(range.end);
    });
    for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1)) {
      this.#lineStarts.push(at + 1);
    }
  }

  /** Line of the source file on which an offset of the body lies. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.#lineStarts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#lineStarts[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return this.firstLine + low - 1;
  }

  /** Offset at which the line of an offset begins. */
  lineStart(offset: number): number {
    return this.#lineStarts[this.lineAt(offset) - this.firstLine] ?? 0;
  }

  slice(range: Range): string {
    return this.source.slice(range.start, range.end);
  }

  replace(range: Range, text: string): void {
    this.#splices.push({ start: range.start, end: range.end, text });
  }

  insert(offset: number, text: string): void {
    this.replace({ start: offset, end: offset }, text);
  }

  /** Shows a part of the source as inline code of one line: visible, and inert in MDX. */
  showAsCode(range: Range): void {
    const fence = this.#fenceAt(range.start);
    const text =
      this.gapAt(range.start) + fence + this.slice(range).replace(/\s*\n\s*/gu, ' ') + fence;
    this.#splices.push({ start: range.start, end: range.end, text, code: true });
  }

  /**
   * What to write first at a place so that a bare address before it does not swallow the rest: it
   * ends at `<` or a blank, but not at the backslash or backtick we put there.
   */
  gapAt(offset: number): string {
    let at = offset;
    // Punctuation at its end is not part of an address, but is once more letters follow.
    while (
      at > 0 &&
      !this.#addressEnds.has(at) &&
      /[!"'()*,.:;?_~&\]]/u.test(this.source.charAt(at - 1))
    )
      at -= 1;
    return this.#addressEnds.has(at) ? ' ' : '';
  }

  /** A fence that cannot pair with a backtick of the author's in the same block. */
  #fenceAt(offset: number): string {
    const start = this.source.lastIndexOf('\n\n', offset);
    const known = this.#fences.get(start);
    if (known) return known;
    const end = this.source.indexOf('\n\n', offset);
    const block = this.source.slice(Math.max(0, start), end === -1 ? undefined : end);
    const runs = new Set(
      (block.match(/\\?`+/gu) ?? []).map((run) => run.replace(/^\\`/u, '').length),
    );
    let length = 1;
    while (runs.has(length)) length += 1;
    const fence = '`'.repeat(length);
    this.#fences.set(start, fence);
    return fence;
  }

  note(kind: NoteKind, offset: number, text: string): void {
    this.notes.push({ kind, line: this.lineAt(offset), text });
  }

  /** Makes a test for ranges that an edit made so far replaces. */
  takenTest(): (range: Range) => boolean {
    return rangeTest(this.#splices);
  }

  /** @throws Error when two rules edited the same place */
  finish(): string {
    return applySplices(this.source, this.#splices);
  }
}
