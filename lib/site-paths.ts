import type { Archive } from './articles';
import { pathIn } from './edition';
import { feedPath } from './feeds';
import { sitemapEntries } from './sitemap';
import { decodeAddress } from './slug';

/** Addresses that are no page, so that the sitemap leaves them out. */
export const siteFiles: readonly string[] = [
  '/apple-icon.png',
  '/favicon.ico',
  '/icon.svg',
  '/llms.txt',
  '/site-index.json',
  '/manifest.webmanifest',
  '/news-sitemap.xml',
  '/robots.txt',
  '/sitemap.xml',
  '/stats',
];

/** Pages that the sitemap leaves out: the reader's own, the specimen, and an empty glossary. */
const unlistedPages: readonly string[] = [
  '/glossary',
  '/library',
  '/report',
  '/search',
  '/specimen',
  '/subscribe',
];

const known = new WeakMap<Archive, ReadonlySet<string>>();

/**
 * Every address, decoded, that an edition makes: the pages of the sitemap and the unlisted ones, feeds,
 * Markdown editions, and files for machines; of unpublished articles too where the archive has them.
 */
export function sitePaths(archive: Archive): ReadonlySet<string> {
  const paths = known.get(archive) ?? pathsOf(archive);
  known.set(archive, paths);
  return paths;
}

function pathsOf(archive: Archive): ReadonlySet<string> {
  const { edition } = archive;
  const pages = sitemapEntries(archive).map(({ url }) => new URL(url).pathname);
  const scopes = ['/', ...archive.categories.map(({ slug }) => `/categories/${slug}`)];
  const feeds = scopes.flatMap((scope) =>
    (['rss', 'atom', 'json'] as const).map((format) => pathIn(edition, feedPath(scope, format))),
  );
  const unlisted = unlistedPages.map((path) => pathIn(edition, path));
  const markdown = archive.articles.map(({ path }) => `${path}.md`);
  return new Set([...pages, ...unlisted, ...feeds, ...markdown, ...siteFiles].map(decodeAddress));
}
