import { type Alternate, alternatesOf, alternateUrls, mainPath } from './alternates';
import type { Article } from './article';
import type { Archive } from './articles';
import { pathIn } from './edition';
import { type FeedFormat, feedPath } from './feeds';
import { fill } from './messages/fill';
import {
  publicationShareImagePath,
  shareHeight,
  shareImagePath,
  shareWidth,
} from './share-image/share-image';
import { absoluteUrl, isoDate, type Publication } from './site';
import type { Surroundings } from './surroundings';

interface PageFacts {
  title: string;
  description: string;
  /** Path of the page in the main edition, encoded. */
  path: string;
  /** Base of the feeds to offer besides the publication's own, such as `/categories/silicon`. */
  feed?: string;
}

const feedTypes = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
} as const;

/**
 * The head of a page, in the shape of Next's `Metadata`: canonical, the same page in other editions,
 * Open Graph, Twitter, feeds.
 */
export function pageMetadata(facts: PageFacts, archive: Archive) {
  const alternates = archive.archives.size > 1 ? alternatesOf(facts.path, archive) : [];
  return headOf(facts, archive, alternates);
}

/** The head of the page of a form that readers send; it is for no search engine. */
export function formMetadata(
  name: string,
  words: { title: string; description: string },
  archive: Archive,
) {
  const description = fill(words.description, { name: archive.site.name });
  return {
    ...pageMetadata({ title: words.title, description, path: `/${name}` }, archive),
    robots: { index: false },
  };
}

function headOf(
  { title, description, path, feed = '/' }: PageFacts,
  publication: Publication,
  alternates: readonly Alternate[],
) {
  const { site, edition } = publication;
  const { name, language } = site;
  const url = absoluteUrl(pathIn(edition, path));
  const image = shareImage(publicationShareImagePath(site), name);
  return {
    title,
    description,
    alternates: {
      canonical: url,
      ...(alternates.length > 0 ? { languages: alternateUrls(alternates) } : {}),
      types: feedTypesOf(feed, publication),
    },
    openGraph: {
      type: 'website' as 'website' | 'article',
      title,
      description,
      url,
      siteName: name,
      locale: openGraphLocale(language),
      images: [image],
    },
    twitter: {
      card: 'summary_large_image' as const,
      title,
      description,
      images: cardImages(image),
    },
  };
}

function shareImage(path: string, alt: string) {
  return {
    url: absoluteUrl(path),
    width: shareWidth,
    height: shareHeight,
    alt,
  };
}

/** Its measures are none of X's properties; Open Graph's are read, too. */
function cardImages({ url, alt }: ReturnType<typeof shareImage>) {
  return [{ url, alt }];
}

/** The head of an article's page. */
export function articleMetadata(
  article: Article,
  { alternates }: Pick<Surroundings, 'alternates'>,
  publication: Publication,
) {
  const { title, description, path, edition } = article;
  const facts = { title, description, path: mainPath(edition, path) };
  const page = headOf(facts, publication, alternates);
  const image = shareImage(shareImagePath(article, publication.site), title);
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
      ...(article.updated && { modifiedTime: isoDate(article.updated) }),
      section: article.categories[0]?.name,
      tags: article.tags.map(({ name }) => name),
      images: [image],
    },
    twitter: { ...page.twitter, images: cardImages(image) },
  };
}

/** As Open Graph writes a language: `zh_TW`. */
function openGraphLocale(language: string): string {
  const known = { 'zh-Hant-TW': 'zh_TW', 'zh-Hant-HK': 'zh_HK', 'zh-Hans': 'zh_CN' };
  return known[language as keyof typeof known] ?? language.replace('-', '_');
}

function feedTypesOf(
  base: string,
  { site: { name }, edition }: Publication,
): Record<string, { url: string; title: string }[]> {
  const feedUrl = (scope: string, format: FeedFormat) =>
    absoluteUrl(pathIn(edition, feedPath(scope, format)));
  const { ofCategory } = edition.messages.feeds;
  return Object.fromEntries(
    (['rss', 'atom', 'json'] as const).map((format) => [
      feedTypes[format],
      [
        { url: feedUrl('/', format), title: name },
        ...(base === '/'
          ? []
          : [{ url: feedUrl(base, format), title: fill(ofCategory, { name }) }]),
      ],
    ]),
  );
}
