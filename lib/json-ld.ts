import type {
  Article as ArticleSchema,
  BreadcrumbList,
  DefinedTermSet,
  Graph,
  Organization,
  SearchAction,
  Thing,
  WithActionConstraints,
} from 'schema-dts';
import type { Article } from './article';
import { type Edition, pathIn } from './edition';
import { namesOf, type Term } from './glossary';
import { fill } from './messages/fill';
import { absoluteUrl, isoDate, type Publication } from './site';
import { youTubeUrl } from './youtube-url';

/** One step of the way from the front page to a page. */
export interface Crumb {
  name: string;
  path: string;
}

/**
 * The way from an edition's front page to one of its pages.
 * @param steps names, each with its path in the main edition
 */
export function crumbsTo(
  edition: Edition,
  ...steps: readonly (readonly [name: string, path: string])[]
): Crumb[] {
  return [[edition.messages.site.home, '/'] as const, ...steps].map(([name, path]) => ({
    name,
    path: pathIn(edition, path),
  }));
}

function publisher({ site, edition }: Publication): Organization {
  const { name, latin_name, url, description } = site;
  return {
    '@type': 'Organization',
    '@id': `${url}/#publisher`,
    name,
    alternateName: latin_name,
    url: absoluteUrl(pathIn(edition, '/')),
    description,
    logo: {
      '@type': 'ImageObject',
      url: absoluteUrl('/icons/icon-512.png'),
      width: '512',
      height: '512',
    },
  };
}

/** Structured data of an article's page, after schema.org and Google's article guide. */
export function articleJsonLd(
  article: Article,
  crumbs: readonly Crumb[],
  publication: Publication,
): Graph {
  const { site, edition } = publication;
  const url = absoluteUrl(article.path);
  const { cover, source } = article;
  const posting: ArticleSchema = {
    '@type': 'BlogPosting',
    '@id': `${url}#article`,
    mainEntityOfPage: url,
    url,
    headline: article.title,
    description: article.description,
    inLanguage: site.language,
    datePublished: isoDate(article.date),
    dateModified: isoDate(article.updated ?? article.date),
    ...(article.corrections.length > 0
      ? {
          correction: article.corrections.map(({ date, text }) => ({
            '@type': 'CorrectionComment' as const,
            text,
            datePublished: isoDate(date),
          })),
        }
      : {}),
    author: article.authors.map((author) => ({
      '@type': 'Organization' as const,
      name: author.name,
      url: absoluteUrl(pathIn(edition, `/authors/${author.slug}`)),
    })),
    publisher: { '@id': `${site.url}/#publisher` },
    image: [...(cover ? [cover] : []), ...article.pictures].map((picture) => ({
      '@type': 'ImageObject' as const,
      url: absoluteUrl(picture.src),
      width: String(picture.width),
      height: String(picture.height),
    })),
    articleSection: article.categories.map(({ name }) => name),
    keywords: article.tags.map(({ name }) => name),
    wordCount: article.characters,
    license: site.licence.url,
    isAccessibleForFree: true,
    ...(source?.url || source?.name
      ? {
          isBasedOn: {
            '@type': 'CreativeWork' as const,
            ...(source.name ? { name: source.name } : {}),
            ...(source.url ? { url: source.url } : {}),
            ...(source.archive ? { archivedAt: source.archive } : {}),
            ...(source.language ? { inLanguage: source.language } : {}),
            ...(source.date ? { datePublished: isoDate(source.date) } : {}),
            ...(source.author
              ? { author: { '@type': 'Person' as const, name: source.author } }
              : {}),
          },
        }
      : {}),
  };
  const videos = article.videos.map(
    (video): Thing => ({
      '@type': 'VideoObject',
      name: video.title ?? article.title,
      description: article.description,
      contentUrl: youTubeUrl(video),
      embedUrl: `https://www.youtube-nocookie.com/embed/${video.id}`,
      thumbnailUrl: absoluteUrl(cover?.src ?? '/icons/icon-512.png'),
      uploadDate: isoDate(article.date),
    }),
  );
  return {
    '@context': 'https://schema.org',
    '@graph': [posting, publisher(publication), breadcrumbList(crumbs), ...videos],
  };
}

/** Structured data of a page that is not an article. */
export function pageJsonLd(crumbs: readonly Crumb[], publication: Publication): Graph {
  return {
    '@context': 'https://schema.org',
    '@graph': [publisher(publication), breadcrumbList(crumbs)],
  };
}

/** Structured data of the glossary's page: a set of terms, each at its own address. */
export function glossaryJsonLd(
  glossary: readonly Term[],
  crumbs: readonly Crumb[],
  publication: Publication,
): Graph {
  const { site, edition } = publication;
  const { name, language } = site;
  const url = absoluteUrl(pathIn(edition, '/glossary'));
  const set: DefinedTermSet = {
    '@type': 'DefinedTermSet',
    '@id': url,
    url,
    name: fill(edition.messages.glossary.setOf, { name }),
    inLanguage: language,
    publisher: { '@id': absoluteUrl('/#publisher') },
    hasDefinedTerm: glossary.map((entry) => {
      const [term = '', ...others] = namesOf(entry);
      return {
        '@type': 'DefinedTerm' as const,
        '@id': `${url}#${entry.slug}`,
        url: `${url}#${entry.slug}`,
        name: term,
        ...(others.length > 0 ? { alternateName: others } : {}),
        description: entry.definition,
        inDefinedTermSet: { '@id': url },
      };
    }),
  };
  return {
    '@context': 'https://schema.org',
    '@graph': [set, publisher(publication), breadcrumbList(crumbs)],
  };
}

/** Structured data of the front page. */
export function siteJsonLd(publication: Publication): Graph {
  const { site, edition } = publication;
  const { name, url, description, language } = site;
  const search: WithActionConstraints<SearchAction> = {
    '@type': 'SearchAction',
    target: {
      '@type': 'EntryPoint',
      urlTemplate: `${absoluteUrl(pathIn(edition, '/search'))}?q={query}`,
    },
    'query-input': 'required name=query',
  };
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'WebSite',
        name,
        url: absoluteUrl(pathIn(edition, '/')),
        description,
        inLanguage: language,
        publisher: { '@id': `${url}/#publisher` },
        potentialAction: search,
      },
      publisher(publication),
    ],
  };
}

function breadcrumbList(crumbs: readonly Crumb[]): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ name, path }, index) => ({
      '@type': 'ListItem' as const,
      position: index + 1,
      name,
      item: absoluteUrl(path),
    })),
  };
}

/** Writes structured data so that no text in it can end the script element it stands in. */
export function serializeJsonLd(graph: Graph): string {
  return JSON.stringify(graph).replaceAll('<', '\\u003c');
}
