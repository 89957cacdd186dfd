import type { Image, Nodes, Parent, Root } from 'mdast';
import { attributesOf, isJsxElement } from '../mdx/jsx';
import type { Place } from '../yaml';
import { placeOf } from './places';

/** A picture as an article writes it: `![alt](src)` or `<Figure>`. */
export interface PictureNode {
  src: string;
  alt: string;
  hasCaption: boolean;
  component: boolean;
  place: Place;
}

/** A link as an article writes it, also the address of a reference or a `<Quote>`. */
export interface LinkNode {
  url: string;
  place: Place;
}

/** What several rules look for in an unprocessed body, each in reading order. */
export interface BodyParts {
  /** The archive's cover picture too. */
  pictures: PictureNode[];
  links: LinkNode[];
}

const known = new WeakMap<Root, BodyParts>();

/** Walks through a body once for all rules. */
export function bodyParts(tree: Root): BodyParts {
  const parts = known.get(tree) ?? { pictures: [], links: [] };
  if (!known.has(tree)) {
    collect(tree, undefined, parts);
    known.set(tree, parts);
  }
  return parts;
}

function collect(node: Nodes, parent: Parent | undefined, parts: BodyParts): void {
  if (node.type === 'link' || node.type === 'definition') {
    parts.links.push({ url: node.url, place: placeOf(node) });
  } else if (node.type === 'image') {
    parts.pictures.push({
      src: node.url,
      alt: node.alt?.trim() ?? '',
      hasCaption: Boolean(node.title) || isCaptioned(node, parent),
      component: false,
      place: placeOf(node),
    });
  } else if (isJsxElement(node)) {
    const { src = '', alt = '', caption = '', href } = attributesOf(node);
    const place = placeOf(node);
    if (node.name === 'Quote' && href !== undefined) parts.links.push({ url: href, place });
    if (node.name === 'Figure') {
      const hasCaption = caption.trim() !== '' || node.children.length > 0;
      parts.pictures.push({ src, alt: alt.trim(), hasCaption, component: true, place });
    }
  }
  if ('children' in node) for (const child of node.children) collect(child, node, parts);
}

/** Whether an emphasised line stands straight below, which `lib/mdx/figures.ts` makes the caption. */
function isCaptioned(image: Image, parent: Parent | undefined): boolean {
  if (parent?.type !== 'paragraph') return false;
  const [first, gap, below, ...rest] = parent.children;
  return (
    first === image &&
    gap?.type === 'text' &&
    gap.value === '\n' &&
    below?.type === 'emphasis' &&
    rest.length === 0
  );
}
