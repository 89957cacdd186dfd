import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx';
import { visit } from 'unist-util-visit';
import { isWordElement } from './elements';
import { isJsxElement } from './jsx';

/**
 * Remark plugin of the page: a component that its author wrote in one line, beside nothing but others
 * of its kind, is a block and in no paragraph. Of what MDX does in its place this leaves words alone: a
 * paragraph of nothing but `<Keep>`, `<mark>` and the like is one.
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

function isOfBlocks({ children }: Paragraph): boolean {
  return children.some(isBlock) && children.every((child) => isJsxElement(child) || isBlank(child));
}

function isBlock(node: PhrasingContent): boolean {
  return isJsxElement(node) && !isWordElement(node.name ?? '');
}

function isBlank(node: PhrasingContent): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

/** The blocks of a paragraph, and what words are between them as paragraphs. */
function partsOf({ children }: Paragraph): RootContent[] {
  const parts: RootContent[] = [];
  for (const child of children) {
    const last = parts.at(-1);
    if (isBlock(child)) parts.push({ ...child, type: 'mdxJsxFlowElement' } as MdxJsxFlowElement);
    else if (last?.type === 'paragraph') last.children.push(child);
    else if (!isBlank(child)) parts.push({ type: 'paragraph', children: [child] });
  }
  return parts;
}
