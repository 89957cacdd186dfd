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
  const others = [...byAlias].filter(([alias, target]) => !isOwnFile(alias, target));
  return others.map(([alias, target]) => ({
    // Served at the address with and without a final slash.
    file: /\.html?$/i.test(alias) ? alias.slice(1) : `${alias.slice(1)}/index.html`,
    html: redirectPage(target, site.language),
  }));
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
