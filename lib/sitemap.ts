import { alternatesOf, alternateUrls, mainPath } from './alternates';
import type { Article } from './article';
import type { Archive } from './articles';
import { archivePage, monthPages } from './calendar';
import { pathIn } from './edition';
import { finderPath } from './finder/state';
import { listPath, pageCount } from './paginate';
import { absoluteUrl, isoDate } from './site';
import { sitePath } from './slug';
import { escapeXml } from './xml';

/** A page as sitemaps tell of it; addresses as they stand in the XML. */
export interface SitemapEntry {
  url: string;
  lastModified?: string;
  images?: string[];
  /** By language, with `x-default` for the main edition's; nothing where there is one edition. */
  alternates?: { languages: Record<string, string> };
}

/**
 * Every page of an edition, with the date of its newest change, an article's pictures and its other
 * editions.
 */
export function sitemapEntries(archive: Archive): SitemapEntry[] {
  const { articles, categories, authors, byCategory, byAuthor, byTag, pages, site } = archive;
  const { edition } = archive;
  const changed = newestChange(articles);
  const page = (path: string, facts: Omit<SitemapEntry, 'url'> = changed): SitemapEntry => ({
    url: absoluteUrl(pathIn(edition, path)),
    ...facts,
  });
  const glossary = archive.glossary.length > 0 ? ['/glossary'] : [];
  const list = (base: string, inList: readonly Article[]): SitemapEntry[] => {
    const newest = newestChange(inList);
    return Array.from({ length: pageCount(inList.length, site.page_size) }, (_, index) =>
      page(listPath(base, index + 1), newest),
    );
  };
  return [
    page('/'),
    ...articles.map((article) => ({
      url: absoluteUrl(article.path),
      lastModified: isoDate(article.updated ?? article.date),
      // As they stand in the XML.
      images: [...(article.cover ? [article.cover] : []), ...article.pictures].map(({ src }) =>
        escapeXml(absoluteUrl(src)),
      ),
    })),
    page('/categories'),
    ...categories.flatMap(({ slug }) => list(`/categories/${slug}`, byCategory.get(slug) ?? [])),
    page('/tags'),
    ...[...byTag.values()].flatMap((tag) => list(sitePath('tags', tag.slug), tag.articles)),
    ...authors.flatMap(({ slug }) => list(`/authors/${slug}`, byAuthor.get(slug) ?? [])),
    page(archivePage),
    ...monthPages(archive).map(({ path, articles }) => page(path, newestChange(articles))),
    page(finderPath),
    ...glossary.map((path) => page(path)),
    page('/start'),
    page('/search'),
    ...[...pages.values()].map(({ path }) => ({ url: absoluteUrl(path) })),
  ];
}

/** The pages of all editions, each with the same page in the others. */
export function wholeSitemap(archive: Archive): SitemapEntry[] {
  const editions = [...archive.archives.values()];
  if (editions.length < 2) return sitemapEntries(archive);
  return editions.flatMap((one) =>
    sitemapEntries(one).map((entry) => ({
      ...entry,
      alternates: {
        languages: alternateUrls(
          alternatesOf(mainPath(one.edition, new URL(entry.url).pathname), archive),
        ),
      },
    })),
  );
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
