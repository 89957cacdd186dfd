import type { Image, PhrasingContent, Root } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { isPicture, type Picture, readPicture } from '../pictures';
import { attributesOf, isJsxElement, type JsxElement, setAttributes } from './jsx';

declare module 'vfile' {
  interface DataMap {
    /** Pictures of the body in reading order, without the cover. */
    pictures: Picture[];
  }
}

/**
 * Remark plugin: a picture alone in its paragraph becomes a `<Figure>`. Its caption is the
 * picture's title, `![alt](/a.jpg "caption")`, or an emphasised line straight below it:
 *
 *     ![alt](/a.jpg)
 *     *caption with a [link](https://example.com)*
 *
 * Every picture, also one inside a sentence, gets the width and height of its file.
 */
export function figures() {
  return async (tree: Root, file: VFile) => {
    visit(tree, 'paragraph', (node, index, parent) => {
      const found = figuresOf(node.children);
      if (!found || index === undefined || !parent) return;
      parent.children.splice(index, 1, ...found);
      return index + found.length;
    });

    const pictures: Picture[] = [];
    const pending: Promise<void>[] = [];
    visit(tree, (node) => {
      if (isJsxElement(node) && node.name === 'Figure') pending.push(measureFigure(node, pictures));
      if (node.type === 'image') pending.push(measureInline(node, pictures));
    });
    await Promise.all(pending);
    file.data.pictures = pictures;
  };
}

/** The figures of a paragraph that holds pictures and their captions and nothing else. */
function figuresOf(children: readonly PhrasingContent[]): MdxJsxFlowElement[] | undefined {
  const figures: MdxJsxFlowElement[] = [];
  let rest = children;
  while (rest.length > 0) {
    const [image, gap, caption] = rest;
    if (image?.type !== 'image') return undefined;
    const isCaptioned = isLineBreak(gap) && caption?.type === 'emphasis';
    figures.push(figureOf(image, isCaptioned ? caption.children : undefined));
    rest = rest.slice(isCaptioned ? 3 : 1);
    if (rest.length === 0) return figures;
    if (!isLineBreak(rest[0])) return undefined;
    rest = rest.slice(1);
  }
  return undefined;
}

function isLineBreak(node: PhrasingContent | undefined): boolean {
  return node?.type === 'text' && node.value === '\n';
}

function figureOf(image: Image, caption?: PhrasingContent[]): MdxJsxFlowElement {
  const figure: MdxJsxFlowElement = {
    type: 'mdxJsxFlowElement',
    name: 'Figure',
    attributes: [],
    children: [],
    position: image.position,
  };
  setCaption(figure, caption ?? (image.title ? [{ type: 'text', value: image.title }] : []));
  setAttributes(figure, { src: image.url, alt: image.alt ?? '' });
  return figure;
}

/**
 * Puts phrasing straight into the element: mdast's types ask for blocks there, but a paragraph
 * would become `<p>` inside `<figcaption>`.
 */
export function setCaption(figure: JsxElement, caption: PhrasingContent[]) {
  figure.children = caption as JsxElement['children'];
}

async function measureFigure(node: JsxElement, into: Picture[]) {
  const { caption, ...attributes } = attributesOf(node);
  const picture = await readPicture(attributes.src ?? '');
  if (caption) setCaption(node, [{ type: 'text', value: caption }]);
  if (!isPicture(picture)) return;
  setAttributes(node, {
    ...attributes,
    width: String(picture.width),
    height: String(picture.height),
  });
  into.push(picture);
}

async function measureInline(node: Image, into: Picture[]) {
  const picture = await readPicture(node.url);
  if (!isPicture(picture)) return;
  node.data = {
    ...node.data,
    hProperties: { width: picture.width, height: picture.height },
  };
  into.push(picture);
}
