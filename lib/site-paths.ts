import type { Archive } from './articles';
import { feedPath } from './feeds';
import { sitemapEntries } from './sitemap';
import { decodeAddress } from './slug';

/** Addresses that are no page, so that the sitemap leaves them out. */
export const siteFiles: readonly string[] = [
  '/apple-icon.png',
  '/favicon.ico',
  '/icon.svg',
  '/llms.txt',
  '/manifest.webmanifest',
  '/news-sitemap.xml',
  '/robots.txt',
  '/sitemap.xml',
];

/** Pages that the sitemap leaves out: the reader's own, the specimen, and an empty glossary. */
const unlistedPages: readonly string[] = ['/glossary', '/library', '/search', '/specimen'];

/**
 * Every address, decoded, that the site makes: the pages of the sitemap and the unlisted ones, feeds,
 * Markdown editions, and files for machines; of unpublished articles too where the archive has them.
 */
export function sitePaths(archive: Archive): ReadonlySet<string> {
  const pages = sitemapEntries(archive).map(({ url }) => new URL(url).pathname);
  const scopes = ['/', ...archive.categories.map(({ slug }) => `/categories/${slug}`)];
  const feeds = scopes.flatMap((scope) =>
    (['rss', 'atom', 'json'] as const).map((format) => feedPath(scope, format)),
  );
  const markdown = archive.articles.map(({ path }) => `${path}.md`);
  return new Set(
    [...pages, ...unlistedPages, ...feeds, ...markdown, ...siteFiles].map(decodeAddress),
  );
}
