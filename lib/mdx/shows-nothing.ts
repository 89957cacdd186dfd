import type { Nodes } from 'mdast';
import { emptyComponents } from './elements';
import { isJsxElement } from './jsx';

/** Whether nothing of a node would be on the page: no word, picture or video, comments alone. */
export function showsNothing(node: Nodes): boolean {
  if (isJsxElement(node) && emptyComponents.has(node.name ?? '')) return false;
  if ('children' in node) return node.children.every(showsNothing);
  switch (node.type) {
    case 'text':
      return node.value.trim() === '';
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return isComment(node.value);
    default:
      return false;
  }
}

/** Whether what stands in braces is a comment. */
export function isComment(code: string): boolean {
  return /^\s*\/\*(?:(?!\*\/)[\s\S])*\*\/\s*$/.test(code);
}
