import type { Article } from './article';
import type { Archive } from './articles';
import { finderPath } from './finder/state';
import { listPath, pageCount } from './paginate';
import { absoluteUrl, isoDate } from './site';
import { sitePath } from './slug';
import { escapeXml } from './xml';

interface SitemapEntry {
  url: string;
  lastModified?: string;
  images?: string[];
}

/** Every page of the site, with the date of its newest change and an article's pictures. */
export function sitemapEntries(archive: Archive): SitemapEntry[] {
  const { articles, categories, authors, byCategory, byAuthor, byTag, pages, site } = archive;
  const glossary = archive.glossary.length > 0 ? ['/glossary'] : [];
  const list = (base: string, inList: readonly Article[]): SitemapEntry[] =>
    Array.from({ length: pageCount(inList.length, site.page_size) }, (_, index) => ({
      url: absoluteUrl(listPath(base, index + 1)),
      ...newestChange(inList),
    }));
  return [
    { url: absoluteUrl('/'), ...newestChange(articles) },
    ...articles.map((article) => ({
      url: absoluteUrl(article.path),
      lastModified: isoDate(article.updated ?? article.date),
      // Next writes these as they are into its XML.
      images: [...(article.cover ? [article.cover] : []), ...article.pictures].map(({ src }) =>
        escapeXml(absoluteUrl(src)),
      ),
    })),
    { url: absoluteUrl('/categories'), ...newestChange(articles) },
    ...categories.flatMap(({ slug }) => list(`/categories/${slug}`, byCategory.get(slug) ?? [])),
    { url: absoluteUrl('/tags'), ...newestChange(articles) },
    ...[...byTag.values()].flatMap((tag) => list(sitePath('tags', tag.slug), tag.articles)),
    ...authors.flatMap(({ slug }) => list(`/authors/${slug}`, byAuthor.get(slug) ?? [])),
    { url: absoluteUrl('/archive'), ...newestChange(articles) },
    { url: absoluteUrl(finderPath), ...newestChange(articles) },
    ...glossary.map((path) => ({ url: absoluteUrl(path), ...newestChange(articles) })),
    { url: absoluteUrl('/start'), ...newestChange(articles) },
    ...[...pages.values()].map(({ path }) => ({ url: absoluteUrl(path) })),
  ];
}

function newestChange(articles: readonly Article[]): { lastModified?: string } {
  const newest = articles.reduce<Date | undefined>((latest, { date, updated }) => {
    const changed = updated ?? date;
    return latest && latest > changed ? latest : changed;
  }, undefined);
  return newest ? { lastModified: isoDate(newest) } : {};
}

const newsAge = 48 * 60 * 60 * 1000;

/**
 * Google's news sitemap: the articles of the 48 hours before `now`, as one XML document.
 * https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
 */
export function newsSitemap({ articles, site }: Archive, now: Date): string {
  const language = /^zh-Hans|^zh-CN/.test(site.language) ? 'zh-cn' : 'zh-tw';
  const entries = articles
    .filter(({ date }) => now.getTime() - date.getTime() < newsAge)
    .slice(0, 1000)
    .map(
      ({ path, date, title }) => `  <url>
    <loc>${escapeXml(absoluteUrl(path))}</loc>
    <news:news>
      <news:publication>
        <news:name>${escapeXml(site.name)}</news:name>
        <news:language>${site.language.startsWith('zh') ? language : site.language}</news:language>
      </news:publication>
      <news:publication_date>${isoDate(date)}</news:publication_date>
      <news:title>${escapeXml(title)}</news:title>
    </news:news>
  </url>
`,
    );
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
${entries.join('')}</urlset>
`;
}
