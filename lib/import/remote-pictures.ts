import type { Image, Link, LinkReference, Nodes, Parents, Root } from 'mdast';
import { isSafeHref } from '../mdx/elements';
import { attributesOf, isJsxElement } from '../mdx/jsx';
import { parseMdx } from '../mdx/syntax';
import { escapeText, markdownDestination } from './escape-text';
import { embedLink } from './html-island';
import { rangeOf } from './markdown';
import { applySplices, type Splice } from './splice';

/** What a link to the file of a linked picture is called. */
export const pictureLabel = '圖片';

/** Whether an address leads off the site, which shows pictures of its own only. */
export function isElsewhere(url: string): boolean {
  return /^(?:[a-z][a-z\d+.-]*:|\/\/)/iu.test(url);
}

/**
 * Writes pictures of other hosts as links to them, with their alternative text and caption:
 * `![alt](https://…)` becomes `[圖片：alt](https://…)`. A picture within a link leaves its
 * alternative text there, and a link to it follows.
 * @param body a converted body, whose pictures are all written out
 */
export function linkRemotePictures(body: string): string {
  const splices: Splice[] = [];
  let tree: Root;
  try {
    tree = parseMdx(body);
  } catch {
    // What is wrong with the body is told by its check.
    return body;
  }
  const put = (image: Image, after: readonly Nodes[], link: Link | LinkReference | undefined) => {
    const range = rangeOf(image);
    if (!range) return;
    const linkEnd = link && rangeOf(link)?.end;
    if (link && linkEnd !== undefined) {
      splices.push({ ...range, text: pictureWords(image, link.children.length === 1) });
      const target = destination(image.url);
      const text = target === undefined ? '' : `（[${pictureLabel}](${target})）`;
      splices.push({ start: linkEnd, end: linkEnd, text });
      return;
    }
    // The mark of a picture would make one of the link.
    if (/(?<!\\)(?:\\\\)*!$/u.test(body.slice(Math.max(0, range.start - 50), range.start))) {
      splices.push({ start: range.start - 1, end: range.start - 1, text: '\\' });
    }
    const gap = startsWithCaption(after) ? '<br />' : '';
    const text = pictureLink(image.url, image.alt ?? '', image.title ?? undefined) + gap;
    splices.push({ ...range, text });
  };
  const walk = (parent: Parents, link: Link | LinkReference | undefined) => {
    for (const [index, node] of parent.children.entries()) {
      const range = rangeOf(node);
      if (isJsxElement(node) && node.name === 'Figure' && range) {
        const { src = '', alt = '', caption, credit } = attributesOf(node);
        const text = pictureLink(src, alt, caption, credit);
        if (isElsewhere(src)) splices.push({ ...range, text });
      } else if (node.type === 'image' && isElsewhere(node.url)) {
        put(node, parent.children.slice(index + 1, index + 3), link);
      }
      const isLink = node.type === 'link' || node.type === 'linkReference';
      if ('children' in node) walk(node, isLink ? node : link);
    }
  };
  walk(tree, undefined);
  return applySplices(body, splices);
}

function pictureLink(url: string, alt: string, ...below: (string | undefined)[]): string {
  const target = destination(url);
  const link =
    target === undefined
      ? `**${pictureLabel}**${escapeText(alt && `：${tidy(alt)}`)}`
      : `[${escapeText(embedLink(pictureLabel, url, tidy(alt)))}](${target})`;
  return [link, ...below.filter(Boolean).map((text) => escapeText(tidy(text ?? '')))].join(
    '<br />',
  );
}

function pictureWords({ alt, title }: Image, isAlone: boolean): string {
  const words = tidy(alt ?? '') || (isAlone ? pictureLabel : '');
  return [words, tidy(title ?? '')].filter(Boolean).map(escapeText).join('<br />');
}

/** @returns undefined for what is no place to go to, such as a picture written out as `data:` */
function destination(url: string): string | undefined {
  if (!isSafeHref(url)) return undefined;
  const whole = url.startsWith('//') ? `https:${url}` : url;
  // In a table a bar would end the cell.
  return markdownDestination(whole.replaceAll('|', '%7C').replace(/\s/gu, '%20'));
}

/** An emphasised line straight below a picture is its caption, which stays below. */
function startsWithCaption([gap, caption]: readonly Nodes[]): boolean {
  return gap?.type === 'text' && gap.value === '\n' && caption?.type === 'emphasis';
}

function tidy(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
