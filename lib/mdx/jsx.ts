import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';

export type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;

/** Whether a node is a component or an HTML element that the author wrote. */
export function isJsxElement(node: { type: string }): node is JsxElement {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
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
