import { feedPath } from '../feeds';
import { sitemapEntries } from '../sitemap';
import { oncePerCheck } from './once-per-check';
import { decodeAddress } from './public-files';

/** Addresses that are no page, so that the sitemap leaves them out. */
const texts = [
  '/llms.txt',
  '/manifest.webmanifest',
  '/news-sitemap.xml',
  '/robots.txt',
  '/sitemap.xml',
];

/**
 * Every address, decoded, that the site makes: the pages of the sitemap, feeds, Markdown editions,
 * and files for machines. Drafts and future articles are in.
 */
export const sitePaths = oncePerCheck(({ archive }): ReadonlySet<string> => {
  const pages = sitemapEntries(archive).map(({ url }) => new URL(url).pathname);
  const scopes = ['/', ...archive.categories.map(({ slug }) => `/categories/${slug}`)];
  const feeds = scopes.flatMap((scope) =>
    (['rss', 'atom', 'json'] as const).map((format) => feedPath(scope, format)),
  );
  const markdown = archive.articles.map(({ path }) => `${path}.md`);
  return new Set([...pages, ...feeds, ...markdown, ...texts].map(decodeAddress));
});
