import type { Edition } from '../edition';
import { listPath } from '../paginate';

/** Kinds of lists that have pages of their own. */
export type ListKind = 'authors' | 'categories' | 'tags';

/** Path of an article's page, as its parameters say it: decoded. */
export function articlePath({ path }: Pick<Edition, 'path'>, slug: string): string {
  return `${path}/posts/${slug}`;
}

/** Path of an article in Markdown, ditto. */
export function markdownPath({ path }: Pick<Edition, 'path'>, slug: string): string {
  return `${path}/md/${slug}.md`;
}

/** Path of a list's page, ditto. */
export function listingPath(
  { path }: Pick<Edition, 'path'>,
  kind: ListKind,
  slug: string,
  page: number,
): string {
  return listPath(`${path}/${kind}/${slug}`, page);
}

/** Path of a former address, which begins with a slash and is decoded. */
export function formerPath({ path }: Pick<Edition, 'path'>, address: string): string {
  return `${path}${address}`;
}

/** Path of a share image. */
export function sharePath(file: string): string {
  return `/share/${file}`;
}
