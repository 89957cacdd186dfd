import type { Nodes, Parent, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { joinWideLines } from '../han';

/**
 * Remark plugin: a line break in the source between two wide characters (Han, kana, bopomofo,
 * full-width punctuation) is how an author's editor wrapped a line, not a space. It goes, also
 * across emphasis and links.
 */
export function joinHanLines() {
  return (tree: Root) => {
    visit(tree, (node) => {
      if (!('children' in node) || !isPhrasingBlock(node)) return;
      const leaves = inlineLeaves(node);
      for (const [index, leaf] of leaves.entries()) {
        if (leaf.type !== 'text') continue;
        const left = [...textOf(leaves[index - 1])].at(-1) ?? '';
        const right = [...textOf(leaves[index + 1])].at(0) ?? '';
        const joined = joinWideLines(`${left}${leaf.value}${right}`);
        leaf.value = joined.slice(left.length, joined.length - right.length);
      }
    });
  };
}

function isPhrasingBlock(node: Parent): boolean {
  return ['paragraph', 'heading', 'tableCell'].includes(node.type);
}

function textOf(node: Nodes | undefined): string {
  return node?.type === 'text' ? node.value : '';
}

/** The text, code, pictures and breaks of a block in reading order, without wrappers and note marks. */
function inlineLeaves(parent: Parent): Nodes[] {
  return parent.children.flatMap((child) => {
    if ('children' in child) return inlineLeaves(child);
    return child.type === 'footnoteReference' ? [] : [child];
  });
}
