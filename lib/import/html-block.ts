import type { Html, Nodes, Parents } from 'mdast';
import { escapeLineStart, escapeText } from './escape-text';
import { decodeHtml, islandToMdx } from './html-island';
import { hiddenTags, isHtmlName, openTags, voidTags } from './html-names';
import { type HtmlPiece, htmlPieces } from './html-pieces';
import { htmlAddresses, withoutMarkers, withTags } from './html-tags';
import type { Manuscript } from './manuscript';
import { rangeOf } from './markdown';
import { quote } from './note';
import type { Range } from './splice';

/** Raw HTML between blocks: one Markdown node, or several that make one element. */
interface Group {
  range: Range;
  html: string;
  pieces: HtmlPiece[];
  /** Tags whose other half is not in the group. */
  lonely: HtmlPiece[];
}

/** Elements that are kept around Markdown blocks, as ours. */
const wrappers: Readonly<Record<string, [string, string]>> = {
  details: ['<details>', '</details>'],
  blockquote: ['<Quote>', '</Quote>'],
};
/** Elements that only arrange what is in them. */
const plainBoxes =
  /^(?:div|section|article|aside|main|header|footer|nav|center|font|span|p|figure|picture|form|fieldset|body|html|address|hgroup)$/u;

/** Converts the raw HTML among the blocks of a parent. */
export function convertHtmlBlocks(
  parent: Parents,
  isTaken: (range: Range) => boolean,
  manuscript: Manuscript,
): void {
  const groups = merge(
    (parent.children as Nodes[]).map((child) => {
      const range = child.type === 'html' ? rangeOf(child) : undefined;
      return range && !isTaken(range)
        ? groupOf(range, (child as Html).value, manuscript)
        : undefined;
    }),
  );
  const wrapped = pairs(groups.flatMap(({ lonely }) => lonely));
  for (const group of groups) convertGroup(group, wrapped, manuscript);
}

function groupOf(range: Range, value: string, manuscript: Manuscript): Group {
  const html = withTags(value, range, manuscript);
  const pieces = htmlPieces(html, 0);
  return { range, html, pieces, lonely: lonelyTags(pieces) };
}

/** Joins neighbours where an element that is open in one ends in a later one. */
function merge(found: readonly (Group | undefined)[]): Group[] {
  const groups: Group[] = [];
  for (let index = 0; index < found.length; index += 1) {
    let group = found[index];
    if (!group) continue;
    // Only what is HTML all through: Markdown between the tags stays Markdown.
    for (let next = index + 1; group.lonely.some(({ kind }) => kind === 'open'); next += 1) {
      const other = found[next];
      if (!other || next > index + 200) break;
      const html: string = `${group.html}\n\n${other.html}`;
      const pieces = htmlPieces(html, 0);
      const lonely = lonelyTags(pieces);
      const range: Range = { start: group.range.start, end: other.range.end };
      group = { range, html, pieces, lonely };
      if (lonely.length > 0) continue;
      groups.push(group);
      index = next;
      break;
    }
    if (groups.at(-1) !== group) {
      const single = found[index];
      if (single) groups.push(single);
    }
  }
  return groups;
}

/** The tags without their other half; those that may do without are not meant. */
function lonelyTags(pieces: readonly HtmlPiece[]): HtmlPiece[] {
  const lonely: HtmlPiece[] = [];
  const open: HtmlPiece[] = [];
  for (const piece of pieces) {
    if (piece.kind === 'open' && !voidTags.has(piece.name)) open.push(piece);
    if (piece.kind !== 'close') continue;
    const index = open.findLastIndex(({ name }) => name === piece.name);
    if (index === -1) {
      lonely.push(piece);
      continue;
    }
    lonely.push(
      ...open
        .splice(index)
        .slice(1)
        .filter(({ name }) => !openTags.has(name)),
    );
  }
  lonely.push(...open);
  return lonely.sort((a, b) => a.start - b.start);
}

/** Tags of the wrapping elements that open and close among the same blocks. */
function pairs(lonely: readonly HtmlPiece[]): Set<HtmlPiece> {
  const paired = new Set<HtmlPiece>();
  const open: HtmlPiece[] = [];
  for (const piece of lonely) {
    if (!Object.hasOwn(wrappers, piece.name)) continue;
    if (piece.kind === 'open') open.push(piece);
    else {
      const index = open.findLastIndex(({ name }) => name === piece.name);
      const start = open[index];
      if (!start) continue;
      open.length = index;
      paired.add(start).add(piece);
    }
  }
  return paired;
}

function convertGroup(group: Group, wrapped: ReadonlySet<HtmlPiece>, manuscript: Manuscript): void {
  const { range, html, pieces } = group;
  const isForeign = pieces.some(
    ({ kind, name }) => (kind === 'open' || kind === 'close') && !isHtmlName(name),
  );
  // An HTML parser hides what follows a comment or a tag without its end.
  const broken = pieces.some(
    ({ kind, start, end }) =>
      kind === 'other' || (kind === 'text' && /<[A-Za-z!/?]/u.test(html.slice(start, end))),
  );
  const text =
    isForeign || broken ? foreignText(group, manuscript) : blockText(group, wrapped, manuscript);
  const head = manuscript.source.slice(manuscript.lineStart(range.start), range.start);
  const prefix = head.replace(/[^>\s]/gu, ' ');
  const resolved = withoutMarkers(text, range, manuscript);
  // A line that begins with these words is a program in MDX; within code it is not.
  const safe = /^(?:[-*>\d.]+[ \t]+|[ \t]+)*```[^`\n]*$/mu.test(resolved)
    ? resolved
    : resolved.replace(
        /^(?:im|ex)port(?= )/gmu,
        (word) => `&#${word.charCodeAt(0)};${word.slice(1)}`,
      );
  const shown = safe.replaceAll('\n', `\n${prefix}`);
  if (shown.trim() === '') manuscript.replace(range, '');
  else manuscript.replaceBlock(range, shown, prefix);
  reportHidden(group, manuscript);
  const words = shown.trim();
  if (words !== '' && !isForeign) {
    const hasEmbed = pieces.some(
      ({ kind, name }) => kind === 'open' && /^(?:iframe|video|audio|embed)$/u.test(name),
    );
    // A link in the place of something shown may say too little.
    const kind = hasEmbed ? 'guessed' : 'converted';
    manuscript.note(kind, range.start, `HTML ${quote(html)} → ${quote(words)}`);
  }
}

function blockText(
  { html, pieces, lonely, range }: Group,
  wrapped: ReadonlySet<HtmlPiece>,
  manuscript: Manuscript,
): string {
  const parts: string[] = [];
  const pushIsland = (start: number, end: number) => {
    const part = html.slice(start, end);
    if (part.trim() === '') return;
    const island = islandToMdx(part, htmlAddresses(range, manuscript));
    for (const url of island.pictures) manuscript.notePicture(url, range.start);
    for (const lost of island.lost)
      manuscript.note('unconverted', range.start, `HTML 裡的${lost}。`);
    if (island.text !== '') parts.push(island.text);
  };
  if (pieces.every(({ kind }) => kind === 'comment')) return '';
  let at = 0;
  for (const piece of lonely) {
    if (piece.start < at) continue;
    pushIsland(at, piece.start);
    at = piece.end;
    const ends = wrapped.has(piece) ? wrappers[piece.name] : undefined;
    if (ends) parts.push(ends[piece.kind === 'open' ? 0 : 1]);
    else reportUnwrapped(piece, html, range, manuscript);
  }
  pushIsland(at, html.length);
  return parts.join('\n\n');
}

function reportUnwrapped(
  piece: HtmlPiece,
  html: string,
  range: Range,
  manuscript: Manuscript,
): void {
  if (hiddenTags.has(piece.name)) return;
  const kind = plainBoxes.test(piece.name) ? 'converted' : 'unconverted';
  const written = quote(withoutMarkers(html.slice(piece.start, piece.end), range, manuscript));
  manuscript.note(kind, range.start, `HTML ${written} 拿掉，內容保留。`);
}

/** Text in angle brackets that no browser knows was meant to be seen, and is shown. */
function foreignText({ html, pieces, range }: Group, manuscript: Manuscript): string {
  let text = '';
  let hidden: string | undefined;
  for (const piece of pieces) {
    const written = html.slice(piece.start, piece.end);
    if (hidden) {
      if (piece.kind === 'close' && piece.name === hidden) hidden = undefined;
    } else if (piece.kind === 'text') text += inert(decodeHtml(written));
    else if (piece.kind === 'open' && hiddenTags.has(piece.name)) hidden = piece.name;
    else if (piece.kind === 'open' && piece.name === 'img') {
      const island = islandToMdx(written, htmlAddresses(range, manuscript));
      for (const url of island.pictures) manuscript.notePicture(url, range.start);
      text += island.text;
    } else if (piece.kind === 'comment') text += '';
    else if (piece.name === 'br') text += '<br />';
    else if (piece.kind === 'other' || !isHtmlName(piece.name)) {
      text += `${text.endsWith('`') ? ' ' : ''}${manuscript.codeOf(range, written)}`;
      const quoted = quote(withoutMarkers(written, range, manuscript));
      manuscript.note('unconverted', range.start, `HTML ${quoted} 不能用，照原樣顯示。`);
    } else reportUnwrapped(piece, html, range, manuscript);
  }
  return text
    .split('\n')
    .map((line) => escapeLineStart(line.trim()))
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

/** Text in which Markdown does not apply. */
function inert(text: string): string {
  // A bare address would swallow the marks that stand right behind it.
  return escapeText(text).replaceAll('://', '&#58;//').replaceAll('www.', 'www&#46;');
}

function reportHidden({ html, pieces, range }: Group, manuscript: Manuscript): void {
  for (const { kind, name, start, end } of pieces) {
    if (kind === 'comment') {
      const text = withoutMarkers(html.slice(start, end), range, manuscript);
      const line = manuscript.lineAt(range.start) + html.slice(0, start).split('\n').length - 1;
      reportComment(text, line, manuscript);
    } else if (kind === 'open' && hiddenTags.has(name)) {
      manuscript.note('unconverted', range.start, `HTML <${name}> 連同內容拿掉。`);
    }
  }
}

/** Tells what a comment said that is gone. */
export function reportComment(comment: string, line: number, manuscript: Manuscript): void {
  const text = comment.slice('<!--'.length, -'-->'.length);
  if (/^\s*more\s*$/iu.test(text)) {
    manuscript.notes.push({ kind: 'converted', line, text: '<!--more--> 拿掉，這裡用不到。' });
    return;
  }
  const quoted = quote(text, Number.POSITIVE_INFINITY);
  manuscript.notes.push({ kind: 'dropped', line, text: `註解已拿掉：${quoted}` });
}
