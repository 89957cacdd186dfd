import type { PhrasingContent, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx';
import { visit } from 'unist-util-visit';
import { isWordElement } from './elements';

/**
 * Remark plugin: a paragraph that holds nothing but `<Keep>`, `<mark>` and the like is a paragraph.
 * MDX takes such elements out of it before any plugin sees them, as it does components, and the
 * blanks between them are gone.
 */
export function rejoinWords() {
  return (tree: Root) => {
    visit(tree, (node) => {
      if (!('children' in node) || node.type === 'paragraph') return;
      for (let at = 0; at < node.children.length; at += 1) {
        const found = wordElementsFrom(node.children, at);
        if (found.length > 0) node.children.splice(at, found.length, paragraphOf(found));
      }
    });
  };
}

/** The elements that stood in one paragraph, beginning with the one at `start`. */
function wordElementsFrom(nodes: readonly RootContent[], start: number): MdxJsxFlowElement[] {
  const found: MdxJsxFlowElement[] = [];
  for (const node of nodes.slice(start)) {
    if (node.type !== 'mdxJsxFlowElement' || !isWordElement(node.name ?? '')) break;
    if (node.children.some(({ type }) => type === 'paragraph')) break;
    const previous = found.at(-1);
    if (previous && linesBetween(previous, node) > 1) break;
    found.push(node);
  }
  return found;
}

function linesBetween(before: RootContent, after: RootContent): number {
  return (after.position?.start.line ?? 0) - (before.position?.end.line ?? 0);
}

function paragraphOf(elements: readonly MdxJsxFlowElement[]): RootContent {
  const children = elements.flatMap((element, index): PhrasingContent[] => {
    const previous = elements[index - 1];
    const isApart = previous && previous.position?.end.offset !== element.position?.start.offset;
    const blank = {
      type: 'text' as const,
      value: previous && linesBetween(previous, element) ? '\n' : ' ',
    };
    const word = { ...element, type: 'mdxJsxTextElement' } as PhrasingContent;
    return isApart ? [blank, word] : [word];
  });
  return { type: 'paragraph', children };
}
