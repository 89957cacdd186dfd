import type { Element, ElementContent, Nodes as HastNodes, Root as HastRoot } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { type Handle, type State, toMdast } from 'hast-util-to-mdast';
import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { toString as textOf } from 'mdast-util-to-string';
import remarkMdx from 'remark-mdx';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { isSafeHref } from '../mdx/elements';
import { markdownSyntax } from '../mdx/syntax';
import { videoIdOf, videoStartOf } from '../youtube-url';
import { keptTags } from './html-names';
import { summaryLabel } from './summaries';

const writer = unified()
  .use(markdownSyntax)
  .use(remarkMdx)
  .use(remarkStringify, { bullet: '-', emphasis: '*', fences: true, rule: '-' })
  .freeze();

/** Raw HTML as MDX. */
export interface Island {
  text: string;
  /** Addresses of the pictures in it. */
  pictures: string[];
  /** What an article has no place for, in words. */
  lost: string[];
}

/** How addresses in HTML become ours. */
export interface Addresses {
  link(url: string): string;
  picture(url: string): string;
}

/**
 * Turns a piece of HTML that stands for itself into MDX: Markdown where there is Markdown for it,
 * the few elements that an article may have, and the plain content of all others.
 */
export function islandToMdx(html: string, addresses: Addresses): Island {
  const island: Island = { text: '', pictures: [], lost: [] };
  const tree = fromHtml(html, { fragment: true });
  const markdown = toMdast(tree, {
    handlers: handlers(island, addresses),
    nodeHandlers: { comment: () => undefined },
    document: true,
    newlines: true,
  });
  visit(markdown as Root, (node) => {
    if (node.type === 'image') island.pictures.push(node.url);
  });
  island.text = writer.stringify(markdown as Root).trim();
  return island;
}

/** The element of a single tag, for its attributes. */
export function elementOf(tag: string): Element | undefined {
  const found = fromHtml(tag, { fragment: true }).children.find(
    (child): child is Element => child.type === 'element',
  );
  return found;
}

/** The text of HTML that has no tags in it: its character references read. */
export function decodeHtml(html: string): string {
  return html.includes('&') ? plain(fromHtml(html, { fragment: true })) : html;
}

/** An attribute of an element as text. */
export function property(element: Element | undefined, name: string): string | undefined {
  const value = element?.properties[name];
  if (value === null || value === undefined || typeof value === 'boolean') return undefined;
  return Array.isArray(value) ? value.join(' ') : String(value);
}

/** What is shown in the place of a thing that only another site can show. */
export function embedLink(kind: string, url: string, title: string | undefined): string {
  const place = /^(?:https?:)?\/\/([^/?#]+)/iu.exec(url)?.[1];
  return `${kind}：${title?.trim() || place || url}`;
}

/** Attributes of an inline element that an article may keep. */
export function keptAttributes(element: Element | undefined): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const name of ['lang', 'title']) {
    const value = property(element, name);
    if (value !== undefined) kept[name] = value;
  }
  return kept;
}

function handlers(island: Island, addresses: Addresses): Record<string, Handle> {
  const keep = (state: State, node: Element): Nodes =>
    jsxText(node.tagName, keptAttributes(node), state.all(node));
  const unwrap = (state: State, node: Element) => state.all(node);
  const embed = (kind: string, node: Element, words?: string): Nodes | undefined => {
    const source = property(node, 'src') ?? property(firstElement(node, 'source'), 'src');
    if (!source) return undefined;
    const url = addresses.picture(source);
    return isSafeHref(url)
      ? link(
          url.startsWith('//') ? `https:${url}` : url,
          embedLink(kind, url, words ?? property(node, 'title')),
        )
      : undefined;
  };
  const own: Record<string, Handle> = {
    a(state, node) {
      const written = property(node, 'href');
      const children = state.all(node);
      if (written === undefined) return children;
      const url = addresses.link(written);
      if (!isSafeHref(url)) {
        island.lost.push(`連結 ${url} 不能點，只留文字`);
        return children;
      }
      const title = property(node, 'title');
      return { type: 'link', url, title: title ?? null, children: children as PhrasingContent[] };
    },
    br: () => jsxText('br', {}, []),
    details(state, node) {
      const summary = firstElement(node, 'summary');
      // A browser takes the first for the summary, and shows the others as paragraphs.
      const others = node.children
        .filter((child) => child !== summary)
        .map((child) => (isSummary(child) ? { ...child, tagName: 'p' } : child));
      return jsxFlow('details', {}, [
        {
          type: 'paragraph',
          children: [
            jsxText(
              'summary',
              {},
              summary && plain(summary).trim() !== ''
                ? phrasing(state.all(summary))
                : [{ type: 'text', value: summaryLabel }],
            ),
          ],
        },
        ...(state.toFlow(state.all({ ...node, children: others })) as RootContent[]),
      ]);
    },
    figure(state, node) {
      const images = elements(node, 'img');
      const caption = firstElement(node, 'figcaption');
      const [only, ...more] = images;
      const rest = plain({ ...node, children: node.children.filter((child) => child !== caption) });
      if (!only || more.length > 0 || rest.trim() !== '') return state.toFlow(state.all(node));
      const image = imageOf(only, caption ? plain(caption) : '', addresses);
      return { type: 'paragraph', children: [image] };
    },
    img: (_state, node) => imageOf(node, property(node, 'title') ?? '', addresses),
    iframe(_state, node) {
      const address = property(node, 'src') ?? '';
      const id = videoIdOf(address);
      if (!id || !/youtu/iu.test(address)) return embed('內嵌內容', node);
      const title = property(node, 'title');
      const start = videoStartOf(address);
      return jsxFlow(
        'YouTube',
        { id, ...(title ? { title } : {}), ...(start ? { start: String(start) } : {}) },
        [],
      );
    },
    video: (_state, node) => embed('影片', node),
    audio: (_state, node) => embed('聲音', node),
    embed: (_state, node) => embed('內嵌內容', node),
    summary: (state, node) => ({
      type: 'paragraph',
      children: [jsxText('summary', {}, state.all(node))],
    }),
    u: unwrap,
    span: unwrap,
    svg: () => undefined,
  };
  for (const name of keptTags) if (name !== 'del') own[name] = keep;
  return own;
}

function imageOf(node: Element, caption: string, addresses: Addresses) {
  const title = caption.replace(/\s+/gu, ' ').trim();
  return {
    type: 'image' as const,
    url: addresses.picture(property(node, 'src') ?? property(node, 'dataSrc') ?? ''),
    alt: property(node, 'alt') ?? '',
    title: title === '' ? null : title,
  };
}

function link(url: string, words: string): Nodes {
  return { type: 'link', url, title: null, children: [{ type: 'text', value: words }] };
}

function jsxText(
  name: string,
  attributes: Record<string, string>,
  children: readonly Nodes[],
): MdxJsxTextElement {
  return {
    type: 'mdxJsxTextElement',
    name,
    attributes: attributeNodes(attributes),
    children: phrasing(children),
  };
}

function jsxFlow(
  name: string,
  attributes: Record<string, string>,
  children: RootContent[],
): MdxJsxFlowElement {
  return {
    type: 'mdxJsxFlowElement',
    name,
    attributes: attributeNodes(attributes),
    children: children as MdxJsxFlowElement['children'],
  };
}

function attributeNodes(attributes: Record<string, string>) {
  return Object.entries(attributes).map(([name, value]) => ({
    type: 'mdxJsxAttribute' as const,
    name,
    value,
  }));
}

/** Blocks within an inline element give up their block: only their words can stand there. */
function phrasing(nodes: readonly Nodes[]): PhrasingContent[] {
  const blocks = ['paragraph', 'heading', 'list', 'blockquote', 'code', 'table', 'thematicBreak'];
  return nodes.flatMap((node) =>
    blocks.includes(node.type)
      ? [{ type: 'text' as const, value: textOf(node) }]
      : [node as PhrasingContent],
  );
}

function elements(node: Element, name: string): Element[] {
  const found: Element[] = [];
  visit(node, 'element', (child) => {
    if (child.tagName === name) found.push(child);
  });
  return found;
}

function isSummary(node: ElementContent): node is Element {
  return node.type === 'element' && node.tagName === 'summary';
}

function firstElement(node: Element, name: string): Element | undefined {
  return node.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === name,
  );
}

function plain(node: HastNodes | HastRoot | ElementContent): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(plain).join('') : '';
}
