import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { literalRanges } from './literals';
import { parseHugo, rangeOf } from './markdown';
import { shortcodeAt } from './shortcode';
import { type Range, rangeTest } from './splice';

/**
 * Parses a Hugo body. Offsets are those of the source.
 * Hugo reads its shortcodes before its Markdown, so one of several lines may end with `>}}` at a
 * line's start, where Markdown alone sees a quotation. Such a one is parsed as a single line.
 */
export function parseBody(source: string): Root {
  const tree = parseHugo(source);
  const torn = tornShortcodes(tree, source);
  if (torn.length === 0) return tree;
  let masked = source;
  for (const { start, end } of torn) {
    const line = source.slice(start, end).replaceAll('\n', ' ');
    masked = masked.slice(0, start) + line + masked.slice(end);
  }
  const whole = parseHugo(masked);
  const isLiteral = rangeTest(literalsOf(whole, masked));
  // On one line a stray backtick may reach over the shortcode; then it is no shortcode to Hugo's reader.
  return torn.every(({ start }) => isLiteral({ start, end: start + 1 })) ? whole : tree;
}

function literalsOf(tree: Root, source: string): Range[] {
  const ranges: Range[] = [];
  visit(tree, 'paragraph', (paragraph) => {
    ranges.push(...literalRanges(paragraph, source));
  });
  return ranges;
}

/** Shortcodes that begin in a paragraph and end after it. */
function tornShortcodes(tree: Root, source: string): Range[] {
  const torn: Range[] = [];
  visit(tree, 'paragraph', (paragraph) => {
    const block = rangeOf(paragraph);
    if (!block) return;
    for (const range of literalRanges(paragraph, source)) {
      let at = source.indexOf('{{', range.start);
      for (; at !== -1 && at < range.end; at = source.indexOf('{{', at + 1)) {
        const shortcode = shortcodeAt(source, at);
        if (shortcode && shortcode.end > block.end) torn.push(shortcode);
      }
    }
  });
  return torn;
}
