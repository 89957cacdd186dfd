import type { FootnoteDefinition, Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { setCaption } from '../mdx/figures';
import { attributesOf, isJsxElement } from '../mdx/jsx';
import { toPlainMarkdown } from '../mdx/plain';
import { zhHantTw } from '../messages/zh-hant-tw';
import { takeTree } from './mdx-check';
import { isTagCode, type PageText, tidyCode } from './proof-text';
import { pictureLabel } from './remote-pictures';

/** Words that the importer gives to links of its own, and what follows them. */
const linkLabel =
  /^(圖片|影片|Vimeo 影片|Bilibili 影片|聲音|內嵌內容|Gist|X 貼文|Instagram 貼文)：(.*)$/su;
/** Words that it gives to a quotation or to details. */
const label = /^(?:圖片|附註|提示|重要|注意|小心|詳細內容)$/u;

const blocks = new Set(['paragraph', 'heading', 'tableCell', 'listItem', 'code', 'break']);

/**
 * The text that our page of an article shows, as the site's engine reads it; code, alternative
 * texts and captions are in.
 * @param mdx the article's body
 * @throws VFileMessage when it is no MDX
 */
export function textAfter(mdx: string): PageText {
  const tree = takeTree(mdx);
  visit(tree, (node) => {
    if (!isJsxElement(node) || node.name !== 'Figure') return;
    // The page's own plugin does the same once it has measured the picture.
    const { caption } = attributesOf(node);
    if (caption) setCaption(node, [{ type: 'text', value: caption }]);
  });
  return pageText(toPlainMarkdown(tree, (path) => path, zhHantTw));
}

/** A text of the importer's own making: the whole of it, and the part that is its author's. */
function labelOf(node: Nodes): { mark: string; rest: string } | undefined {
  if (node.type === 'inlineCode' && isTagCode(node.value)) {
    return { mark: tidyCode(node.value), rest: '' };
  }
  if (!('children' in node) || node.children.length !== 1) return undefined;
  const [only] = node.children;
  if (only?.type !== 'text') return undefined;
  if (node.type === 'link') {
    if (only.value === pictureLabel) return { mark: pictureLabel, rest: '' };
    const [, kind, words = ''] = linkLabel.exec(only.value) ?? [];
    if (!kind) return undefined;
    const isOurs =
      words === 'YouTube' || words.split(/[/@ ]/u).every((one) => node.url.includes(one));
    return { mark: isOurs ? only.value : kind, rest: isOurs ? '' : words };
  }
  const isLabel = node.type === 'strong' || ('name' in node && node.name === 'summary');
  return isLabel && label.test(only.value) ? { mark: only.value, rest: '' } : undefined;
}

function isBreak(node: Nodes): boolean {
  return isJsxElement(node) && /^(?:br|summary|details)$/u.test(node.name ?? '');
}

function pageText(tree: Root): PageText {
  const parts: string[] = [];
  const marks: string[] = [];
  const definitions = new Map<string, FootnoteDefinition>();
  const referred = new Set<string>();
  visit(tree, 'footnoteDefinition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  const walk = (node: Nodes) => {
    if (node.type === 'footnoteReference') referred.add(node.identifier);
    if (node.type === 'footnoteDefinition') return;
    const own = labelOf(node);
    if (own) {
      marks.push(own.mark);
      parts.push(` ${own.rest} `);
      return;
    }
    if (node.type === 'image') parts.push(` ${node.alt ?? ''} ${node.title ?? ''} `);
    if (node.type === 'imageReference') parts.push(` ${node.alt ?? ''} `);
    if ('value' in node) parts.push(node.value);
    if (blocks.has(node.type) || isBreak(node)) parts.push('\n');
    if (!('children' in node)) return;
    for (const child of node.children) walk(child);
    if (blocks.has(node.type)) parts.push('\n');
  };
  walk(tree);
  // A note may refer to another: the set grows while it is gone through.
  for (const identifier of referred) {
    for (const child of definitions.get(identifier)?.children ?? []) walk(child);
  }
  return { text: parts.join(''), marks };
}
