import type { PhrasingContent, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';

/**
 * Remark plugin: a paragraph that holds nothing but elements and comments is none, and they stand
 * where it stood. MDX says so, whose compiler has a plugin of its own for it that it keeps to itself.
 */
export function unravel() {
  return (tree: Root) => {
    visit(tree, 'paragraph', ({ children }, index, parent) => {
      if (index === undefined || !parent) return;
      const alone = children.filter((child) => !isBlank(child)).map(standingAlone);
      if (alone.length === 0 || !alone.every((node) => node !== undefined)) return;
      parent.children.splice(index, 1, ...(alone as typeof parent.children));
      return index;
    });
  };
}

function isBlank(node: PhrasingContent): boolean {
  return node.type === 'text' && /^[\t\r\n ]*$/.test(node.value);
}

/** The node as one that stands among blocks; undefined for one that does not. */
function standingAlone(node: PhrasingContent): RootContent | undefined {
  if (node.type === 'mdxJsxTextElement') return { ...node, type: 'mdxJsxFlowElement' } as never;
  if (node.type === 'mdxTextExpression') return { ...node, type: 'mdxFlowExpression' };
  return undefined;
}
