import type { Archive } from './articles';
import { absoluteUrl } from './site';
import { type SitemapEntry, wholeSitemap } from './sitemap';

/** How many addresses a sitemap may hold (https://www.sitemaps.org/protocol.html). */
const mostEntries = 50_000;

/** How many each part of a larger one holds: few enough for the 50 MB that a file may have. */
const partEntries = 10_000;

/** Addresses of the parts that the sitemap of so many entries is cut into; none where one file holds all. */
function partPaths(count: number): string[] {
  if (count <= mostEntries) return [];
  return Array.from(
    { length: Math.ceil(count / partEntries) },
    (_, index) => `/sitemap/${index + 1}.xml`,
  );
}

/** Names of the files in `/sitemap/`: none where `/sitemap.xml` holds all. */
export function sitemapParts(archive: Archive): string[] {
  return partPaths(entriesOf(archive).length).map((path) => path.slice('/sitemap/'.length));
}

/** `/sitemap.xml`: every page's address, or an index of the files that hold them. */
export function sitemapFile(archive: Archive): string {
  const entries = entriesOf(archive);
  const parts = partPaths(entries.length);
  if (parts.length === 0) return urlSet(entries);
  const rows = parts.map((path) => `<sitemap>\n<loc>${absoluteUrl(path)}</loc>\n</sitemap>\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${rows.join('')}</sitemapindex>
`;
}

/** One of the files in `/sitemap/`; undefined where there is no such. */
export function sitemapPart(archive: Archive, file: string): string | undefined {
  const place = sitemapParts(archive).indexOf(file);
  if (place === -1) return undefined;
  return urlSet(entriesOf(archive).slice(place * partEntries, (place + 1) * partEntries));
}

const known = new WeakMap<Archive, SitemapEntry[]>();

function entriesOf(archive: Archive): SitemapEntry[] {
  const entries = known.get(archive) ?? wholeSitemap(archive);
  known.set(archive, entries);
  return entries;
}

function urlSet(entries: readonly SitemapEntry[]): string {
  const hasImages = entries.some(({ images }) => images && images.length > 0);
  const hasAlternates = entries.some(({ alternates }) => alternates !== undefined);
  const spaces = [
    'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"',
    ...(hasImages ? ['xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"'] : []),
    ...(hasAlternates ? ['xmlns:xhtml="http://www.w3.org/1999/xhtml"'] : []),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset ${spaces.join(' ')}>
${entries.map(urlElement).join('')}</urlset>
`;
}

function urlElement({ url, lastModified, images = [], alternates }: SitemapEntry): string {
  return [
    '<url>',
    `<loc>${url}</loc>`,
    ...Object.entries(alternates?.languages ?? {}).map(
      ([language, href]) => `<xhtml:link rel="alternate" hreflang="${language}" href="${href}" />`,
    ),
    ...images.map((image) => `<image:image>\n<image:loc>${image}</image:loc>\n</image:image>`),
    ...(lastModified ? [`<lastmod>${lastModified}</lastmod>`] : []),
    '</url>\n',
  ].join('\n');
}
