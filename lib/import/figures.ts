import type { Nodes, Parents } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { lonePicture } from './cover';
import { markdownTitle } from './escape-text';
import type { Manuscript } from './manuscript';
import { rangeOf } from './markdown';
import { opensShortcode } from './shortcode';
import type { Range, rangeTest } from './splice';

const longestCaption = 40;
const sentenceEnd = /(?:[。！？!?…：:]|\.{3})[」』”’）)》〉】]*$/u;

/** Joins a picture and the short line below it into a figure: the caption becomes the title. */
export function joinCaptions(manuscript: Manuscript): void {
  const isTaken = manuscript.takenTest();
  visit(manuscript.tree, (node) => {
    if (!('children' in node)) return;
    (node as Parents).children.forEach((child, index, siblings) => {
      const image = lonePicture(child);
      const place = image && rangeOf(image);
      if (!image || !place || image.title || image.url === '' || isTaken(place)) return;
      const caption = captionIn(siblings[index + 1], manuscript, isTaken);
      if (!caption) return;
      // The picture's own closing parenthesis is its last character.
      manuscript.insert(place.end - 1, ` ${markdownTitle(caption.text)}`);
      manuscript.replace({ start: place.end, end: caption.end }, '');
      manuscript.note('guessed', caption.start, `當成圖說：「${caption.text}」`);
    });
  });
}

function captionIn(
  node: Nodes | undefined,
  manuscript: Manuscript,
  isTaken: ReturnType<typeof rangeTest>,
): (Range & { text: string }) | undefined {
  const range = node && rangeOf(node);
  if (node?.type !== 'paragraph' || !range || isTaken(range)) return undefined;
  if (node.children.some((child) => child.type !== 'text')) return undefined;
  const text = plainText(node).trim();
  const fits = text !== '' && !text.includes('\n') && [...text].length <= longestCaption;
  const isCaption = fits && !sentenceEnd.test(text) && !opensShortcode(manuscript.slice(range));
  return isCaption ? { ...range, text } : undefined;
}
