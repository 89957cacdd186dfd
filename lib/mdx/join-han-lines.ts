import type { Nodes, Parent, Root } from 'mdast';
import { visit } from 'unist-util-visit';

const wide =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Bopomofo}\\u3000-\\u303F\\uFF01-\\uFF5E—…‘’“”·]';
const between = new RegExp(`(?<=${wide})[ \\t]*\\n[ \\t]*(?=${wide})`, 'gu');

/**
 * Remark plugin: a line break in the source between two wide characters (Han, kana, bopomofo,
 * full-width punctuation) is how an author's editor wrapped a line, not a space. It goes, also
 * across emphasis and links. This is the segment break rule of CSS Text 3 §4.1.3, which browsers
 * other than Firefox do not follow.
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
        const joined = `${left}${leaf.value}${right}`.replaceAll(between, '');
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
