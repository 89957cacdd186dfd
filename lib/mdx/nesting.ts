import type { Nodes, Root } from 'mdast';
import { emptyComponents, isBlockComponent, isKnownElement } from './elements';
import { isBlock, isJsxElement, isWord } from './jsx';
import { isNothing, isOfBlocks } from './lift-blocks';

/** An element where HTML has no room for it. */
export interface Misplaced {
  node: Nodes;
  rule: 'component-in-sentence' | 'link-in-link' | 'misplaced-element';
  found: string;
  advice: string;
}

/** What is around a node, as far as HTML lets it decide on what may stand there. */
interface Around {
  parent?: Nodes;
  /** The nearest that is no paragraph. */
  holder?: Nodes;
  /** A paragraph or heading, which a block would end. */
  isInSentence: boolean;
  isInLink: boolean;
  /** A table's cell, for whose blocks Markdown has no form. */
  isInCell: boolean;
}

/**
 * Finds what a browser would put elsewhere than it is written, by the HTML standard's rules for building
 * the tree: blocks in sentences, links in links, readings outside a ruby, details without their summary.
 * What React draws is then another page than the browser has, and the first touch of a reader would
 * empty it.
 * @see https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-inbody
 */
export function misplaced(tree: Root): Misplaced[] {
  const found: Misplaced[] = [];
  const walk = (node: Nodes, around: Around) => {
    found.push(...faultsOf(node, around));
    if (!('children' in node)) return;
    const within = aroundChildrenOf(node, around);
    for (const child of node.children) walk(child, within);
  };
  walk(tree, { isInSentence: false, isInLink: false, isInCell: false });
  return found;
}

function faultsOf(node: Nodes, around: Around): Misplaced[] {
  const name = nameOf(node);
  const { parent, holder, isInSentence, isInLink } = around;
  const isInCell = around.isInCell && !emptyComponents.has(name ?? '');
  if (isKnownBlock(node) && (isInSentence || isInLink || isInCell || isAmongWords(node, parent))) {
    return [
      {
        node,
        rule: 'component-in-sentence',
        found: `<${name}> 夾在句子裡。`,
        advice: '元件要自成一段：前後各空一行，同一行不要有別的文字。',
      },
    ];
  }
  if (isInLink && isLink(node)) {
    return [
      {
        node,
        rule: 'link-in-link',
        found:
          node.type === 'footnoteReference'
            ? `註腳 [^${node.label}] 在連結的文字裡。`
            : '連結的文字裡又有連結。',
        advice: '請移到連結的外面。',
      },
    ];
  }
  if (name === 'details' && summariesOf(node).length === 0) {
    return [
      {
        node,
        rule: 'misplaced-element',
        found: '<details> 裡沒有 <summary>，瀏覽器會顯示「Details」之類的字。',
        advice: '請在 <details> 的下一行先寫 <summary>問題</summary>，空一行後寫內文。',
      },
    ];
  }
  if (name === 'summary' && nameOf(holder) === 'details' && summariesOf(holder)[0] !== node) {
    return [
      {
        node,
        rule: 'misplaced-element',
        found: '這個 <details> 裡已經有 <summary>，第二個會變成內文，點了不會收合。',
        advice: '請只留第一個，或拿掉這裡的 <summary> 與 </summary>。',
      },
    ];
  }
  if (name === 'summary' && nameOf(holder) !== 'details') {
    return [
      {
        node,
        rule: 'misplaced-element',
        found: '<summary> 沒有直接放在 <details> 裡。',
        advice:
          '請寫成 <details>，下一行 <summary>問題</summary>，空一行後寫內文，最後一行 </details>',
      },
    ];
  }
  if ((name === 'rt' || name === 'rp') && nameOf(parent) !== 'ruby') {
    return [
      {
        node,
        rule: 'misplaced-element',
        found: `<${name}> 沒有直接放在 <ruby> 裡。`,
        advice: '請寫成 <Ruby base="前沿" text="ㄑㄧㄢˊ ㄧㄢˊ" />',
      },
    ];
  }
  return [];
}

/** The summaries of `<details>`, also those in a paragraph of blocks. */
function summariesOf(details: Nodes | undefined): Nodes[] {
  if (!details || !('children' in details)) return [];
  return details.children
    .flatMap((child): Nodes[] => (child.type === 'paragraph' ? child.children : [child]))
    .filter((child) => nameOf(child) === 'summary');
}

function aroundChildrenOf(node: Nodes, around: Around): Around {
  return {
    parent: node,
    ...(node.type === 'paragraph' ? around.holder && { holder: around.holder } : { holder: node }),
    isInSentence: isSentence(node, around.parent, around.isInSentence),
    isInLink: around.isInLink || node.type === 'link' || node.type === 'linkReference',
    isInCell: node.type === 'tableCell' || (around.isInCell && isPhrase(node)),
  };
}

/** Whether what is in a node is in a sentence. */
function isSentence(node: Nodes, parent: Nodes | undefined, isInSentence: boolean): boolean {
  if (node.type === 'paragraph') return !isOfBlocks(node);
  if (node.type === 'heading') return true;
  // Words in a paragraph of blocks become a paragraph of their own.
  if (isPhrase(node)) return isInSentence || parent?.type === 'paragraph';
  return false;
}

const phrases = new Set(['delete', 'emphasis', 'link', 'linkReference', 'strong']);

function isPhrase(node: Nodes): boolean {
  return phrases.has(node.type) || isWord(node);
}

/** Whether a component stands beside text; what is no component may, in another. */
function isAmongWords(node: Nodes, parent: Nodes | undefined): boolean {
  return (
    node.type === 'mdxJsxTextElement' &&
    isBlockComponent(node.name ?? '') &&
    parent !== undefined &&
    'children' in parent &&
    parent.children.some((other) => other.type !== node.type && !isNothing(other))
  );
}

function isLink({ type }: Nodes): boolean {
  return type === 'link' || type === 'linkReference' || type === 'footnoteReference';
}

function isKnownBlock(node: Nodes): boolean {
  return isBlock(node) && isKnownElement(nameOf(node) ?? '');
}

function nameOf(node: Nodes | undefined): string | undefined {
  return node && isJsxElement(node) ? (node.name ?? undefined) : undefined;
}
