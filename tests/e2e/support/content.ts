import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

/** An article as its file says, read without the publication's own code. */
export interface ContentArticle {
  slug: string;
  /** `/posts/…`, encoded. */
  path: string;
  title: string;
  date: Date;
  /** Not before its newest correction. */
  updated?: Date;
  /** Newest first. */
  corrections: string[];
  categories: string[];
  tags: string[];
  authors: string[];
  cover: boolean;
  draft: boolean;
  pillar: boolean;
  series?: string;
  description?: string;
  sourceUrl?: string;
  body: string;
}

export interface Content {
  name: string;
  /** Canonical origin. */
  url: string;
  pageSize: number;
  feedSize: number;
  licenceUrl: string;
  defaultAuthor: string;
  categories: { slug: string; name: string }[];
  authors: { slug: string; name: string }[];
  glossary: { slug: string; term: string; definition: string }[];
  /** Public ones, newest first. */
  articles: ContentArticle[];
  /** Drafts and future ones. */
  hidden: ContentArticle[];
  /** Pages such as `/about`. */
  pages: string[];
}

/** Reads a content folder, as published at a moment. */
export function readContent(folder: string, builtAt: Date): Content {
  const data = <Value>(name: string): Value =>
    parse(fs.readFileSync(path.join(folder, name), 'utf8')) as Value;
  const site = data<{
    name: string;
    url: string;
    page_size: number;
    feed_size: number;
    default_author: string;
    licence: { url: string };
  }>('site.yaml');
  const slugs = (name: string) =>
    fs.readdirSync(path.join(folder, name)).map((file) => path.basename(file, '.mdx'));
  const all = slugs('posts')
    .map((slug) => readArticle(folder, slug, site.default_author))
    .sort((a, b) => b.date.getTime() - a.date.getTime() || (a.slug < b.slug ? -1 : 1));
  const isPublic = ({ draft, date }: ContentArticle) => !draft && date <= builtAt;
  return {
    name: site.name,
    url: site.url,
    pageSize: site.page_size,
    feedSize: site.feed_size,
    licenceUrl: site.licence.url,
    defaultAuthor: site.default_author,
    categories: data('categories.yaml'),
    authors: data('authors.yaml'),
    glossary: data('glossary.yaml'),
    articles: all.filter(isPublic),
    hidden: all.filter((article) => !isPublic(article)),
    pages: slugs('pages').map((slug) => `/${slug}`),
  };
}

interface Fields {
  title: string;
  date: string;
  updated?: string;
  corrections?: { date: string; text: string }[];
  description?: string;
  categories?: string[];
  tags?: string[];
  authors?: string[];
  cover?: string;
  draft?: boolean;
  pillar?: boolean;
  series?: string;
  source_url?: string;
}

function readArticle(folder: string, slug: string, defaultAuthor: string): ContentArticle {
  const source = fs.readFileSync(path.join(folder, 'posts', `${slug}.mdx`), 'utf8');
  const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source) ?? [];
  const fields = parse(head) as Fields;
  const date = instant(fields.date);
  const corrections = (fields.corrections ?? []).sort(
    (a, b) => instant(b.date).getTime() - instant(a.date).getTime(),
  );
  const [updated] = [fields.updated ?? [], corrections.map((one) => one.date)]
    .flat()
    .map(instant)
    .sort((a, b) => b.getTime() - a.getTime());
  return {
    slug,
    path: `/posts/${encodeURIComponent(slug)}`,
    title: fields.title,
    date,
    categories: fields.categories ?? [],
    tags: fields.tags ?? [],
    authors: fields.authors ?? [defaultAuthor],
    cover: fields.cover !== undefined || /^\s*!\[封面圖\]/.test(body),
    draft: fields.draft ?? false,
    pillar: fields.pillar ?? false,
    body,
    corrections: corrections.map(({ text }) => text),
    ...(updated ? { updated } : {}),
    ...(fields.series ? { series: fields.series } : {}),
    ...(fields.description ? { description: fields.description } : {}),
    ...(fields.source_url ? { sourceUrl: fields.source_url } : {}),
  };
}

/** A plain day begins in Taipei. */
function instant(date: string): Date {
  return new Date(/T/.test(date) ? date : `${date}T00:00:00+08:00`);
}

/**
 * The runs of Han characters of an article's source: each is text that a reader meets, whatever
 * the markup around it, so every form of the article has to hold all of them.
 */
export function hanRuns({ body }: ContentArticle): string[] {
  const text = body
    .replaceAll(/!\[[^\]]*\]/g, ' ')
    .replaceAll(/alt="[^"]*"/g, ' ')
    .replaceAll(/\{\/\*[\s\S]*?\*\/\}/g, ' ');
  return text.match(/\p{Script=Han}{6,}/gu) ?? [];
}
