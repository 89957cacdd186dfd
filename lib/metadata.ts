import type { Article } from './article';
import { feedPath } from './feeds';
import {
  publicationShareImagePath,
  shareHeight,
  shareImagePath,
  shareWidth,
} from './share-image/share-image';
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
  const image = shareImage(publicationShareImagePath(), name);
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
      card: 'summary_large_image' as const,
      title,
      description,
      images: [image],
    },
  };
}

function shareImage(path: string, alt: string) {
  return {
    url: absoluteUrl(path),
    width: shareWidth,
    height: shareHeight,
    type: 'image/jpeg',
    alt,
  };
}

/** The head of an article's page. */
export function articleMetadata(article: Article) {
  const { title, description, path } = article;
  const page = pageMetadata({ title, description, path });
  const image = shareImage(shareImagePath(article), title);
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
      images: [image],
    },
    twitter: { ...page.twitter, images: [image] },
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
