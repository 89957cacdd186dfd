import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { isBlank } from './jsx';

/**
 * Remark plugin: takes comments out, which MDX has in braces, and paragraphs of nothing else. The check
 * lets no other expression through, and here none stays.
 */
export function dropComments() {
  return (tree: Root) => {
    visit(tree, (node, index, parent) => {
      if (!parent || index === undefined) return;
      const isOfComments =
        node.type === 'paragraph' &&
        node.children.some(isExpression) &&
        node.children.every((child) => isExpression(child) || isBlank(child));
      if (!isOfComments && !isExpression(node)) return;
      parent.children.splice(index, 1);
      return index;
    });
  };
}

function isExpression({ type }: Nodes): boolean {
  return type === 'mdxFlowExpression' || type === 'mdxTextExpression';
}
