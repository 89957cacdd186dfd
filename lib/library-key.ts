/** Where a reader's device keeps their library (`library.ts`); by itself, for pages that only look. */
export const libraryKey = 'qianyan:library';

/**
 * What an article is known by in every edition: where it stands in the main one.
 * @param path of its page in any edition, such as `/zh-hans/posts/a`
 */
export function articleKey(path: string): string {
  return path.slice(Math.max(0, path.indexOf('/posts/')));
}
