import type { Heading, Paragraph, Root, TableCell } from 'mdast';
import { visit } from 'unist-util-visit';
import { literalRanges } from './literals';
import type { Manuscript } from './manuscript';
import { rangeOf } from './markdown';
import { quote } from './note';
import { findShortcode, opensShortcode, type Shortcode } from './shortcode';
import { type Range, rangeTest } from './splice';
import { youtubeTag } from './youtube';

type Block = Paragraph | Heading | TableCell;

/** Turns videos that stand on a line of their own into components, and all else into code. */
export function convertShortcodes(manuscript: Manuscript): void {
  visit(manuscript.tree, (node, _index, parent) => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      convertIn(node, parent?.type === 'root', manuscript);
    }
  });
  reportInAddresses(manuscript.tree, manuscript);
}

function convertIn(block: Block, topLevel: boolean, manuscript: Manuscript): void {
  const range = rangeOf(block);
  if (!range || !opensShortcode(manuscript.slice(range))) return;
  const isLiteral = rangeTest(literalRanges(block, manuscript.source));
  const { source } = manuscript;
  let from = range.start;
  for (;;) {
    const shortcode = findShortcode(source, from, range.end);
    if (!shortcode) break;
    if (!isLiteral({ start: shortcode.start, end: shortcode.start + 1 })) {
      from = shortcode.start + 1;
      continue;
    }
    from = shortcode.end;
    convertOne(shortcode, block, topLevel, manuscript);
  }
  for (let at = from; ; at += 1) {
    at = source.indexOf('{{', at);
    if (at === -1 || at >= range.end) break;
    if (opensShortcode(source.slice(at, at + 3)) && isLiteral({ start: at, end: at + 1 })) {
      manuscript.note('unconverted', at, `短代碼沒有結束：${quote(source.slice(at, range.end))}`);
    }
  }
}

function convertOne(
  shortcode: Shortcode,
  block: Block,
  topLevel: boolean,
  manuscript: Manuscript,
): void {
  const written = quote(manuscript.slice(shortcode), 300);
  const result = videoFor(shortcode, block, topLevel, manuscript);
  if ('problem' in result) {
    const before = manuscript.source.slice(Math.max(0, shortcode.start - 50), shortcode.start);
    // An odd backslash before it would escape the code's backtick.
    if ((/\\*$/u.exec(before)?.[0].length ?? 0) % 2 === 1) manuscript.insert(shortcode.start, '\\');
    manuscript.showAsCode(shortcode);
    const text = `短代碼 ${written} ${result.problem}，照原樣顯示。`;
    manuscript.note('unconverted', shortcode.start, text);
    return;
  }
  manuscript.replace(shortcode, result.text);
  manuscript.note('converted', shortcode.start, `${written} → ${result.text.trim()}`);
  if (result.dropped.length > 0) {
    const names = result.dropped.join('、');
    manuscript.note('unconverted', shortcode.start, `影片的參數 ${names} 沒有帶過來。`);
  }
}

function videoFor(
  shortcode: Shortcode,
  block: Block,
  topLevel: boolean,
  manuscript: Manuscript,
): { text: string; dropped: string[] } | { problem: string } {
  if (shortcode.shown) return { problem: '在 Hugo 是範例文字' };
  if (shortcode.name !== 'youtube' || shortcode.closing) return { problem: '沒有對應的寫法' };
  const video = youtubeTag(shortcode);
  if ('problem' in video) return video;
  const line = block.type === 'paragraph' ? ownLine(shortcode, block, manuscript) : undefined;
  // Within a list or quotation a blank line would need the marks of what is around it.
  if (!line || ((line.before || line.after) && !topLevel)) return { problem: '不是自己一段' };
  const text = `${line.before ? '\n' : ''}${video.tag}${line.after ? '\n' : ''}`;
  return { text, dropped: video.dropped };
}

/** Where a shortcode has a line for itself: whether the paragraph goes on before and after it. */
function ownLine(
  { start, end }: Range,
  paragraph: Paragraph,
  { source }: Manuscript,
): { before: boolean; after: boolean } | undefined {
  const range = rangeOf(paragraph) ?? { start, end };
  const head = source.slice(range.start, start);
  const tail = source.slice(end, range.end);
  // A backslash at a line's end is a hard break and would show once the line ends its paragraph.
  if (!/(?:^|[^\\]\n)[ \t]*$/u.test(head) || !/^[ \t]*(?:\n|$)/u.test(tail)) return undefined;
  const torn = paragraph.children.some((child) => {
    const place = child.type === 'text' ? undefined : rangeOf(child);
    return (
      place && place.start < end && place.end > start && (place.start < start || place.end > end)
    );
  });
  return torn ? undefined : { before: head.trim() !== '', after: tail.trim() !== '' };
}

function reportInAddresses(tree: Root, manuscript: Manuscript): void {
  visit(tree, (node) => {
    if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') return;
    const range = rangeOf(node);
    if (range && opensShortcode(node.url)) {
      manuscript.note('unconverted', range.start, `網址裡有短代碼：${quote(node.url)}`);
    }
  });
}
