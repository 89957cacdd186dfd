import type { Heading, Nodes, Paragraph } from 'mdast';
import { visit } from 'unist-util-visit';
import { headingAnchors, headingAttributes } from './heading-anchors';
import { decode } from './hugo-address';
import { literalRanges } from './literals';
import type { Manuscript } from './manuscript';
import { rangeOf } from './markdown';
import { quote } from './note';
import type { Range } from './splice';

/** Names of GitHub's alerts, as our readers call them. */
const alerts: Readonly<Record<string, string>> = {
  NOTE: '附註',
  TIP: '提示',
  IMPORTANT: '重要',
  WARNING: '注意',
  CAUTION: '小心',
};

/**
 * Converts what Goldmark and its extensions read in plain text and our Markdown does not: heading
 * ids, attributes, marked text, formulas, GitHub's alerts. What has no counterpart is reported.
 */
export function convertMarks(manuscript: Manuscript): void {
  const isTaken = manuscript.takenTest();
  // Before a rule changes what the tree holds.
  const anchors = headingAnchors(manuscript.tree, manuscript.masked);
  visit(manuscript.tree, (node, index, parent) => {
    const range = rangeOf(node);
    if (!range || isTaken(range)) return;
    if (node.type === 'heading') takeAttributes(node, manuscript);
    else if (node.type === 'paragraph') {
      const isFirst = index === 0 && parent?.type === 'blockquote';
      const alertEnd = isFirst ? alertOf(node, range, manuscript) : range.start;
      if (formula(node, range, manuscript)) return;
      blockAttributes(node, { start: alertEnd, end: range.end }, manuscript);
      reportPlain(node, range, manuscript);
    }
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      markedText(node, manuscript);
    }
  });
  relink(anchors, manuscript);
}

/** Takes `{#id .class}` off a heading: ours have an id of their own. */
function takeAttributes(node: Heading, manuscript: Manuscript): void {
  const found = headingAttributes(node, manuscript.masked);
  if (!found) return;
  manuscript.replace(found, '');
  const what = `標題後的 ${found.written} 拿掉`;
  manuscript.note(
    'converted',
    manuscript.lineStart(found.start),
    `${what}${found.id ? '，連到它的連結跟著改' : ''}。`,
  );
}

/** Links to an id that a heading had lead to the id it has now. */
function relink(anchors: ReadonlyMap<string, string>, manuscript: Manuscript): void {
  if (anchors.size === 0) return;
  visit(manuscript.tree, 'link', (link) => {
    const range = rangeOf(link);
    const ours = link.url.startsWith('#') ? anchors.get(decode(link.url.slice(1))) : undefined;
    if (!range || !ours || ours === link.url.slice(1)) return;
    const at = manuscript.masked.lastIndexOf(link.url, range.end);
    if (at < range.start) return;
    manuscript.replace({ start: at, end: at + link.url.length }, `#${ours}`);
  });
}

/**
 * `> [!NOTE]`: a quotation whose first line becomes its heading.
 * @returns where what follows the mark begins
 */
function alertOf(paragraph: Paragraph, range: Range, manuscript: Manuscript): number {
  const written = manuscript.masked.slice(range.start, range.end);
  const found = /^\[!([A-Za-z]+)\][+-]?[ \t]*([^\n]*)(\n[ \t>]*)?/u.exec(written);
  const name = found?.[1]?.toUpperCase() ?? '';
  const words = alerts[name];
  if (!found || !words || paragraph.children[0]?.type === 'linkReference') return range.start;
  const label = { start: range.start, end: range.start + `[!${name}]`.length };
  const line = found[3];
  const title = found[2]?.trim();
  const end = title ? label.end : range.start + found[0].length;
  if (title) manuscript.replace(label, `**${words}**`);
  else {
    const prefix = line ?? '';
    manuscript.replace({ start: range.start, end }, `**${words}**${prefix.trimEnd()}${prefix}`);
    if (line && prefix.trimEnd() === '') manuscript.insert(end, '');
  }
  manuscript.note('converted', range.start, `[!${name}] → **${words}**`);
  return end;
}

/** A formula that is a block of its own, `$$ … $$`, as code: nothing here sets formulas. */
function formula(node: Paragraph, range: Range, manuscript: Manuscript): boolean {
  const written = manuscript.slice(range);
  const isFormula = /^\$\$[\s\S]+\$\$$/u.test(written) || /^\\\[[\s\S]+\\\]$/u.test(written);
  if (!isFormula || manuscript.callsIn(range).length > 0 || /\n[ \t]*>/u.test(written))
    return false;
  if (written.includes('```') || written.slice(2, -2).includes('$$')) return false;
  const head = manuscript.source.slice(manuscript.lineStart(range.start), range.start);
  const prefix = head.replace(/[^>\s]/gu, ' ');
  const inner = written.slice(2, -2).trim();
  const below = manuscript.lineBreakAfter(range, prefix);
  manuscript.replace(range, `\`\`\`latex\n${prefix}${inner}\n${prefix}\`\`\`${below}`);
  const note = `數學式沒有排版，放進程式碼區塊：${quote(inner)}`;
  manuscript.note('unconverted', range.start, note);
  node.children = [];
  return true;
}

/** A line `{.class}` below a block says how the block looks. */
function blockAttributes(node: Paragraph, range: Range, manuscript: Manuscript): void {
  const written = manuscript.masked.slice(range.start, range.end);
  const found = /(?:^|\n)[ \t>]*\{[ \t]*[#.][\w-][^{}\n]*\}[ \t]*$/u.exec(written);
  if (!found || node.children.at(-1)?.type !== 'text') return;
  const start = range.start + found.index;
  manuscript.replace({ start, end: range.end }, '');
  manuscript.note('unconverted', start, `屬性 ${found[0].trim()} 沒有帶過來。`);
}

/** Says what stays as plain text that Hugo may have shown otherwise. */
function reportPlain(node: Paragraph, range: Range, manuscript: Manuscript): void {
  const text = manuscript.masked.slice(range.start, range.end);
  const has = (pattern: RegExp, what: string) => {
    const found = pattern.exec(text);
    if (found)
      manuscript.note('unconverted', range.start + found.index, `${what}：${quote(found[0])}`);
  };
  if (node.children.some(({ type }) => type === 'text')) {
    has(/\n[ \t]*:[ \t]+\S[^\n]*/u, '定義清單照文字顯示');
    has(/\\\([\s\S]{1,200}?\\\)|\$\$[^$]+\$\$/u, '數學式沒有排版，照文字顯示');
    has(/(?<![\w:])(?::[a-z][a-z\d_+-]{1,30}:)(?![\w:])/u, '表情符號代碼照文字顯示');
  }
}

/** `==words==` are marked. */
function markedText(node: Nodes, manuscript: Manuscript): void {
  for (const range of literalRanges(node, manuscript.masked)) {
    const text = manuscript.masked.slice(range.start, range.end);
    if (!text.includes('==')) continue;
    for (const found of text.matchAll(
      /(?<![=\\])==(?=[^\s=])([^=\n{}<>`\\]*[^\s={}<>`\\])==(?!=)/gu,
    )) {
      const start = range.start + found.index;
      const end = start + found[0].length;
      manuscript.replace({ start, end: start + 2 }, '<mark>');
      manuscript.replace({ start: end - 2, end }, '</mark>');
      manuscript.note('converted', start, `${quote(found[0])} → <mark>`);
    }
  }
}
