import { type Aliased, isOwnFile } from './alias';
import type { Archive } from './articles';
import { absoluteUrl } from './site';
import { escapeText } from './xml';

/** A file of a static export that sends readers from a former address on to the new one. */
export interface RedirectFile {
  /** Relative to the exported folder. */
  file: string;
  html: string;
}

/** One file for each former address, for hosts that know no redirects. */
export function redirectFiles({ byAlias, site }: Archive): RedirectFile[] {
  return formerAddresses(byAlias).map(([alias, target]) => ({
    // Served at the address with and without a final slash.
    file: /\.html?$/i.test(alias) ? alias.slice(1) : `${alias.slice(1)}/index.html`,
    html: redirectPage(target, site.language),
  }));
}

/**
 * The same former addresses for nginx: lines of a `map` from the decoded path to the new address.
 * To a map, capitals are small letters: of addresses that differ in nothing else it has the first.
 */
export function redirectMap({ byAlias }: Archive): string {
  const taken = new Set<string>();
  const quoted = (text: string) => `"${text.replaceAll(/["\\]/g, '\\$&')}"`;
  let lines = '';
  for (const [alias, { path }] of formerAddresses(byAlias)) {
    const key = alias.toLowerCase();
    if (taken.has(key)) continue;
    taken.add(key);
    lines += `${quoted(alias)} ${quoted(path)};\n`;
  }
  return lines;
}

function formerAddresses(byAlias: Archive['byAlias']): [string, Aliased][] {
  return [...byAlias].filter(([alias, target]) => !isOwnFile(alias, target));
}

function redirectPage({ path, title }: Aliased, language: string): string {
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeText(title)}</title>
<link rel="canonical" href="${absoluteUrl(path)}">
<meta http-equiv="refresh" content="0; url=${path}">
<p>這一頁搬到了 <a href="${path}">${escapeText(title)}</a>。</p>
</html>
`;
}
