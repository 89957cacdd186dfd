import type { Definition, Image, Link } from 'mdast';
import { visit } from 'unist-util-visit';
import { markdownTitle } from './escape-text';
import { altRanges } from './escapes';
import type { Manuscript } from './manuscript';
import { rangeOf } from './markdown';
import { destinationText, resolvedAddress } from './shortcodes';
import type { Range } from './splice';

const hasScheme = /^(?:[a-z][a-z\d+.-]*:|\/\/)/iu;
const hasHost = /^(?:https?:)?\/\//iu;

/**
 * Gives links and pictures the addresses they have on our site: shortcodes in them are resolved,
 * other posts and the files of a bundle are found. Run it before the pictures are collected.
 */
export function convertAddresses(manuscript: Manuscript): void {
  const isTaken = manuscript.takenTest();
  const { context } = manuscript;
  inlinePictures(manuscript, isTaken);
  visit(manuscript.tree, (node) => {
    if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') return;
    const range = rangeOf(node);
    if (!range) return;
    const hasShortcode = manuscript.callsIn(range).length > 0;
    const isLocal = node.url !== '' && !node.url.startsWith('#') && !hasScheme.test(node.url);
    // The host may be the old site's own.
    const mayBeOurs = isLocal || hasHost.test(node.url);
    const isPicture = node.type === 'image' && node.url !== '';
    if (!hasShortcode && !mayBeOurs && !isPicture) return;
    const place = destinationRange(node, range, manuscript.masked);
    if (!place || isTaken(place)) return;
    const address =
      hasShortcode && manuscript.callsIn(place).length > 0
        ? resolvedAddress(place, manuscript)
        : node.url;
    const ours =
      node.type === 'image' ? context.resolveFile(address) : resolveLink(address, manuscript);
    const url = ours ?? address;
    if (url === node.url) {
      if (node.type === 'link' && isLocal && /\.md(?:[?#]|$)/iu.test(url)) {
        manuscript.note('unconverted', range.start, `找不到連到的文章 ${url}，網址照原樣。`);
      }
      return;
    }
    manuscript.replace(place, destinationText(url));
    if (ours !== undefined) manuscript.note('converted', range.start, `網址 ${address} → ${url}`);
    node.url = url;
  });
}

/** A picture whose address stands elsewhere gets it where it is, as our Markdown wants it. */
function inlinePictures(manuscript: Manuscript, isTaken: (range: Range) => boolean): void {
  const definitions = new Map<string, Definition>();
  visit(manuscript.tree, 'definition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  visit(manuscript.tree, 'imageReference', (node) => {
    const range = rangeOf(node);
    const found = definitions.get(node.identifier);
    const place = found && rangeOf(found);
    if (!range || !place || isTaken(range) || manuscript.callsIn(place).length > 0) return;
    const end = altRanges(range, manuscript.masked).at(-1)?.end;
    if (end === undefined) return;
    const url = manuscript.context.resolveFile(found.url) ?? found.url;
    const title = found.title ? ` ${markdownTitle(found.title)}` : '';
    manuscript.replace({ start: end, end: range.end }, `](${destinationText(url)}${title})`);
    manuscript.note('converted', range.start, `圖片 [${node.label ?? ''}] → ${url}`);
  });
}

function resolveLink(address: string, { context }: Manuscript): string | undefined {
  if (hasScheme.test(address) && !hasHost.test(address)) return undefined;
  return context.resolveLink(address) ?? context.resolveFile(address);
}

/** Where the destination of a link stands, angle brackets included. */
function destinationRange(
  node: Link | Image | Definition,
  range: Range,
  text: string,
): Range | undefined {
  let from: number | undefined;
  let end = range.end;
  if (node.type === 'definition') {
    const head = /^\[(?:\\.|[^\]\\])*\]:\s*/su.exec(text.slice(range.start, range.end));
    from = head ? range.start + head[0].length : undefined;
  } else {
    end -= 1;
    const last = node.type === 'link' ? node.children.at(-1) : undefined;
    const labelEnd =
      node.type === 'image'
        ? altRanges(range, text).at(-1)?.end
        : last
          ? rangeOf(last)?.end
          : range.start + 1;
    const isInline = labelEnd !== undefined && text.startsWith('](', labelEnd);
    from = isInline ? labelEnd + 2 : undefined;
  }
  if (from === undefined) return undefined;
  const inside = text.slice(from, end);
  const body =
    node.title === null || node.title === undefined
      ? inside
      : inside.replace(/\s+(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\((?:\\.|[^()\\])*\))\s*$/su, '');
  const start = from + (/^\s*/u.exec(body)?.[0].length ?? 0);
  return { start, end: from + body.trimEnd().length };
}
