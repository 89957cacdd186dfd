import { alternatesOf } from '../alternates';
import type { Article } from '../article';
import type { Archive } from '../articles';
import { monthPages } from '../calendar';
import { pathIn } from '../edition';
import { issueLine } from '../issue-line';
import { keptName } from '../kept';
import { listPage, listPath, pageCount } from '../paginate';
import { pictureFile, pictureHash } from '../pictures';
import { prerendered, prerenderedLists } from '../prerender-limit';
import { builtShareImages } from '../share-image/share-image';
import { publicationOf } from '../site';
import { sitePath } from '../slug';
import { surroundingsOf } from '../surroundings';
import {
  articlePath,
  formerPath,
  type ListKind,
  listingPath,
  markdownPath,
  sharePath,
} from './page-paths';

const isExport = process.env.STATIC_EXPORT === '1';

/** What a page is drawn from. */
export interface PageKey {
  /** Names the route that draws it. */
  route: string;
  /**
   * A hash of all it is drawn from besides the code: as long as it stays the same, so does the page,
   * but for the line below.
   */
  key: string;
  /** The issue line in its masthead, if it has one. */
  line?: string | undefined;
}

/**
 * What the pages that there are many of are drawn from. A page that is not named here is drawn in
 * every build.
 * @returns by the page's path, decoded; in the order in which a build draws them
 */
export function pageKeys(archive: Archive): Map<string, PageKey> {
  const keys = new Map<string, PageKey>();
  for (const one of archive.archives.values()) {
    const frame = frameOf(one);
    const { edition } = one;
    const line = issueLine(one);
    const add = (kind: string, path: string, articles: readonly Article[], ...facts: unknown[]) => {
      const marks = articles.map(markOf);
      // What is not kept has no name to know it again by.
      if (!marks.every((mark) => mark !== undefined)) return;
      const key = keptName(frame, path, JSON.stringify([marks, facts]));
      const isRenewed = kind !== 'md' && kind !== 'former';
      keys.set(path, { route: `${edition.path}/${kind}`, key, ...(isRenewed ? { line } : {}) });
    };
    for (const article of prerendered(one.articles)) {
      const { parts, older, newer, related, alternates, glossary } = surroundingsOf(article, one);
      const shown = [article, ...parts, ...related];
      const neighbours = [older, newer].flatMap((neighbour) => neighbour ?? []);
      add(
        'posts',
        articlePath(edition, article.slug),
        [...shown, ...neighbours],
        parts.length,
        [older?.slug, newer?.slug],
        alternates.map(({ path }) => path),
        glossary.map(({ slug }) => slug),
      );
      add('md', markdownPath(edition, article.slug), [article]);
    }
    const isMade = prerenderedLists(one.articles);
    const months = monthPages(one);
    for (const [place, { path, articles }] of months.entries()) {
      if (!isMade(articles[0])) continue;
      const beside = [months[place - 1], months[place + 1]].map((month) => month?.slug);
      add('archive', pathIn(edition, path), articles, beside, alternatePaths(path, one));
    }
    // An export has files of its own for these.
    for (const [address, { path }] of isExport ? [] : one.byAlias) {
      // Only what the router would read has the line: it is drawn anew with it.
      add('former', formerPath(edition, address), [], path, line);
    }
    for (const { kind, slug, name, articles } of listsOf(one)) {
      const { page_size: size } = one.site;
      const count = pageCount(articles.length, size);
      for (let page = 1; page <= count; page += 1) {
        if (!isMade(articles[(page - 1) * size])) continue;
        const address = listPath(sitePath(kind, slug), page);
        add(
          kind,
          listingPath(edition, kind, slug, page),
          listPage(articles, page, size)?.items ?? [],
          [name, articles.length, count],
          alternatePaths(address, one),
        );
      }
    }
  }
  for (const { file, hash } of builtShareImages(archive)) {
    keys.set(sharePath(file), { route: 'share', key: keptName(hash) });
  }
  return keys;
}

function alternatePaths(path: string, archive: Archive): string[] {
  return archive.archives.size > 1 ? alternatesOf(path, archive).map(({ path }) => path) : [];
}

interface List {
  kind: ListKind;
  slug: string;
  name: string;
  articles: readonly Article[];
}

function listsOf({ authors, byAuthor, categories, byCategory, byTag }: Archive): List[] {
  return [
    ...authors.map(({ slug, name }) => ({
      kind: 'authors' as const,
      slug,
      name,
      articles: byAuthor.get(slug) ?? [],
    })),
    ...categories.map(({ slug, name }) => ({
      kind: 'categories' as const,
      slug,
      name,
      articles: byCategory.get(slug) ?? [],
    })),
    ...[...byTag.values()].map((tag) => ({ kind: 'tags' as const, ...tag })),
  ];
}

/** What all pages of an edition show: everything of the publication. */
function frameOf(archive: Archive): string {
  return JSON.stringify([publicationOf(archive), [...archive.archives.keys()]]);
}

const marks = new WeakMap<Article, string>();

/** Names an article as its file and its pictures are now; undefined for one that is not kept. */
function markOf(article: Article): string | undefined {
  const { kept, cover, pictures } = article;
  if (kept === undefined) return undefined;
  const known = marks.get(article);
  if (known !== undefined) return known;
  const files = (cover ? [cover, ...pictures] : pictures).map(({ src }) => pictureFile(src));
  const mark = [kept, ...files.map((file) => file && pictureHash(file))].join();
  marks.set(article, mark);
  return mark;
}
