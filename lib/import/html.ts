import type { Nodes, Parents } from 'mdast';
import { visit } from 'unist-util-visit';
import { escapeLineStart, escapeText } from './escape-text';
import { type HtmlPiece, htmlPieces } from './html-pieces';
import type { Manuscript } from './manuscript';
import { rangeOf } from './markdown';
import { quote } from './note';
import type { Range } from './splice';

/** Inline elements that an article may use; `br` apart, because it has no end tag. */
export const keptTags: readonly string[] = ['kbd', 'sub', 'sup', 'abbr', 'mark'];
const keptAttributes = /^(?:title=(?:"[^"]*"|'[^']*'))?$/u;

/** Blocks that hold blocks: raw HTML in them stands for itself, not within a line of text. */
const flowParents: readonly string[] = ['root', 'blockquote', 'listItem', 'footnoteDefinition'];

/** Keeps the few tags we have, drops comments, and makes all other raw HTML visible. */
export function convertHtml(manuscript: Manuscript): void {
  const isTaken = manuscript.takenTest();
  visit(manuscript.tree, (node) => {
    if (!('children' in node)) return;
    const parent: Parents = node;
    const found = (parent.children as Nodes[]).flatMap((child) => {
      const range = child.type === 'html' ? rangeOf(child) : undefined;
      return range && !isTaken(range) ? [piecesOf(range, manuscript)] : [];
    });
    // Within a line every tag is a node of its own, so pairs are looked for across nodes.
    const groups = flowParents.includes(parent.type) ? found : [found.flat()];
    for (const pieces of groups) {
      const paired = pairs(pieces);
      for (const piece of pieces) {
        if (piece.kind === 'text') showText(piece, parent.type === 'root', manuscript);
        else convertTag(piece, paired, manuscript);
      }
    }
  });
}

function piecesOf(range: Range, manuscript: Manuscript): HtmlPiece[] {
  return htmlPieces(manuscript.slice(range), range.start);
}

/** The tags of kept elements that open and close in the right order. */
function pairs(pieces: readonly HtmlPiece[]): Set<HtmlPiece> {
  const paired = new Set<HtmlPiece>();
  const open: HtmlPiece[] = [];
  for (const piece of pieces) {
    if (!keptTags.includes(piece.name)) continue;
    if (piece.kind === 'open' && keptAttributes.test(piece.attributes)) open.push(piece);
    if (piece.kind !== 'close') continue;
    const index = open.findLastIndex(({ name }) => name === piece.name);
    const start = open[index];
    if (!start) continue;
    open.length = index;
    paired.add(start).add(piece);
  }
  return paired;
}

function convertTag(
  piece: HtmlPiece,
  paired: ReadonlySet<HtmlPiece>,
  manuscript: Manuscript,
): void {
  const written = manuscript.slice(piece);
  if (piece.kind === 'comment') {
    manuscript.replace(piece, '');
    const text = written.slice('<!--'.length, -'-->'.length);
    manuscript.note(
      'unconverted',
      piece.start,
      `註解已拿掉：${quote(text, Number.POSITIVE_INFINITY)}`,
    );
  } else if (piece.name === 'br' && piece.kind === 'open') {
    if (written === '<br />') return;
    manuscript.replace(piece, '<br />');
    manuscript.note('converted', piece.start, `${quote(written)} → <br />`);
  } else if (paired.has(piece)) {
    // A capital letter would make a component of it.
    const tag = written.replace(/^<\/?[\w-]+/u, (start) => start.toLowerCase());
    if (tag !== written) manuscript.replace(piece, tag);
  } else {
    manuscript.showAsCode(piece);
    manuscript.note('unconverted', piece.start, `HTML ${quote(written)} 不能用，照原樣顯示。`);
  }
}

/** Text between the tags of an HTML block, in which Markdown does not apply. */
function showText(range: Range, topLevel: boolean, manuscript: Manuscript): void {
  const written = manuscript.slice(range);
  const startsLine = manuscript.lineStart(range.start) === range.start;
  // A bare address would swallow the marks that stand right behind it.
  const inert = escapeText(written).replaceAll('://', '&#58;//').replaceAll('www.', 'www&#46;');
  const lines = inert.split('\n').map((line, index) => {
    if (index === 0 && !startsLine) return line;
    // The marks of a quotation belong to the block around the HTML.
    return topLevel
      ? escapeLineStart(line)
      : line.replace(/^(?:[ \t]*\\>)+/u, (marks) => marks.replaceAll('\\', ''));
  });
  const text = lines.join('\n');
  if (text !== written) manuscript.replace(range, text);
}
