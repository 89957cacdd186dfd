import type { Heading, ImageReference, LinkReference, Paragraph, TableCell } from 'mdast';
import { visit } from 'unist-util-visit';
import { literalRanges } from './literals';
import type { Manuscript } from './manuscript';
import { rangeOf } from './markdown';
import { cover } from './shortcode-masks';
import { type Range, rangeTest } from './splice';

const special = /[{}<]/u;
/** What would begin a block if its line were not indented too far; MDX knows no "too far". */
const blockMarker = /^(?:[ \t]*>)*(?:[ \t]*\t| {4})[ \t]*(\d{0,9})[#>+*=_~|.)-]/u;

/** Puts backslashes where MDX would see code in what Markdown shows as text. Run it last. */
export function escapeForMdx(manuscript: Manuscript): void {
  const isTaken = manuscript.takenTest();
  const escaped = new Map<number, Set<string>>();
  const addBackslash = (offset: number) => {
    if (isTaken({ start: offset, end: offset + 1 })) return;
    manuscript.insert(offset, `${manuscript.gapAt(offset)}\\`);
    const line = manuscript.lineAt(offset);
    escaped.set(line, (escaped.get(line) ?? new Set()).add(manuscript.source.charAt(offset)));
  };
  visit(manuscript.tree, (node) => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      for (const range of literalRanges(node, manuscript.masked)) {
        escapeRange(range, manuscript.masked, addBackslash);
      }
      hideEsm(node, manuscript, isTaken);
    }
    if (node.type === 'image' || node.type === 'imageReference') {
      for (const range of altRanges(rangeOf(node), manuscript.masked)) {
        escapeRange(range, manuscript.masked, addBackslash);
      }
    }
    if (node.type === 'inlineCode') joinCodeLines(rangeOf(node), manuscript, isTaken);
    if (node.type === 'linkReference' || node.type === 'imageReference') {
      keepLabel(node, manuscript, isTaken);
    }
  });
  for (const [line, letters] of escaped) {
    const text = `為 MDX 加上反斜線：${[...letters].map((letter) => `\\${letter}`).join(' ')}`;
    manuscript.notes.push({ kind: 'converted', line, text });
  }
}

function escapeRange(range: Range, source: string, found: (offset: number) => void): void {
  for (let at = range.start; at < range.end; at += 1) {
    const letter = source.charAt(at);
    if (letter === '\\') at += 1;
    else if (special.test(letter)) found(at);
    else if (letter === '\n') {
      const marker = blockMarker.exec(source.slice(at + 1, Math.min(range.end, at + 200)));
      if (marker) found(at + marker[0].length);
    }
  }
}

/** To MDX, a line that begins with a brace or a tag begins a block, even within code. */
function joinCodeLines(
  range: Range | undefined,
  manuscript: Manuscript,
  isTaken: (range: Range) => boolean,
): void {
  if (!range || isTaken(range)) return;
  for (const found of manuscript.slice(range).matchAll(/\n[ \t>]*(?=[{<])/gu)) {
    const start = range.start + found.index;
    manuscript.replace({ start, end: start + found[0].length }, ' ');
  }
}

/**
 * A block that begins with `import` or `export` is a program in MDX. Where tags of HTML go from a
 * paragraph's head, any of its lines may come to be its first.
 */
function hideEsm(
  node: Paragraph | Heading | TableCell,
  manuscript: Manuscript,
  isTaken: (range: Range) => boolean,
): void {
  const range = rangeOf(node);
  if (!range) return;
  const { masked } = manuscript;
  const anyLine =
    node.children.some(({ type }) => type === 'html') || masked.startsWith(cover, range.start);
  const text = masked.slice(range.start, anyLine ? range.end : range.start + 7);
  const isCode = rangeTest(
    node.children.flatMap((child) => (child.type === 'inlineCode' ? (rangeOf(child) ?? []) : [])),
  );
  for (const { index } of text.matchAll(/(?<=^|[>\uE000])(?:im|ex)port /gmu)) {
    const letter = { start: range.start + index, end: range.start + index + 1 };
    const before = masked[letter.start - 1] ?? '\n';
    if (!/[\n>\uE000]/u.test(before) || isTaken(letter) || isCode(letter)) continue;
    const code = manuscript.slice(letter).charCodeAt(0);
    manuscript.replace(letter, `&#${code};`);
    const note = `行首的 import、export 在 MDX 是程式，第一個字母寫成 &#${code};`;
    manuscript.note('converted', letter.start, note);
  }
}

/** The alternative text of a picture, without code in it. */
export function altRanges(range: Range | undefined, source: string): Range[] {
  if (!range) return [];
  const ranges: Range[] = [];
  let from = range.start + '!['.length;
  let depth = 1;
  for (let at = from; at < range.end; at += 1) {
    const letter = source.charAt(at);
    if (letter === '\\') at += 1;
    else if (letter === '[') depth += 1;
    else if (letter === ']') {
      depth -= 1;
      if (depth > 0) continue;
      ranges.push({ start: from, end: at });
      break;
    } else if (letter === '`') {
      const run = /^`+/u.exec(source.slice(at, range.end))?.[0] ?? '`';
      const close = source.indexOf(run, at + run.length);
      if (close === -1 || close >= range.end) continue;
      ranges.push({ start: from, end: at });
      from = close + run.length;
      at = from - 1;
    }
  }
  return ranges;
}

/** A reference whose text is its label would lose its definition once the text is escaped. */
function keepLabel(
  reference: LinkReference | ImageReference,
  manuscript: Manuscript,
  isTaken: (range: Range) => boolean,
): void {
  const range = rangeOf(reference);
  if (!range || isTaken(range) || reference.referenceType === 'full') return;
  const written = manuscript.slice(range);
  const collapsed = reference.referenceType === 'collapsed';
  const label = written.slice(written.indexOf('['), collapsed ? -'[]'.length : undefined);
  if (!special.test(label)) return;
  if (collapsed) manuscript.replace({ start: range.end - '[]'.length, end: range.end }, label);
  else manuscript.replace({ start: range.end - 1, end: range.end }, `]${label}`);
}
