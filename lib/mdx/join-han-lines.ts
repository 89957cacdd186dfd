import type { Nodes, Parent, Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';

const wide =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Bopomofo}\\u3000-\\u303F\\uFF01-\\uFF5E—…‘’“”·]';
const endsWide = new RegExp(`${wide}$`, 'u');
const startsWide = new RegExp(`^${wide}`, 'u');
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
        leaf.value = leaf.value.replaceAll(between, '');
        const before = leaves[index - 1];
        const after = leaves[index + 1];
        const head = /^[ \t]*\n[ \t]*/.exec(leaf.value)?.[0];
        if (head && isText(before) && endsWide.test(before.value)) {
          const rest = leaf.value.slice(head.length);
          if (startsWide.test(rest)) leaf.value = rest;
        }
        const tail = /[ \t]*\n[ \t]*$/.exec(leaf.value)?.[0];
        if (tail && isText(after) && startsWide.test(after.value)) {
          const rest = leaf.value.slice(0, leaf.value.length - tail.length);
          if (endsWide.test(rest)) leaf.value = rest;
        }
      }
    });
  };
}

function isPhrasingBlock(node: Parent): boolean {
  return ['paragraph', 'heading', 'tableCell'].includes(node.type);
}

function isText(node: Nodes | undefined): node is Text {
  return node?.type === 'text';
}

/** The text, code, pictures and breaks of a block in reading order, without their wrappers. */
function inlineLeaves(parent: Parent): Nodes[] {
  return parent.children.flatMap((child) => ('children' in child ? inlineLeaves(child) : [child]));
}
