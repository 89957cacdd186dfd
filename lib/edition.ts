import type { Messages } from './messages/messages';

/** One of the publication's editions: the same pages for readers of another script or language. */
export interface Edition {
  /** First segment of its addresses; missing for the main edition. */
  slug?: string;
  /** What its addresses begin with: nothing for the main edition, else `/zh-hans`. */
  path: string;
  /** BCP 47. */
  language: string;
  /** IANA name, of the whole publication. */
  timeZone: string;
  /** What the switch between the editions calls it: 「繁」. */
  label: string;
  name: string;
  /** OpenCC's name of what the main edition is converted to. */
  convert?: 'cn' | 'hk';
  /** What stands before `.mdx` in the names of its files: `en` for `<slug>.en.mdx`. */
  files?: string;
  /** What the site's name, categories and other facts are called in it, by the main edition's words. */
  words?: Readonly<Record<string, string>>;
  /** The words of the interface. */
  messages: Messages;
}

/**
 * Where a page of the main edition stands in another: `/tags` → `/zh-hans/tags`.
 * @param path path of the main edition, encoded
 */
export function pathIn({ path: base }: Pick<Edition, 'path'>, path: string): string {
  if (path === '/') return base || '/';
  return `${base}${path}`;
}
