import type { Image, Nodes } from 'mdast';
import type { Manuscript } from './manuscript';
import { rangeOf } from './markdown';
import { isSiteAbsolute } from './pictures';

/** Alt text by which the archive marks a picture as the cover, with more words behind it or none. */
const coverAlt = /^(封面圖)(?:\s*[：:]\s*(.+)|\s+(.+))?$/su;

/** A cover found in the body. */
export interface FoundCover {
  path: string;
  /** The word that marks it, which is not meant for readers. */
  mark: string;
  /** What the alternative text says beside that. */
  alt: string | undefined;
  /** Title of the picture, which would be lost with it. */
  title: string | undefined;
  line: number;
}

/** The picture of a paragraph that holds nothing else. */
export function lonePicture(node: Nodes | undefined): Image | undefined {
  if (node?.type !== 'paragraph') return undefined;
  const [only, ...others] = node.children;
  return others.length === 0 && only?.type === 'image' ? only : undefined;
}

/**
 * Takes the cover out of the body: the first block, when it is a picture marked 封面圖.
 * @param given the front matter's cover; another picture than that stays where it is
 * @returns the cover taken out, if any
 */
export function liftCover(
  manuscript: Manuscript,
  given: string | undefined,
): FoundCover | undefined {
  const [first, second] = manuscript.tree.children;
  const image = lonePicture(first);
  const range = first && rangeOf(first);
  const words = coverAlt.exec(image?.alt?.trim() ?? '');
  if (!image || !range || !words) return undefined;
  const keep = (why: string) => {
    manuscript.note('unconverted', range.start, `封面圖 ${image.url} 留在內文：${why}`);
    return undefined;
  };
  if (given !== undefined && given !== image.url)
    return keep(`front matter 的 cover 是 ${given}。`);
  if (!isSiteAbsolute(image.url)) return keep('網址不是 / 開頭的站內路徑。');

  const next = second && rangeOf(second);
  const end = next ? manuscript.lineStart(next.start) : manuscript.source.length;
  manuscript.replace({ start: range.start, end: Math.max(end, range.end) }, '');
  if (given !== undefined) {
    manuscript.note('converted', range.start, '內文的封面圖和 cover 相同，已從內文拿掉。');
  } else manuscript.note('converted', range.start, `封面圖 → cover: ${image.url}`);
  return {
    path: image.url,
    mark: words[1] ?? '',
    alt: words[2] ?? words[3],
    title: image.title ?? undefined,
    line: manuscript.lineAt(range.start),
  };
}
