import type { Image, Paragraph, PhrasingContent, Root } from 'mdast';
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
      const figure = figureOf(node);
      if (!figure || index === undefined || !parent) return;
      parent.children[index] = figure;
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

function figureOf({ children, position }: Paragraph): MdxJsxFlowElement | undefined {
  const [image, gap, caption, ...rest] = children;
  if (image?.type !== 'image' || rest.length > 0) return undefined;
  const below = gap?.type === 'text' && gap.value === '\n' && caption?.type === 'emphasis';
  if (gap && !below) return undefined;
  const captionNodes: PhrasingContent[] = below
    ? caption.children
    : image.title
      ? [{ type: 'text', value: image.title }]
      : [];
  const figure: MdxJsxFlowElement = {
    type: 'mdxJsxFlowElement',
    name: 'Figure',
    attributes: [],
    children: [],
    position,
  };
  setCaption(figure, captionNodes);
  setAttributes(figure, { src: image.url, alt: image.alt ?? '' });
  return figure;
}

/**
 * Puts phrasing straight into the element: mdast's types ask for blocks there, but a paragraph
 * would become `<p>` inside `<figcaption>`.
 */
function setCaption(figure: JsxElement, caption: PhrasingContent[]) {
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
