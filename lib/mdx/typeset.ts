import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import type {} from 'mdast-util-mdx';
import { SKIP, visit } from 'unist-util-visit';

type JsxElement = Extract<RootContent, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;
type Parent = Root | Element | JsxElement;

/** How a quotation is set from top to bottom: always, or where the screen is wide. */
export type Direction = 'vertical' | 'vertical-if-wide';

/** More characters than this need more columns than a phone has room for. */
const mostOnPhone = 80;
/** And more than this, than there is room for anywhere. */
const most = 200;

/** Words in Latin letters and numbers, with the blanks and marks between them. */
const western =
  /[\p{Script=Latin}\d](?:[\p{Script=Latin}\p{M}\d .,:&'’+/-]*[\p{Script=Latin}\p{M}\d+])?/gu;

/** A number of three digits at most that is no part of a longer one or of a name. */
const shortNumber =
  /(?<![\p{Script=Latin}\d]|[\d\p{Script=Latin}][.,:/-])\d{1,3}(?![\p{Script=Latin}\d%]|[.,:/-][\p{Script=Latin}\d])/gu;

/**
 * Rehype plugin of the page: what a compositor does by hand and CSS cannot tell from the text.
 * - Emphasis and titles: Western words are marked, which take italics instead of dots (clreq).
 * - Vertical quotations: short numbers are marked, which stand upright in one cell (clreq),
 *   and quotations too long to be read so are set from left to right.
 * - Addresses: may break behind their marks. Without that the browser breaks where the line happens
 *   to be full, which may leave a full stop to begin the next one.
 */
export function typeset() {
  return (tree: Root) => {
    visit(tree, (node) => {
      if (isNamed(node, 'em') || isNamed(node, 'cite')) wrap(node, western, 'western');
      if (isNamed(node, 'Quote') && 'attributes' in node) turn(node);
      if (isNamed(node, 'a')) node.children = node.children.flatMap(breakable);
    });
  };
}

function turn(quote: JsxElement): void {
  const written = quote.attributes.find(
    (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'direction',
  );
  if (!written) return;
  const length = [...textOf(quote).replaceAll(/\s/g, '')].length;
  if (length > most) {
    quote.attributes = quote.attributes.filter((attribute) => attribute !== written);
    return;
  }
  const direction: Direction = length > mostOnPhone ? 'vertical-if-wide' : 'vertical';
  written.value = direction;
  wrap(quote, shortNumber, 'upright');
}

/** The text of a link with places to break, where it is an address. */
function breakable(node: ElementContent): ElementContent[] {
  if (node.type !== 'text' || !/^(?:https?:\/\/|www\.)/i.test(node.value)) return [node];
  return node.value
    .split(/(?<=[/?&=#_-])(?<!:\/+)(?![/?&=#_-])/)
    .flatMap((part, index) => [...(index === 0 ? [] : [wordBreak()]), text(part)]);
}

function wordBreak(): Element {
  return { type: 'element', tagName: 'wbr', properties: {}, children: [] };
}

/** Puts what a pattern finds in the text of an element into spans of a class. */
function wrap(parent: Parent, pattern: RegExp, className: string): void {
  visit(parent, (node, index, holder) => {
    if (isNamed(node, 'code')) return SKIP;
    if (node.type !== 'text' || index === undefined || !holder) return;
    const parts = split(node.value, pattern, className);
    holder.children.splice(index, 1, ...parts);
    return index + parts.length;
  });
}

function split(value: string, pattern: RegExp, className: string): ElementContent[] {
  const parts: ElementContent[] = [];
  let rest = 0;
  for (const { 0: found, index } of value.matchAll(pattern)) {
    const span: Element = {
      type: 'element',
      tagName: 'span',
      properties: { className: [className] },
      children: [text(found)],
    };
    parts.push(text(value.slice(rest, index)), span);
    rest = index + found.length;
  }
  return [...parts, text(value.slice(rest))].filter(
    (part) => part.type !== 'text' || part.value !== '',
  );
}

function isNamed(node: Root | RootContent, name: string): node is Element | JsxElement {
  if (node.type === 'element') return node.tagName === name;
  return (
    (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') && node.name === name
  );
}

function textOf(node: Root | RootContent): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

function text(value: string): Text {
  return { type: 'text', value };
}
