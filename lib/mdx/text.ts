import type { Nodes, Paragraph, Root, RootContent } from 'mdast';
import type { Heading } from './heading-ids';
import { attributesOf, isBlock, isJsxElement } from './jsx';
import { isReading } from './ruby';

const blocks = new Set([
  'paragraph',
  'heading',
  'tableCell',
  'listItem',
  'blockquote',
  'footnoteDefinition',
  'mdxJsxFlowElement',
]);

/**
 * The words of a body as a reader meets them, one block a line: no markup, no code blocks, no
 * alternative texts, no readings above the words. Captions and footnotes are in.
 */
export function plainText(tree: Root): string {
  return collect(tree)
    .split('\n')
    .map((line) => line.replaceAll(/[ \t]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** A stretch of an article under one heading, or before the first. */
export interface Section {
  /** Its heading, whose `id` is where a link leads; missing before the first. */
  heading?: Heading;
  /** Its words without the heading's, as {@link plainText} gives them. */
  text: string;
}

/**
 * Cuts a body at its headings.
 * @param tree body with heading ids
 * @param headings the body's headings in reading order
 * @returns the sections that say something, in reading order
 */
export function sectionsOf(tree: Root, headings: readonly Heading[]): Section[] {
  const byId = new Map(headings.map((heading) => [heading.id, heading]));
  const parts: { heading?: Heading; nodes: RootContent[] }[] = [{ nodes: [] }];
  for (const node of tree.children) {
    const heading = node.type === 'heading' && byId.get(String(node.data?.hProperties?.id));
    if (heading) parts.push({ heading, nodes: [] });
    else parts.at(-1)?.nodes.push(node);
  }
  return parts
    .map(({ nodes, ...part }) => ({
      ...part,
      text: plainText({ type: 'root', children: nodes }),
    }))
    .filter(({ heading, text }) => heading || text !== '');
}

/** The words of sections with their headings, one block a line. */
export function textOfSections(sections: readonly Section[]): string {
  return sections
    .flatMap(({ heading, text }) => [heading?.text ?? '', text])
    .filter((line) => line !== '')
    .join('\n');
}

/**
 * The words of a body's own paragraphs, one a line, for a description: no headings, captions,
 * lists, quotations or components, and no paragraph that is only a link, with or without a label.
 */
export function paragraphText({ children }: Root): string {
  const paragraphs = children.filter((node) => node.type === 'paragraph' && !isLinkOnly(node));
  return plainText({ type: 'root', children: paragraphs });
}

function isLinkOnly(paragraph: Paragraph): boolean {
  const isLink = ({ type }: Nodes) => type === 'link' || type === 'linkReference';
  if (!paragraph.children.some(isLink)) return false;
  const around = paragraph.children
    .filter((node) => !isLink(node))
    .map(collect)
    .join('')
    .trim();
  return !/[\p{L}\p{N}]/u.test(around) || /^[^。！？，；]{1,20}[：:]$/u.test(around);
}

function collect(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value.replaceAll('\n', ' ');
  if (node.type === 'break') return '\n';
  if (!('children' in node) || isReading(node)) return '';
  const inner = node.children.map(collect).join('');
  const heading =
    isJsxElement(node) && node.name === 'Callout' ? attributesOf(node).title : undefined;
  const own = heading ? `${heading}\n${inner}` : inner;
  return blocks.has(node.type) || isBlock(node) ? `\n${own}\n` : own;
}

/** Videos of a body in reading order. */
export function videosOf(tree: Root): { id: string; title?: string; start?: number }[] {
  const videos: { id: string; title?: string; start?: number }[] = [];
  const walk = (node: Nodes) => {
    if (isJsxElement(node) && node.name === 'YouTube') {
      const { id, title, start } = attributesOf(node);
      if (id) {
        videos.push({
          id,
          ...(title ? { title } : {}),
          ...(start ? { start: Number(start) } : {}),
        });
      }
    }
    if ('children' in node) node.children.forEach(walk);
  };
  walk(tree);
  return videos;
}
