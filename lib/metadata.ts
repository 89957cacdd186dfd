import type { Article } from './article';
import { feedPath } from './feeds';
import { absoluteUrl, getSite, isoDate } from './site';

interface PageFacts {
  title: string;
  description: string;
  /** Path of the page, encoded; its canonical address. */
  path: string;
  /** Base of the feeds to offer besides the publication's own, such as `/categories/silicon`. */
  feed?: string;
}

const feedTypes = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
} as const;

/** The head of a page, in the shape of Next's `Metadata`: canonical, Open Graph, Twitter, feeds. */
export function pageMetadata({ title, description, path, feed = '/' }: PageFacts) {
  const { name, language } = getSite();
  const url = absoluteUrl(path);
  const image = { url: absoluteUrl('/icons/icon-512.png'), width: 512, height: 512, alt: name };
  return {
    title,
    description,
    alternates: { canonical: url, types: feedTypesOf(feed) },
    openGraph: {
      type: 'website' as 'website' | 'article',
      title,
      description,
      url,
      siteName: name,
      locale: language.replace(/^zh-Hant-TW$/, 'zh_TW').replace('-', '_'),
      images: [image],
    },
    twitter: {
      card: 'summary' as 'summary' | 'summary_large_image',
      title,
      description,
      images: [image.url],
    },
  };
}

/** The head of an article's page. */
export function articleMetadata(article: Article) {
  const { title, description, path, cover } = article;
  const page = pageMetadata({ title, description, path });
  const image = cover && {
    url: absoluteUrl(cover.src),
    width: cover.width,
    height: cover.height,
    alt: cover.alt,
  };
  return {
    ...page,
    authors: article.authors.map(({ name }) => ({ name })),
    alternates: {
      ...page.alternates,
      types: { ...page.alternates.types, 'text/markdown': absoluteUrl(`${path}.md`) },
    },
    ...(article.unpublished ? { robots: { index: false, follow: false } } : {}),
    openGraph: {
      ...page.openGraph,
      type: 'article' as const,
      publishedTime: isoDate(article.date),
      modifiedTime: isoDate(article.updated ?? article.date),
      section: article.categories[0]?.name,
      tags: article.tags.map(({ name }) => name),
      ...(image ? { images: [image] } : {}),
    },
    twitter: {
      ...page.twitter,
      ...(image ? { card: 'summary_large_image' as const, images: [image.url] } : {}),
    },
  };
}

function feedTypesOf(base: string): Record<string, { url: string; title: string }[]> {
  const { name } = getSite();
  return Object.fromEntries(
    (['rss', 'atom', 'json'] as const).map((format) => [
      feedTypes[format],
      [
        { url: absoluteUrl(feedPath('/', format)), title: name },
        ...(base === '/'
          ? []
          : [{ url: absoluteUrl(feedPath(base, format)), title: `${name}（分類）` }]),
      ],
    ]),
  );
}
