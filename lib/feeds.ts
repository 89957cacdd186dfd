import { Feed } from 'feed';
import type { Article } from './article';
import { articleHtml } from './mdx/output';
import { absoluteUrl, type Publication } from './site';
import { escapeText, legalXml } from './xml';

/** What a feed is about: the whole publication or one category. */
export interface FeedScope {
  title: string;
  description: string;
  /** Path of the page that the feed follows. */
  path: string;
  /** Newest first; the feed takes as many as `feed_size` says. */
  articles: readonly Article[];
}

const formats = {
  rss: { type: 'application/rss+xml; charset=utf-8', file: 'feed.xml' },
  atom: { type: 'application/atom+xml; charset=utf-8', file: 'atom.xml' },
  json: { type: 'application/feed+json; charset=utf-8', file: 'feed.json' },
} as const;
export type FeedFormat = keyof typeof formats;

/** Path of a scope's feed: `/feed.xml`, `/categories/ai-frontier/atom.xml`. */
export function feedPath(scopePath: string, format: FeedFormat): string {
  return `${scopePath === '/' ? '' : scopePath}/${formats[format].file}`;
}

/**
 * Writes a feed with the full text of the newest articles (RSS 2.0, Atom 1.0 or JSON Feed 1).
 * @returns the document and its media type
 */
export async function writeFeed(
  scope: FeedScope,
  format: FeedFormat,
  { site }: Publication,
): Promise<{ body: string; type: string }> {
  const articles = scope.articles.slice(0, site.feed_size);
  const updated = articles.map((article) => (article.updated ?? article.date).getTime());
  const feed = new Feed({
    id: absoluteUrl(scope.path),
    link: absoluteUrl(scope.path),
    title: scope.title,
    description: scope.description,
    language: site.language,
    // Not the build's time: a rebuild without new articles gives the same bytes.
    updated: new Date(Math.max(0, ...updated)),
    image: absoluteUrl('/icons/icon-512.png'),
    copyright: `${site.licence.name} ${site.licence.url}`,
    generator: site.latin_name,
    feedLinks: {
      rss: absoluteUrl(feedPath(scope.path, 'rss')),
      atom: absoluteUrl(feedPath(scope.path, 'atom')),
      json: absoluteUrl(feedPath(scope.path, 'json')),
    },
  });
  for (const article of articles) feed.addItem(await feedItem(article, format));
  const body = { rss: () => feed.rss2(), atom: () => feed.atom1(), json: () => feed.json1() }[
    format
  ]();
  return { body: legalXml(body), type: formats[format].type };
}

async function feedItem(article: Article, format: FeedFormat) {
  const { cover } = article;
  const url = absoluteUrl(article.path);
  const names = article.authors.map((author) => author.name);
  return {
    id: url,
    link: url,
    // Atom's library declares titles and summaries as HTML, RSS defines descriptions as HTML.
    title: format === 'atom' ? escapeText(article.title) : inCdata(article.title, format),
    description: format === 'json' ? article.description : escapeText(article.description),
    content: inCdata(await articleHtml(article), format),
    date: article.updated ?? article.date,
    published: article.date,
    category: [...article.categories, ...article.tags].map(({ name }) => ({ name, term: name })),
    ...(cover
      ? { image: { url: absoluteUrl(cover.src), type: cover.type, length: cover.bytes } }
      : {}),
    // RSS wants a mail address in <author>; names go into Dublin Core's element.
    ...(format === 'rss'
      ? { extensions: names.map((name) => ({ name: 'dc:creator', objects: { _text: name } })) }
      : { author: names.map((name) => ({ name })) }),
  };
}

/**
 * Keeps a text inside its CDATA section: `]]>` ends one, and the library splits it there and opens
 * the next only at the first place. JSON has no such sections.
 */
function inCdata(text: string, format: FeedFormat): string {
  if (format === 'json') return text;
  const [head = '', ...rest] = text.split(']]>');
  return rest.length === 0 ? text : `${head}]]>${rest.join(']]]]><![CDATA[>')}`;
}
