import type { Article } from './article';
import type { Archive } from './articles';
import { absoluteUrl } from './site';
import { escapeText } from './xml';

/** A file of a static export that sends readers from a former address on to the article. */
export interface RedirectFile {
  /** Relative to the exported folder. */
  file: string;
  html: string;
}

/** One file for each former address, for hosts that know no redirects. */
export function redirectFiles({ byAlias, site }: Archive): RedirectFile[] {
  return [...byAlias].map(([alias, article]) => ({
    // Served at the address with and without a final slash.
    file: /\.html?$/i.test(alias) ? alias.slice(1) : `${alias.slice(1)}/index.html`,
    html: redirectPage(article, site.language),
  }));
}

function redirectPage({ path, title }: Article, language: string): string {
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeText(title)}</title>
<link rel="canonical" href="${absoluteUrl(path)}">
<meta http-equiv="refresh" content="0; url=${path}">
<p>這篇文章搬到了 <a href="${path}">${escapeText(title)}</a>。</p>
</html>
`;
}
