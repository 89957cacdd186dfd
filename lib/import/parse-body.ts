import type { Parents, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { parseHugo, rangeOf } from './markdown';
import type { PostContext } from './post-context';
import { findShortcodes, pairShortcodes, type Shortcode } from './shortcode';
import {
  type Form,
  inlineMask,
  type Mask,
  masksFor,
  type PlacedCall,
  placeCalls,
} from './shortcode-masks';
import { rules } from './shortcodes/rules';
import { type Range, rangeTest } from './splice';

/** A Hugo body as the conversion reads it. */
export interface ParsedBody {
  /** Offsets are those of the source. */
  tree: Root;
  /** The source with its shortcodes covered, as Markdown was made to read it. */
  masked: string;
  calls: PlacedCall[];
  /** Tags within code, which are text there. */
  inCode: Shortcode[];
}

/**
 * Parses a Hugo body. Hugo reads shortcodes before Markdown, so for the Markdown parser each tag is
 * covered by as many characters that read like what will stand in its place: a letter among words,
 * a block between blocks, a fence around code.
 *
 * Hugo runs shortcodes also within code. Here they are text in it: whoever shows code wants it
 * shown, and text that stays as it is written is never lost. The report names each of them.
 */
export function parseBody(source: string, context: PostContext): ParsedBody {
  const shortcodes = findShortcodes(source);
  if (shortcodes.length === 0) {
    return { tree: parseHugo(source), masked: source, calls: [], inCode: [] };
  }
  const { tags, inCode } = splitByCode(source, shortcodes);
  const calls = placeCalls(source, pairShortcodes(tags, canPair), context);
  for (let round = 0; ; round += 1) {
    const masked = cover(source, calls.flatMap(masksFor));
    const tree = parseHugo(masked);
    const torn = tornCalls(tree, calls);
    if (torn.length === 0) return { tree, masked, calls, inCode };
    // What does not hold together as blocks is left where it is, as one thing among words.
    for (const call of round < 2 ? torn : calls) call.form = 'inline';
  }
}

function canPair(name: string): boolean {
  return rules.get(name)?.pairs ?? true;
}

function splitByCode(source: string, shortcodes: readonly Shortcode[]) {
  if (!/[`~]|^[ \t>]*(?: {4}|\t)/mu.test(source)) return { tags: shortcodes, inCode: [] };
  const tree = parseHugo(cover(source, shortcodes.map(inlineMask)));
  const code: Range[] = [];
  const indented: Range[] = [];
  visit(tree, (node) => {
    const range = node.type === 'code' || node.type === 'inlineCode' ? rangeOf(node) : undefined;
    if (!range) return;
    code.push(range);
    // The second line of a tag would end code that is marked by indentation alone.
    if (node.type === 'code' && !/^ {0,3}(?:`{3}|~{3})/u.test(source.slice(range.start, range.end)))
      indented.push(range);
  });
  const inAnyCode = rangeTest(code);
  const isIndented = rangeTest(indented);
  const isCode = (tag: Shortcode) =>
    inAnyCode(tag) && !(isIndented(tag) && source.slice(tag.start, tag.end).includes('\n'));
  return {
    tags: shortcodes.filter((tag) => !isCode(tag)),
    inCode: shortcodes.filter(isCode),
  };
}

function cover(source: string, masks: readonly Mask[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, text } of [...masks].sort((a, b) => a.start - b.start)) {
    parts.push(source.slice(at, start), text);
    at = start + text.length;
  }
  parts.push(source.slice(at));
  return parts.join('');
}

/** A block that is a tag's mask and nothing else. */
const ownMask = /^\s*<!--\uE000*-->\s*$/u;

/** The calls whose tags did not become blocks, or not blocks side by side. */
function tornCalls(tree: Root, calls: readonly PlacedCall[]): PlacedCall[] {
  const wanted = calls.filter(({ form }) => form !== 'inline');
  if (wanted.length === 0) return [];
  const blocks = new Map<string, Parents>();
  const key = (form: Form, offset: number) => `${form} ${offset}`;
  visit(tree, (node, _index, parent) => {
    const range = rangeOf(node);
    if (!range || !parent) return;
    if (node.type === 'html' && ownMask.test(node.value))
      blocks.set(key('block', range.end), parent);
    if (node.type === 'code') blocks.set(key('code', range.end), parent);
  });
  return wanted.filter(({ form, close, openEnd }) => {
    if (form === 'code') return !close || !blocks.has(key('code', close.end));
    const parent = blocks.get(key('block', openEnd));
    return !parent || (close !== undefined && blocks.get(key('block', close.end)) !== parent);
  });
}
