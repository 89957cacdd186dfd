import type { Image, Root } from 'mdast';

/** The cover as Hugo archives write it: the body's first block is a picture with this alt text. */
const coverAlt = '封面圖';

/** Finds the archive's cover picture at the head of a body. */
export function leadingCover(tree: Root): Image | undefined {
  const first = tree.children[0];
  if (first?.type !== 'paragraph' || first.children.length !== 1) return undefined;
  const only = first.children[0];
  return only?.type === 'image' && only.alt === coverAlt ? only : undefined;
}

/**
 * Remark plugin: takes the archive's cover picture out of the body, because the page shows it on
 * top. Where front matter names another cover, the picture is one of the text's and stays.
 */
export function liftCover({ cover }: { cover?: string | undefined } = {}) {
  return (tree: Root) => {
    const picture = leadingCover(tree);
    if (picture && (cover === undefined || cover === picture.url)) tree.children.shift();
  };
}
