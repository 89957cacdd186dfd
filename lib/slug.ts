import { slug as githubSlug } from 'github-slugger';

const articleSlug = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}_-]*[\p{L}\p{M}\p{N}])?$/u;

/** Whether a file name (without `.mdx`) can be an address: letters of any script, digits, `-`, `_`. */
export function isArticleSlug(name: string): boolean {
  return articleSlug.test(name) && name === name.normalize('NFC');
}

/**
 * The address of a tag. Spellings that differ only in case or width share one; `C`, `C++` and
 * `C#` do not.
 */
export function tagSlug(name: string): string {
  const spelled = name.normalize('NFKC').replaceAll('+', ' plus').replaceAll('#', ' sharp');
  return githubSlug(spelled.trim().replaceAll(/[/\s]+/gu, ' '));
}

/** Builds a path of this site from its parts, each encoded: `('posts', '中文')` → `/posts/%E4…`. */
export function sitePath(...segments: string[]): string {
  return `/${segments.map(encodeURIComponent).join('/')}`;
}
