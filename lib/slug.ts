import { slug as githubSlug } from 'github-slugger';

const articleSlug = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}_-]*[\p{L}\p{M}\p{N}])?$/u;

/** Whether a file name (without `.mdx`) can be an address: letters of any script, digits, `-`, `_`. */
export function isArticleSlug(name: string): boolean {
  return articleSlug.test(name) && name === name.normalize('NFC') && isAddressable(name);
}

/** File systems take names of 255 bytes; the build puts endings behind ours. */
const longestName = 200;

/** Whether a name can be an address and a file: whole characters, and not too many. */
export function isAddressable(name: string): boolean {
  return !/\p{Cs}/u.test(name) && Buffer.byteLength(name) <= longestName;
}

/**
 * The address of a tag. Spellings that differ only in case or width share one; `C`, `C++` and
 * `C#`, `.NET` and `Net` do not.
 */
export function tagSlug(name: string): string {
  const spelled = name
    .normalize('NFKC')
    .replace(/^\.(?=\p{L})/u, 'dot ')
    .replaceAll('.', ' ')
    .replaceAll('+', ' plus')
    .replaceAll('#', ' sharp');
  // In lower case a letter may compose with its accent where it did not in capitals.
  return githubSlug(spelled.trim().replaceAll(/[/\s]+/gu, ' ')).normalize('NFC');
}

/** Builds a path of this site from its parts, each encoded: `('posts', '中文')` → `/posts/%E4…`. */
export function sitePath(...segments: string[]): string {
  return `/${segments.map(encodeURIComponent).join('/')}`;
}

/** An address as its file is called: percent signs decoded, letters composed. */
export function decodeAddress(address: string): string {
  try {
    return decodeURIComponent(address).normalize('NFC');
  } catch {
    return address;
  }
}
