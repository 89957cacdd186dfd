import type { Nodes } from 'mdast';
import { rangeOf } from './markdown';
import type { Range } from './splice';

/**
 * Finds the parts of the source that Markdown shows as they are written: text and the marks of
 * emphasis, without code, HTML, pictures, and addresses.
 * Gaps between nodes are used rather than text nodes, because the GFM autolink transform makes
 * text nodes without positions.
 * @param node a paragraph, heading or table cell, or anything inside one
 */
export function literalRanges(node: Nodes, source: string): Range[] {
  const range = contentRange(node, source);
  if (!range || !('children' in node)) return [];
  const ranges: Range[] = [];
  let at = range.start;
  for (const child of node.children) {
    const place = rangeOf(child);
    if (!place || child.type === 'text') continue;
    if (place.start > at) ranges.push({ start: at, end: place.start });
    ranges.push(...literalRanges(child, source));
    at = place.end;
  }
  if (range.end > at) ranges.push({ start: at, end: range.end });
  return ranges;
}

function contentRange(node: Nodes, source: string): Range | undefined {
  const range = rangeOf(node);
  if (!range || !('children' in node)) return undefined;
  if (node.type !== 'link' && node.type !== 'linkReference') return range;
  // A bare or angled address is its own text: a backslash in it would become part of the address.
  if (source[range.start] !== '[') return undefined;
  const first = node.children[0];
  const last = node.children.at(-1);
  const start = first && rangeOf(first)?.start;
  const end = last && rangeOf(last)?.end;
  return start === undefined || end === undefined ? undefined : { start, end };
}
