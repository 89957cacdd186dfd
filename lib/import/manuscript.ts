import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { rangeOf } from './markdown';
import type { Note, NoteKind } from './note';
import { parseBody } from './parse-body';
import type { PictureUse } from './pictures';
import { noContext, type PostContext } from './post-context';
import type { Shortcode } from './shortcode';
import type { PlacedCall, PlacedTag } from './shortcode-masks';
import { applySplices, type Range, rangeTest, type Splice } from './splice';

/** A line's head that holds nothing but the marks of quotations and lists. */
const containerOnly = /^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)]))*[ \t]*$/u;

/**
 * A body under conversion. Rules read the tree and the source, and leave edits and notes; the
 * source itself is changed once, at the end, so that whatever no rule touches stays byte for byte.
 */
export class Manuscript {
  readonly tree: Root;
  /** The source with shortcodes covered, as the tree's parser saw it. */
  readonly masked: string;
  /** Shortcodes in the order of the source. */
  readonly calls: readonly PlacedCall[];
  /** The tags of the calls, opening and closing, in the order of the source. */
  readonly tags: readonly PlacedTag[];
  /** Tags of shortcodes within code, where they are text. */
  readonly inCode: readonly Shortcode[];
  readonly notes: Note[] = [];
  /** Pictures that no node of the tree tells of. */
  readonly pictures: PictureUse[] = [];
  readonly #splices: Splice[] = [];
  readonly #addressEnds = new Set<number>();
  /** The block that was last looked through for backticks. */
  #block = { start: 0, end: 0, fence: '`' };
  readonly #lineStarts: number[] = [0];

  /** @param firstLine line of the file on which the body begins */
  constructor(
    readonly source: string,
    readonly firstLine: number,
    readonly context: PostContext = noContext,
  ) {
    const { tree, masked, calls, inCode } = parseBody(source, context);
    this.tree = tree;
    this.masked = masked;
    this.calls = calls;
    this.inCode = inCode;
    this.tags = calls
      .flatMap((call) =>
        [call.open, ...(call.close ? [call.close] : [])].map((tag) => ({ tag, call })),
      )
      .sort((a, b) => a.tag.start - b.tag.start);
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

  /**
   * Shows a part of the source as inline code of one line: visible, and inert in MDX.
   * @param shown another text to show in its place
   */
  showAsCode(range: Range, shown = this.slice(range)): void {
    const text = this.gapAt(range.start) + this.codeOf(range, shown);
    this.#splices.push({ start: range.start, end: range.end, text, code: true });
  }

  /** A text as inline code that can stand at a place. */
  codeOf(range: Range, shown = this.slice(range)): string {
    const fence = this.#fenceAt(range.start, shown);
    const line = shown.replace(/\s*\n\s*/gu, ' ');
    const pad = /^`|`$/u.test(line) ? ' ' : '';
    return fence + pad + line + pad + fence;
  }

  /**
   * Puts a block in the place of a range, with the blank lines that MDX wants around it.
   * @param prefix what lines of the same container begin with
   */
  replaceBlock(range: Range, text: string, prefix: string): void {
    const before = this.lineBreakBefore(range, prefix);
    this.replace(range, before + text + this.lineBreakAfter(range, prefix));
  }

  /** A line break where a block would stand directly below, or behind, other text. */
  lineBreakBefore({ start }: Range, prefix: string): string {
    const lineStart = this.lineStart(start);
    const head = this.source.slice(lineStart, start);
    const line = `\n${prefix}`;
    if (/[^>\s]/u.test(head)) {
      return containerOnly.test(head) ? '' : `\n${prefix.trimEnd()}${line}`;
    }
    if (lineStart === 0) return '';
    const above = this.source.slice(this.lineStart(lineStart - 1), lineStart);
    return /[^>\s]/u.test(above) ? line : '';
  }

  /** A line break where other text would stand directly below, or behind, a block. */
  lineBreakAfter({ end }: Range, prefix: string): string {
    const lineEnd = this.source.indexOf('\n', end);
    if (this.source.slice(end, lineEnd === -1 ? undefined : lineEnd).trim() !== '') {
      return `\n${prefix.trimEnd()}\n${prefix}`;
    }
    if (lineEnd === -1) return '';
    const next = this.source.indexOf('\n', lineEnd + 1);
    const below = this.source.slice(lineEnd + 1, next === -1 ? undefined : next);
    return /[^>\s]/u.test(below) ? `\n${prefix.trimEnd()}` : '';
  }

  /** The tags of shortcodes that begin in a range. */
  tagsIn({ start, end }: Range): PlacedTag[] {
    let low = 0;
    let high = this.tags.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.tags[middle]?.tag.start ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    let stop = low;
    while ((this.tags[stop]?.tag.start ?? end) < end) stop += 1;
    return this.tags.slice(low, stop);
  }

  /** The calls whose opening tag lies in a range. */
  callsIn(range: Range): PlacedCall[] {
    return this.tagsIn(range).flatMap(({ tag, call }) => (tag === call.open ? [call] : []));
  }

  /** Notes a picture that the converted text shows. */
  notePicture(url: string, offset: number): void {
    this.pictures.push({ url, line: this.lineAt(offset) });
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
  #fenceAt(offset: number, shown: string): string {
    const { start, end, fence: known } = this.#block;
    if (offset >= start && offset < end && !shown.includes('`')) return known;
    const from = Math.max(0, this.source.lastIndexOf('\n\n', offset));
    const stop = this.source.indexOf('\n\n', Math.max(offset, from + 1));
    const to = stop === -1 ? this.source.length : stop;
    const runs = new Set(
      (`${this.source.slice(from, to)} ${shown}`.match(/\\?`+/gu) ?? []).map(
        (run) => run.replace(/^\\`/u, '').length,
      ),
    );
    let length = 1;
    while (runs.has(length)) length += 1;
    const fence = '`'.repeat(length);
    this.#block = { start: from, end: to, fence };
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
