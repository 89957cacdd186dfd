import type { Nodes, Paragraph, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { isBlank, isBlock, isJsxElement } from './jsx';

/**
 * Remark plugin: a component that its author wrote in one line, beside nothing but others, is a block
 * and in no paragraph. MDX does the same with whatever it parses itself, but with words such as
 * `<Keep>`, too, which are a paragraph where they stand alone; from us it gets finished trees alone.
 */
export function liftBlocks() {
  return (tree: Root) => {
    visit(tree, 'paragraph', (paragraph, index, parent) => {
      if (!parent || index === undefined || !isOfBlocks(paragraph)) return;
      parent.children.splice(index, 1, ...partsOf(paragraph));
      return index;
    });
  };
}

/** Whether a paragraph is none, but components that its author wrote in one line. */
export function isOfBlocks({ children }: Paragraph): boolean {
  return (
    children.some(isBlock) && children.every((child) => isJsxElement(child) || isNothing(child))
  );
}

/** Whether a node shows nothing: a comment neither, and other code no article holds. */
export function isNothing(node: Nodes): boolean {
  return isBlank(node) || node.type === 'mdxTextExpression';
}

/** The blocks of a paragraph, and what words are between them as paragraphs. */
function partsOf({ children }: Paragraph): RootContent[] {
  const parts: RootContent[] = [];
  for (const child of children) {
    const last = parts.at(-1);
    if (isBlock(child)) parts.push(child);
    else if (last?.type === 'paragraph') last.children.push(child);
    else if (!isBlank(child)) parts.push({ type: 'paragraph', children: [child] });
  }
  for (const part of parts) {
    if (part.type !== 'paragraph') continue;
    const end = part.children.findLastIndex((child) => !isBlank(child));
    part.children.length = end + 1;
  }
  return parts;
}
