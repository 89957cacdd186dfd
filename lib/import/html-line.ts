import type { Element } from 'hast';
import type { Nodes, Parents } from 'mdast';
import { visit } from 'unist-util-visit';
import { isSafeHref } from '../mdx/elements';
import { videoIdOf } from '../youtube-url';
import { escapeText, markdownDestination, markdownTitle } from './escape-text';
import { reportComment } from './html-block';
import { elementOf, embedLink, keptAttributes, property } from './html-island';
import { hiddenTags, isHtmlName, keptTags, voidTags } from './html-names';
import { type HtmlPiece, htmlPieces } from './html-pieces';
import { htmlAddresses, withTags } from './html-tags';
import type { Manuscript } from './manuscript';
import { rangeOf } from './markdown';
import { quote } from './note';
import { attribute } from './shortcodes/rule';
import type { Range } from './splice';

/** A tag among the words of a line, which Markdown makes a node of its own. */
interface LineTag extends HtmlPiece {
  /** Place among the parent's children. */
  index: number;
}

/** Two tags of one element and what stands between them. */
interface Pair {
  open: LineTag;
  close: LineTag;
  between: Nodes[];
}

/** Markdown's marks for elements that it has marks for. */
const emphasis: Readonly<Record<string, string>> = {
  b: '**',
  strong: '**',
  em: '*',
  i: '*',
  cite: '*',
  dfn: '*',
  var: '*',
};
/** Tags right before and behind, whose marks would run together with one's own. */
const markClosed = /<\/(?:b|strong|em|i|cite|dfn|var)\s*>$/iu;
const markOpened = /^<(?:b|strong|em|i|cite|dfn|var)[\s>]/iu;
const code: readonly string[] = ['code', 'tt', 'samp'];

/** Converts the raw HTML among the words of a paragraph, heading or table cell. */
export function convertHtmlInLine(
  parent: Parents,
  isTaken: (range: Range) => boolean,
  manuscript: Manuscript,
): void {
  const tags: LineTag[] = (parent.children as Nodes[]).flatMap((child, index) => {
    const range = child.type === 'html' ? rangeOf(child) : undefined;
    if (!range || isTaken(range)) return [];
    const html = manuscript.masked.slice(range.start, range.end);
    return htmlPieces(html, range.start).map((piece) => ({ ...piece, index }));
  });
  const { pairs, lonely } = match(tags, parent.children as Nodes[]);
  // An element that goes with all its content takes what is in it along.
  const hidden = pairs.filter(({ open }) => hiddenTags.has(open.name));
  const isGone = (range: Range) =>
    hidden.some(({ open, close }) => range.start >= open.start && range.end <= close.end);
  for (const { open, close } of hidden) {
    if (hidden.some((other) => other.open.start < open.start && other.close.end > close.end))
      continue;
    if (hasTaken(open, close, isTaken, parent)) continue;
    manuscript.replace({ start: open.start, end: close.end }, '');
    manuscript.note('unconverted', open.start, `HTML <${open.name}> 連同內容拿掉。`);
  }
  const asCode: Range[] = [];
  for (const pair of pairs) {
    if (isGone(pair.open)) continue;
    if (asCode.some(({ start, end }) => pair.open.start >= start && pair.close.end <= end))
      continue;
    if (convertCode(pair, manuscript)) asCode.push({ start: pair.open.start, end: pair.close.end });
    else convertPair(pair, manuscript);
  }
  for (const tag of lonely) if (!isGone(tag)) convertLonely(tag, manuscript);
}

function hasTaken(
  open: LineTag,
  close: LineTag,
  isTaken: (range: Range) => boolean,
  parent: Parents,
): boolean {
  return (parent.children as Nodes[]).slice(open.index, close.index).some((child) => {
    const range = rangeOf(child);
    return range !== undefined && isTaken(range);
  });
}

function match(tags: readonly LineTag[], children: readonly Nodes[]) {
  const pairs: Pair[] = [];
  const lonely: LineTag[] = [];
  const open: LineTag[] = [];
  for (const tag of tags) {
    if (tag.kind === 'open' && !voidTags.has(tag.name)) open.push(tag);
    else if (tag.kind === 'close') {
      const index = open.findLastIndex(({ name }) => name === tag.name);
      const [start, ...skipped] = index === -1 ? [] : open.splice(index);
      lonely.push(...skipped);
      if (!start) lonely.push(tag);
      else
        pairs.push({
          open: start,
          close: tag,
          between: children.slice(start.index + 1, tag.index),
        });
    } else if (tag.kind !== 'text') lonely.push(tag);
  }
  lonely.push(...open);
  pairs.sort((a, b) => a.open.start - b.open.start);
  return { pairs, lonely };
}

/** `<code>a</code>` as code, where nothing but words is in it. */
function convertCode({ open, close, between }: Pair, manuscript: Manuscript): boolean {
  if (!code.includes(open.name)) return false;
  if (between.length === 0 || between.some(({ type }) => type !== 'text')) return false;
  const range = { start: open.start, end: close.end };
  if (manuscript.callsIn(range).length > 0) return false;
  const text = between.map((node) => (node.type === 'text' ? node.value : '')).join('');
  if (text.trim() === '' || text.includes('\n')) return false;
  manuscript.showAsCode(range, text);
  manuscript.note('converted', open.start, `HTML <${open.name}> → \`…\``);
  return true;
}

function convertPair(pair: Pair, manuscript: Manuscript): void {
  const { open, close } = pair;
  const { name } = open;
  const element = elementFor(open, manuscript);
  if (name === 'a' && convertAnchor(pair, element, manuscript)) return;
  if (name === 'iframe' || name === 'video' || name === 'audio') {
    const link = embed(name, element, open, manuscript);
    if (link) {
      put(open, link, manuscript, 'guessed');
      manuscript.replace(close, '');
      return;
    }
  }
  if (keptTags.includes(name)) {
    const attributes = Object.entries(keptAttributes(element))
      .map(([key, value]) => attribute(key, value))
      .join('');
    const start = `<${name}${attributes}>`;
    if (manuscript.slice(open) !== start) {
      put(open, start, manuscript);
    }
    if (manuscript.slice(close) !== `</${name}>`) manuscript.replace(close, `</${name}>`);
    return;
  }
  const mark = emphasis[name];
  if (mark && canEmphasise(pair, mark, manuscript)) {
    put(open, mark, manuscript);
    manuscript.replace(close, mark);
    return;
  }
  if (!isHtmlName(name)) {
    showTag(open, manuscript);
    showTag(close, manuscript);
    return;
  }
  unwrap(open, manuscript);
  manuscript.replace(close, '');
}

function convertLonely(tag: LineTag, manuscript: Manuscript): void {
  const { kind, name } = tag;
  const written = manuscript.slice(tag);
  if (kind === 'comment') {
    manuscript.replace(tag, '');
    reportComment(written, manuscript.lineAt(tag.start), manuscript);
  } else if (kind === 'open' && name === 'br') {
    if (written !== '<br />') put(tag, '<br />', manuscript);
  } else if (kind === 'open' && name === 'img') convertImage(tag, manuscript);
  else if (kind === 'other' || !isHtmlName(name)) showTag(tag, manuscript);
  else unwrap(tag, manuscript);
}

function convertImage(tag: LineTag, manuscript: Manuscript): void {
  const element = elementFor(tag, manuscript);
  const source = property(element, 'src') ?? property(element, 'dataSrc') ?? '';
  const url = htmlAddresses(tag, manuscript).picture(source);
  const title = property(element, 'title');
  const alt = escapeText((property(element, 'alt') ?? '').replace(/\s+/gu, ' '));
  put(
    tag,
    `![${alt}](${markdownDestination(url)}${title ? ` ${markdownTitle(title)}` : ''})`,
    manuscript,
  );
  manuscript.notePicture(url, tag.start);
}

/** `<a href="…">` as a link, unless another link is in it. */
function convertAnchor(
  { open, close, between }: Pair,
  element: Element | undefined,
  manuscript: Manuscript,
): boolean {
  const written = property(element, 'href');
  if (written === undefined || between.length === 0) return false;
  const url = htmlAddresses(open, manuscript).link(written);
  if (!isSafeHref(url)) return false;
  const brackets: number[] = [];
  for (const node of between) {
    let hasLink = false;
    visit(node, (inner) => {
      hasLink ||=
        inner.type === 'link' ||
        inner.type === 'linkReference' ||
        inner.type === 'footnoteReference';
    });
    if (hasLink) return false;
    const range = node.type === 'text' ? rangeOf(node) : undefined;
    if (!range) continue;
    for (let at = range.start; at < range.end; at += 1) {
      const letter = manuscript.masked.charAt(at);
      if (letter === '\\') at += 1;
      else if (letter === '[' || letter === ']') brackets.push(at);
    }
  }
  for (const at of brackets) manuscript.insert(at, '\\');
  const title = property(element, 'title');
  put(open, '[', manuscript);
  manuscript.replace(
    close,
    `](${markdownDestination(url)}${title ? ` ${markdownTitle(title)}` : ''})`,
  );
  return true;
}

function embed(
  name: string,
  element: Element | undefined,
  open: LineTag,
  manuscript: Manuscript,
): string | undefined {
  const source = property(element, 'src');
  if (!source) return undefined;
  const found = htmlAddresses(open, manuscript).picture(source);
  const url = found.startsWith('//') ? `https:${found}` : found;
  if (!isSafeHref(url)) return undefined;
  const kind = name === 'video' || videoIdOf(url) ? '影片' : name === 'audio' ? '聲音' : '內嵌內容';
  return `[${escapeText(embedLink(kind, url, property(element, 'title')))}](${markdownDestination(url)})`;
}

/** Whether marks at these places would be marks: not beside blanks or other marks. */
function canEmphasise({ open, close }: Pair, mark: string, { masked }: Manuscript): boolean {
  const inside = masked.slice(open.end, close.start);
  if (markClosed.test(masked.slice(Math.max(0, open.start - 10), open.start))) return false;
  if (markOpened.test(masked.slice(close.end, close.end + 10))) return false;
  if (inside.trim() === '' || /^\s|\s$/u.test(inside)) return false;
  const around = [
    masked.charAt(open.start - 1),
    masked.charAt(close.end),
    inside.charAt(0),
    inside.at(-1),
  ];
  if (around.some((letter) => letter === '*' || letter === '\\')) return false;
  // `*` between a letter and a mark is none, as CommonMark has it.
  const opens = !/[\p{P}\p{S}<]/u.test(inside.charAt(0)) || !/[\p{L}\p{N}]/u.test(around[0] ?? '');
  const closes =
    !/[\p{P}\p{S}>]/u.test(inside.at(-1) ?? '') || !/[\p{L}\p{N}]/u.test(around[1] ?? '');
  return mark !== '' && opens && closes;
}

function elementFor(tag: LineTag, manuscript: Manuscript): Element | undefined {
  return elementOf(withTags(manuscript.masked.slice(tag.start, tag.end), tag, manuscript));
}

function put(
  tag: LineTag,
  text: string,
  manuscript: Manuscript,
  kind: 'converted' | 'guessed' = 'converted',
): void {
  manuscript.replace(tag, manuscript.gapAt(tag.start) + text);
  manuscript.note(kind, tag.start, `HTML ${quote(manuscript.slice(tag))} → ${quote(text)}`);
}

function unwrap(tag: LineTag, manuscript: Manuscript): void {
  manuscript.replace(tag, manuscript.gapAt(tag.start));
  manuscript.note('converted', tag.start, `HTML ${quote(manuscript.slice(tag))} 拿掉，內容保留。`);
}

function showTag(tag: LineTag, manuscript: Manuscript): void {
  manuscript.showAsCode(tag);
  manuscript.note(
    'unconverted',
    tag.start,
    `HTML ${quote(manuscript.slice(tag))} 不能用，照原樣顯示。`,
  );
}
