import type { Nodes } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { isWordElement } from './elements';

export type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;

/** Whether a node is a component or an HTML element that the author wrote. */
export function isJsxElement(node: { type: string }): node is JsxElement {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** Whether a node is an author's element that stands among the words of a sentence. */
export function isWord(node: Nodes): boolean {
  return isJsxElement(node) && isWordElement(node.name ?? '');
}

/** Whether a node is an author's element that is a block of its own. */
export function isBlock(node: Nodes): boolean {
  return isJsxElement(node) && !isWordElement(node.name ?? '');
}

const blocks = new Set([
  'blockquote',
  'code',
  'definition',
  'footnoteDefinition',
  'heading',
  'list',
  'paragraph',
  'table',
  'thematicBreak',
]);

/** Whether a node is a block that Markdown has signs for. */
export function isMarkdownBlock({ type }: Nodes): boolean {
  return blocks.has(type);
}

/** Whether a node is text that shows nothing. */
export function isBlank(node: Nodes): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

/** The plain-text attributes of an element; a bare attribute counts as empty text. */
export function attributesOf(node: JsxElement): Record<string, string> {
  // Not by assignment, which `__proto__` would survive without a trace.
  return Object.fromEntries(
    node.attributes.flatMap((attribute): [string, string][] => {
      if (attribute.type !== 'mdxJsxAttribute') return [];
      if (typeof attribute.value === 'object' && attribute.value !== null) return [];
      return [[attribute.name, attribute.value ?? '']];
    }),
  );
}

/** Writes an element's attributes anew; undefined values are left out. */
export function setAttributes(
  node: JsxElement,
  attributes: Readonly<Record<string, string | undefined>>,
): void {
  node.attributes = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [{ type: 'mdxJsxAttribute' as const, name, value }],
  );
}
