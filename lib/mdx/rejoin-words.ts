import type { Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx';
import { SKIP, visit } from 'unist-util-visit';
import { isBlank, isBlock, isMarkdownBlock, isWord } from './jsx';

/**
 * Remark plugin: a paragraph that holds nothing but `<Keep>`, `<mark>` and the like is a paragraph. Of
 * lines that hold nothing but tags MDX's parser makes blocks, and the blanks between them are gone.
 */
export function rejoinWords() {
  return (tree: Root) => {
    visit(tree, (node) => {
      // Whatever is in one stays in it.
      if (node.type === 'paragraph') return SKIP;
      if (!('children' in node)) return;
      for (let at = 0; at < node.children.length; at += 1) {
        const found = wordsFrom(node.children, at);
        if (found.some(({ type }) => type !== 'paragraph')) {
          node.children.splice(at, found.length, paragraphOf(found));
        }
      }
    });
  };
}

type Words = MdxJsxFlowElement | Paragraph;

/** What stood in one paragraph, beginning with the one at `start`. */
function wordsFrom(nodes: readonly RootContent[], start: number): Words[] {
  const found: Words[] = [];
  for (const node of nodes.slice(start)) {
    if (!isOfWords(node)) break;
    const previous = found.at(-1);
    if (previous && linesBetween(previous, node) > 1) break;
    found.push(node);
  }
  return found;
}

/** Whether a block is a word, or a paragraph of nothing else, which stands for a line. */
function isOfWords(node: RootContent): node is Words {
  if (node.type === 'paragraph') {
    return node.children.every((child) => isWord(child) || isBlank(child));
  }
  if (node.type !== 'mdxJsxFlowElement' || !isWord(node)) return false;
  return node.children.every(isPhrasing);
}

/** Whether a node may stand in a paragraph. */
function isPhrasing(node: Nodes): boolean {
  if (isBlock(node) || isMarkdownBlock(node)) return false;
  return !('children' in node) || node.children.every(isPhrasing);
}

function linesBetween(before: RootContent, after: RootContent): number {
  return (after.position?.start.line ?? 0) - (before.position?.end.line ?? 0);
}

function paragraphOf(words: readonly Words[]): Paragraph {
  const children = words.flatMap((part, index): PhrasingContent[] => {
    const previous = words[index - 1];
    const isApart = previous && previous.position?.end.offset !== part.position?.start.offset;
    const blank = {
      type: 'text' as const,
      value: previous && linesBetween(previous, part) ? '\n' : ' ',
    };
    const inside: PhrasingContent[] =
      part.type === 'paragraph'
        ? part.children
        : [{ ...part, type: 'mdxJsxTextElement' } as PhrasingContent];
    return isApart ? [blank, ...inside] : inside;
  });
  return { type: 'paragraph', children };
}
