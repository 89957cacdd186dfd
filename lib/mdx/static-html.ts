import type { Element, ElementContent, Root, RootContent } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { escapeHtml } from '../xml';
import { isSafeHref } from './elements';

/** The elements of Markdown that a page draws in a way of its own (`components/article-body.tsx`). */
export type DrawnElement = 'h2' | 'h3' | 'h4' | 'img' | 'input' | 'table';

const drawn: ReadonlySet<string> = new Set([
  ...(['h2', 'h3', 'h4', 'img', 'input', 'table'] satisfies DrawnElement[]),
  // The compiler takes the line ends between them away, and makes a style of a cell's `align`.
  'thead',
  'tbody',
  'tr',
]);

/** What {@link staticHtml} makes of an element: its name, what is in it, and its own attributes. */
export interface HtmlAttributes {
  tag: string;
  html: string;
  className?: string;
  id?: string;
}

// The only raw HTML there is are words with their signs escaped.
const writer = unified().use(rehypeStringify, { allowDangerousHtml: true }).freeze();

/**
 * Rehype plugin of the page, the last one: an element that holds others, and nothing that a component
 * draws, becomes an `<Html>` with all that is in it as one string. The hundreds of coloured words of a
 * listing need nothing of React, and to compile them one by one took a seventh of the time in which an
 * article is read.
 */
export function staticHtml() {
  return (tree: Root) => {
    tree.children = tree.children.map(written);
  };
}

function written<Node extends RootContent>(node: Node): Node | ElementContent {
  if (!('children' in node)) return node;
  if (node.type === 'element' && holdsElements(node) && isStatic(node) && isPlain(node)) {
    return htmlOf(node);
  }
  node.children = node.children.map(written) as typeof node.children;
  return node;
}

function holdsElements({ children }: Element): boolean {
  return children.some(({ type }) => type === 'element');
}

function isStatic(node: ElementContent): boolean {
  if (node.type !== 'element') return node.type === 'text';
  return !drawn.has(node.tagName) && hasPlainValues(node) && node.children.every(isStatic);
}

/** Whether React would write an element's attributes as the writer does. */
function hasPlainValues({ properties }: Element): boolean {
  const values = Object.values(properties).map(String);
  return isSafeHref(String(properties.href ?? '')) && !values.some((value) => /[<>]/.test(value));
}

/** Whether an element's own attributes are such that an `<Html>` has. */
function isPlain({ properties }: Element): boolean {
  return Object.keys(properties).every((name) => ['class', 'className', 'id'].includes(name));
}

function htmlOf({ tagName, properties, children }: Element): ElementContent {
  // The highlighter writes `class`.
  const { class: asHighlighted, className = asHighlighted, id } = properties;
  const attributes: HtmlAttributes = {
    tag: tagName,
    html: writer.stringify({ type: 'root', children: children.map(asReactWrites) }),
    ...(className ? { className: [className].flat().join(' ') } : {}),
    ...(id ? { id: String(id) } : {}),
  };
  return {
    type: 'mdxJsxFlowElement',
    name: 'Html',
    attributes: Object.entries(attributes).map(([name, value]) => ({
      type: 'mdxJsxAttribute',
      name,
      value,
    })),
    children: [],
  };
}

/**
 * Content with all signs of HTML escaped in its words, quotation marks too, and `true` written out: what
 * is found in a page by its text (`lib/script-on-intent/`) is then never something that an author wrote.
 */
function asReactWrites(node: ElementContent): ElementContent {
  if (node.type === 'text') {
    return { type: 'raw', value: escapeHtml(node.value).replaceAll('"', '&quot;') };
  }
  if (node.type !== 'element') return node;
  const properties = Object.entries(node.properties).map(([name, value]) => [
    name,
    value === true ? 'true' : value,
  ]);
  return {
    ...node,
    properties: Object.fromEntries(properties),
    children: node.children.map(asReactWrites),
  };
}
