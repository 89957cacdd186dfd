import type { Image, Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import type {} from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';
import { fill } from '../messages/fill';
import type { Messages } from '../messages/messages';
import { youTubeUrl } from '../youtube-url';
import {
  attributesOf,
  isBlank,
  isBlock,
  isJsxElement,
  isMarkdownBlock,
  isWord,
  type JsxElement,
} from './jsx';

/**
 * Turns our components into plain Markdown nodes, for the feeds and the Markdown edition, and makes
 * every address absolute. The tree is changed in place.
 * @param absolute makes a site path absolute
 * @param words for what pages show otherwise
 */
export function toPlainMarkdown(
  tree: Root,
  absolute: (path: string) => string,
  words: Messages,
): Root {
  visit(tree, (node, index, parent) => {
    if (index === undefined || !parent) return;
    if (!isJsxElement(node)) return;
    const plain = plainNodes(node, words);
    if (!plain) {
      if (isBlock(node) && holdsBlocks(parent)) asBlock(node);
      return;
    }
    parent.children.splice(index, 1, ...(plain as typeof parent.children));
    return index;
  });
  visit(tree, (node) => {
    if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') return;
    if (node.url.startsWith('/')) node.url = absolute(node.url);
  });
  return tree;
}

function plainNodes(
  element: JsxElement,
  { markdown: t, body }: Messages,
): RootContent[] | undefined {
  const attributes = attributesOf(element);
  switch (element.name) {
    case 'YouTube': {
      const { id = '', title, start } = attributes;
      const url = youTubeUrl({ id, start: start ? Number(start) : undefined });
      return [paragraph([link(url, fill(t.video, { title: title ?? 'YouTube' }))])];
    }
    case 'Figure': {
      const { src = '', alt = '', credit } = attributes;
      const caption = [
        ...(element.children as PhrasingContent[]),
        ...(credit ? [text(fill(body.credit, { credit }))] : []),
      ];
      const image: Image = { type: 'image', url: src, alt };
      if (caption.length === 0) return [paragraph([image])];
      return [
        {
          type: 'paragraph',
          data: { hName: 'figure' },
          children: [
            image,
            text('\n'),
            { type: 'emphasis', data: { hName: 'figcaption' }, children: caption },
          ],
        },
      ];
    }
    case 'Callout': {
      const { title } = attributes;
      const heading = title ? [paragraph([{ type: 'strong', children: [text(title)] }])] : [];
      return [{ type: 'blockquote', children: [...heading, ...blocksOf(element)] }];
    }
    case 'Quote': {
      const { source, href, original, originalLang } = attributes;
      const words = source ? (href ? link(href, source) : text(source)) : undefined;
      const from = words ? [paragraph([text('—— '), words])] : [];
      const before = original
        ? [paragraph([text(t.original), foreignText(original.trim(), originalLang)])]
        : [];
      return [{ type: 'blockquote', children: [...blocksOf(element), ...from, ...before] }];
    }
    case 'Keep':
      return element.children;
    default:
      return undefined;
  }
}

type Blocks = Extract<RootContent, { type: 'blockquote' }>['children'];

const sentences = new Set([
  'delete',
  'emphasis',
  'heading',
  'link',
  'paragraph',
  'strong',
  'tableCell',
]);

function holdsBlocks(parent: Nodes): boolean {
  return !sentences.has(parent.type) && !(parent.type === 'mdxJsxTextElement' && isWord(parent));
}

/** Has an element that stands in one line be the block that it is, with its words in paragraphs. */
function asBlock(element: JsxElement): void {
  Object.assign(element, { type: 'mdxJsxFlowElement', children: blocksOf(element) });
}

/** Children as blocks: `<Callout>short</Callout>` on one line holds bare phrasing. */
function blocksOf({ children }: JsxElement): Blocks {
  const blocks: Blocks = [];
  let words: PhrasingContent[] = [];
  const end = () => {
    if (!words.every(isBlank)) blocks.push(paragraph(words));
    words = [];
  };
  for (const child of children) {
    if (isOfSentence(child)) words.push(child);
    else {
      end();
      blocks.push(child as Blocks[number]);
    }
  }
  end();
  return blocks;
}

function isOfSentence(node: Nodes): node is PhrasingContent {
  return node.type !== 'mdxJsxFlowElement' && !isBlock(node) && !isMarkdownBlock(node);
}

function paragraph(children: PhrasingContent[]): Extract<RootContent, { type: 'paragraph' }> {
  return { type: 'paragraph', children };
}

/** Words in another language: HTML says which, Markdown has no way to. */
function foreignText(value: string, lang: string | undefined): PhrasingContent {
  if (!lang) return text(value);
  return { type: 'text', value, data: { hName: 'span', hProperties: { lang } } };
}

function link(url: string, label: string): PhrasingContent {
  return { type: 'link', url, children: [text(label)] };
}

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}
