import type { Image, ImageReference, Nodes, Text } from 'mdast';
import { attributesOf, isJsxElement, type JsxElement } from '../mdx/jsx';
import type { Place } from '../yaml';
import { fieldPlace } from './places';
import type { Edit, Finding, WrittenSource } from './rule';

/** One piece of an article's Chinese prose: a text node, an attribute or a front-matter field. */
export interface Prose {
  /** As the reader gets it; may differ from the source, where that has escapes or entities. */
  text: string;
  /** The front-matter field or attribute it is the value of; none for the body's text. */
  field?: string;
  /** The visible character before it in the same paragraph, heading or cell; empty at its edge. */
  before: string;
  /** The visible character after it in the same paragraph, heading or cell; empty at its edge. */
  after: string;
  /** Where the character at `index` of {@link text} stands; the piece's beginning where unknown. */
  placeOf(index: number): Place;
  /** Replaces part of {@link text} in the source; undefined where it is not written literally. */
  edit(start: number, end: number, replacement: string): Edit | undefined;
}

const frontMatterFields = ['title', 'description', 'coverAlt'] as const;
const proseAttributes = new Set(['title', 'caption', 'alt']);
/** Inside these a dot, a space or a letter is not language. */
const unspoken = new Set(['code', 'inlineCode', 'mdxFlowExpression', 'mdxTextExpression']);
/** Stands in for a picture, a line break or a component among the characters of a paragraph. */
const object = '\uFFFC';

const known = new WeakMap<WrittenSource, Prose[]>();

/**
 * Every piece of prose in the article's own language, front matter first, then in reading order.
 * Left out: code, `<kbd>`, addresses of links and links that show their address, and whatever
 * carries a foreign `lang` (simplified Chinese is foreign too).
 */
export function proseOf(source: WrittenSource): Prose[] {
  let pieces = known.get(source);
  if (!pieces) {
    pieces = [...frontMatterProse(source), ...bodyProse(source)];
    known.set(source, pieces);
  }
  return pieces;
}

function frontMatterProse(written: WrittenSource): Prose[] {
  const { fields, source } = written;
  const lines = source.split('\n');
  return frontMatterFields.flatMap((field) => {
    const place = fieldPlace(written, field);
    const text = fields[field];
    if (!text || !place) return [];
    const line = lines[place.line - 1] ?? '';
    const start = lines.slice(0, place.line - 1).reduce((sum, { length }) => sum + length + 1, 0);
    return [valueProse(source, text, field, { start, end: start + line.length, place })];
  });
}

function bodyProse({ source, tree }: WrittenSource): Prose[] {
  const pieces: Prose[] = [];
  /** The last leaf of the present block, waiting to learn what comes after it. */
  let last: Prose | undefined;
  let before = '';

  const meet = (visible: string, piece?: Prose) => {
    if (visible === '') return;
    if (last) last.after = firstCharacter(visible);
    if (piece) {
      piece.before = before;
      pieces.push(piece);
    }
    last = piece;
    before = lastCharacter(visible);
  };
  const startBlock = () => {
    last = undefined;
    before = '';
  };

  const walk = (node: Nodes, foreign: boolean) => {
    const silent = foreign || isForeign(node);
    if (!isPhrasing(node)) startBlock();
    if (node.type === 'text') {
      meet(node.value, silent ? undefined : textProse(source, node));
    } else if (unspoken.has(node.type)) {
      meet('value' in node ? node.value : object);
    } else if (node.type === 'break') {
      meet(object);
    } else if (node.type === 'image' || node.type === 'imageReference') {
      if (!silent) pieces.push(...pictureProse(source, node));
      meet(object);
    } else {
      if (isJsxElement(node)) {
        if (!silent) pieces.push(...attributeProse(source, node));
        if (node.children.length === 0) meet(object);
      }
      if ('children' in node) for (const child of node.children) walk(child, silent);
    }
    if (!isPhrasing(node)) startBlock();
  };
  walk(tree, false);
  return pieces;
}

function attributeProse(source: string, node: JsxElement): Prose[] {
  return Object.entries(attributesOf(node)).flatMap(([name, value]) =>
    proseAttributes.has(name) && value ? [valueProse(source, value, name, openingTagOf(node))] : [],
  );
}

/** `![alt](address "caption")`: each looked for on its own side of the bracket between them. */
function pictureProse(source: string, node: Image | ImageReference): Prose[] {
  const region = regionOf(node);
  const written = source.slice(region.start, region.end);
  const middle = region.start + Math.max(0, written.lastIndexOf(']('));
  const caption = 'title' in node ? node.title : undefined;
  const line = region.place.line + source.slice(region.start, middle).split('\n').length - 1;
  const target = { ...region, start: middle, place: { line, column: columnIn(source, middle) } };
  const label = { ...region, end: node.type === 'image' ? middle : region.end };
  return [
    ...(node.alt ? [valueProse(source, node.alt, 'alt', label)] : []),
    ...(caption ? [valueProse(source, caption, 'caption', target)] : []),
  ];
}

/** Where an element's attributes stand: before its first child. */
function openingTagOf(node: JsxElement): Region {
  const region = regionOf(node);
  return { ...region, end: node.children[0]?.position?.start.offset ?? region.end };
}

function regionOf(node: Nodes): Region {
  const { start, end } = node.position ?? {};
  return {
    start: start?.offset ?? 0,
    end: end?.offset ?? 0,
    place: { line: start?.line ?? 1, column: start?.column ?? 1 },
  };
}

/** A part of the source in which a value is written, and where to point if it is not found there. */
interface Region {
  start: number;
  end: number;
  place: Place;
}

function valueProse(source: string, text: string, field: string, region: Region): Prose {
  const written = source.slice(region.start, region.end);
  const at = written.indexOf(text);
  const once = at >= 0 && !written.includes(text, at + 1);
  const before = written.slice(0, Math.max(0, at));
  const place = {
    line: region.place.line + before.split('\n').length - 1,
    column: before.includes('\n')
      ? before.length - before.lastIndexOf('\n')
      : columnIn(source, region.start) + before.length,
  };
  return {
    text,
    field,
    before: '',
    after: '',
    placeOf: (index) => {
      const above = text.slice(0, index).split('\n');
      if (!once || above.length > 1) return region.place;
      return { line: place.line, column: place.column + index };
    },
    edit: (start, end, replacement) =>
      once
        ? { start: region.start + at + start, end: region.start + at + end, text: replacement }
        : undefined,
  };
}

function columnIn(source: string, offset: number): number {
  return offset - source.lastIndexOf('\n', offset - 1);
}

/** A text node, line by line: a line with an escape or an entity is not literal, the others are. */
function textProse(source: string, node: Text): Prose {
  const region = regionOf(node);
  const written = source.slice(region.start, region.end).split('\n');
  const lines: { index: number; offset?: number; place: Place }[] = [];
  let index = 0;
  let offset = region.start;
  for (const [row, line] of node.value.split('\n').entries()) {
    const raw = written[row] ?? '';
    // Markdown takes out what stands before a continued line: indentation and the > of quotations.
    const lead = row === 0 ? 0 : (/^[\s>]*/.exec(raw)?.[0].length ?? 0);
    const literal = raw.slice(lead).trimEnd() === line.trimEnd();
    const column = (row === 0 ? region.place.column : 1) + lead;
    lines.push(
      literal
        ? { index, offset: offset + lead, place: { line: region.place.line + row, column } }
        : { index, place: region.place },
    );
    index += line.length + 1;
    offset += raw.length + 1;
  }
  const lineOf = (at: number) => lines.findLast((line) => line.index <= at);
  return {
    text: node.value,
    before: '',
    after: '',
    placeOf: (at) => {
      const line = lineOf(at);
      if (line?.offset === undefined) return region.place;
      return { line: line.place.line, column: line.place.column + at - line.index };
    },
    edit: (start, end, replacement) => {
      const line = lineOf(start);
      if (line?.offset === undefined || line !== lineOf(end)) return undefined;
      const shift = line.offset - line.index;
      return { start: start + shift, end: end + shift, text: replacement };
    },
  };
}

/** Whether a node's words are not the article's: another language, keys, or an address. */
function isForeign(node: Nodes): boolean {
  if (isJsxElement(node)) {
    const { lang } = attributesOf(node);
    return node.name === 'kbd' || (lang !== undefined && !/^zh(?:-Hant|-TW|$)/i.test(lang));
  }
  if (node.type !== 'link') return false;
  const [only] = node.children;
  if (only?.type !== 'text' || node.children.length > 1) return false;
  return node.url === only.value || node.url.replace(/^(?:https?:\/\/|mailto:)/, '') === only.value;
}

const phrasing = new Set([
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'break',
  'link',
  'linkReference',
  'image',
  'imageReference',
  'footnoteReference',
  'mdxJsxTextElement',
  'mdxTextExpression',
]);

function isPhrasing(node: Nodes): boolean {
  return phrasing.has(node.type);
}

function firstCharacter(text: string): string {
  return String.fromCodePoint(text.codePointAt(0) ?? 0);
}

function lastCharacter(text: string): string {
  return /.$/su.exec(text)?.[0] ?? '';
}

/** A finding about the characters `start` to `end` of a piece, mended by `replacement` where given. */
export function findingIn(
  prose: Prose,
  [start, end]: readonly [start: number, end: number],
  { found, advice, replacement }: { found: string; advice: string; replacement?: string },
): Finding {
  const fix = replacement === undefined ? undefined : prose.edit(start, end, replacement);
  return {
    ...prose.placeOf(start),
    ...(prose.field ? { field: prose.field } : {}),
    found,
    advice,
    ...(fix ? { fix } : {}),
  };
}
