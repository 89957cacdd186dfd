import fs from 'node:fs';
import path from 'node:path';
import { type Aliased, takenAliases } from './alias';
import type { Article, Tag } from './article';
import { byPlace, ContentError, type Fault } from './fault';
import { FileCache } from './file-cache';
import { groupBy } from './group-by';
import { isKeeping, keptName, onceForAllCopies } from './kept';
import { keepArticle, keptArticle, nameOfArticle } from './kept-articles';
import { publicDir } from './paths';
import { isLimited } from './prerender-limit';
import { publicFileFaults } from './public-files';
import { publicationIn } from './publication-in';
import { type Manuscript, readArticle } from './read-article';
import { type ReadResult, readFolder } from './read-folder';
import { type Page, readPage } from './read-page';
import {
  type Author,
  type Category,
  getPublication,
  type Publication,
  publicationFaults,
} from './site';
import { sitePaths } from './site-paths';
import { sitePath } from './slug';
import { storedArchive } from './stored-archive';
import { strayLinks } from './stray-links';

/** A tag with the articles that carry it, newest first. */
export interface TaggedArticles extends Tag {
  articles: Article[];
}

/** The whole publication in memory. Lists hold public articles only, newest first. */
export interface Archive extends Publication {
  articles: Article[];
  bySlug: ReadonlyMap<string, Article>;
  byCategory: ReadonlyMap<Category['slug'], Article[]>;
  byAuthor: ReadonlyMap<Author['slug'], Article[]>;
  /** Tags by slug, most used first. */
  byTag: ReadonlyMap<Tag['slug'], TaggedArticles>;
  /** By the slugs of the glossary's terms that articles mention. */
  byTerm: ReadonlyMap<string, Article[]>;
  /** By former address, decoded. */
  byAlias: ReadonlyMap<string, Aliased>;
  /** Series by name, each in reading order: oldest first. */
  bySeries: ReadonlyMap<string, Article[]>;
  pages: ReadonlyMap<Page['slug'], Page>;
  /** All editions by their slugs, this one too; the main one by the empty text. */
  archives: ReadonlyMap<string, Archive>;
  /** Faults of files that were left out; always empty outside a preview. */
  faults: Fault[];
}

export interface ArchiveOptions {
  /** What "in the future" is measured against. */
  now: Date;
  /** Drafts, future articles and (as `faults`) broken files are let in: for authors. */
  preview: boolean;
  /** Where an article that is not public is shown, if not at its own address. */
  unpublishedPath?: (article: Article) => string;
  /** Called with each article's manuscript, and with those of files that are left out for their faults. */
  onManuscript?: (file: Article['file'], manuscript: Manuscript) => void;
  /** Part of the way through the files to begin at, where several processes share the work. */
  startAt?: number;
  /** Called as the articles' files are read. */
  onProgress?: (done: number, total: number) => void;
}

/** An article in its own edition, and in those made from it. */
interface Read {
  article: Article;
  converted: Article[];
}

/** An article's file as it was read; without the article where it has faults. */
interface ReadFile {
  file: string;
  read?: Read;
  manuscript?: Manuscript;
}

/**
 * Reads and checks everything under the content folder.
 * @throws ContentError with every fault of every file, unless `preview`
 */
export async function readArchive({
  now,
  preview,
  unpublishedPath,
  onManuscript,
  onProgress,
  startAt,
}: ArchiveOptions): Promise<Archive> {
  const publication = getPublication();
  const links = strayLinks();
  const faults: Fault[] = [...publicationFaults(), ...links];
  const version = JSON.stringify(publication);
  const keepManuscript = onManuscript !== undefined;
  const inEditions = publicationsIn(publication);
  const conversions = inEditions.filter(({ edition }) => edition.convert !== undefined);
  const readIn = async (written: Publication): Promise<Read[]> => {
    const kind = keptName(version, written.edition.language, isLimited ? 'limited' : 'whole');
    const files = await readFolder(
      'posts',
      written.edition,
      faults,
      async (source, slug, file): Promise<ReadResult<ReadFile>> => {
        const into = written === publication ? conversions : [];
        const name = nameOfArticle(source, file, kind);
        const kept = keepManuscript ? undefined : await keptArticle(name, [written, ...into]);
        if (kept) return { entry: { file, read: kept }, faults: [] };
        const result = await readArticle(source, slug, file, written, {
          keepManuscript,
          conversions: into,
          // Most of many are never asked for before the next build, and made when they are.
          withRendered: isKeeping && !isLimited,
        });
        const { manuscript, faults } = result;
        const entry = { file, ...(manuscript && { manuscript }) };
        if (!result.article) return { entry, faults };
        const { article, converted, rendered } = result;
        const whole = keepArticle(name, { article, converted }, rendered);
        // The words of so many do not fit into memory: they are read where they are asked for.
        const light = isLimited ? await keptArticle(name, [written, ...into]) : undefined;
        return { entry: { ...entry, read: light ?? whole }, faults };
      },
      { files: articleFiles, version: `${version} ${keepManuscript}`, onProgress, startAt },
    );
    for (const { file, manuscript } of files) {
      if (written === publication && manuscript) onManuscript?.(file, manuscript);
    }
    return files.flatMap(({ read }) => read ?? []);
  };
  const read = await readIn(publication);
  const readPagesIn = ({ edition }: Publication) =>
    readFolder(
      'pages',
      edition,
      faults,
      async (source, slug, file) => {
        const { page, faults, converted } = await readPage(
          source,
          slug,
          file,
          edition,
          edition === publication.edition ? conversions : [],
        );
        return { entry: page && { page, converted }, faults };
      },
      { files: pageFiles, version },
    );
  const readPages = await readPagesIn(publication);
  const pages = readPages.map(({ page }) => page);
  const mark = (article: Article): Article => {
    const unpublished = article.unpublished ?? (article.date > now ? 'future' : undefined);
    return unpublished
      ? { ...article, unpublished, path: unpublishedPath?.(article) ?? article.path }
      : article;
  };
  const archives = new Map<string, Archive>();
  const archiveOf = (words: Publication, articles: Article[], pages: Page[]): Archive => ({
    ...words,
    ...index(articles),
    pages: new Map(pages.map((page) => [page.slug, page])),
    byAlias: new Map(
      [...articles, ...pages].flatMap((one) => one.aliases.map(({ path }) => [path, one] as const)),
    ),
    archives,
    faults,
  });
  const addEdition = (words: Publication, marked: Article[], pagesThere: Page[]): Archive => {
    const shown = preview ? marked : marked.filter(({ unpublished }) => !unpublished);
    const archive = archiveOf(withoutMissing(words, pages, pagesThere), shown, pagesThere);
    archives.set(words.edition.slug ?? '', archive);
    return archive;
  };
  const marked = read.map(({ article }) => mark(article));
  const main = addEdition(publication, marked, pages);
  for (const words of inEditions) {
    const at = conversions.indexOf(words);
    const [articles, pages] =
      at === -1
        ? [
            (await readIn(words)).map(({ article }) => article),
            (await readPagesIn(words)).map(({ page }) => page),
          ]
        : [
            read.flatMap(({ converted }) => converted?.[at] ?? []),
            readPages.flatMap(({ converted }) => converted?.[at] ?? []),
          ];
    addEdition(words, articles.map(mark), pages);
  }
  // What is not public yet has its address already.
  const whole = preview ? main : archiveOf(publication, marked, pages);
  if (whole.byAlias.size > 0) {
    const oldestFirst = [...whole.articles.toReversed(), ...pages];
    faults.push(...takenAliases(oldestFirst, sitePaths(whole), isPublicFile));
  }
  // Behind a link in its place stands somebody else's folder.
  if (links.length === 0) faults.push(...publicFileFaults([whole, ...archives.values()]));
  faults.sort(byPlace);
  if (!preview && faults.length > 0) throw new ContentError(faults);
  return main;
}

const knownEditions = new WeakMap<Publication, Publication[]>();

/** The publication in its other editions: the same objects as long as the publication is the same. */
function publicationsIn(publication: Publication): Publication[] {
  const known =
    knownEditions.get(publication) ??
    publication.editions.slice(1).map((edition) => publicationIn(publication, edition));
  knownEditions.set(publication, known);
  return known;
}

/** A publication whose navigation leaves out the pages that an edition does not have. */
function withoutMissing(words: Publication, all: Page[], there: Page[]): Publication {
  const slugs = new Set(there.map(({ slug }) => slug));
  const missing = new Set(
    all.filter(({ slug }) => !slugs.has(slug)).map(({ slug }) => sitePath(slug)),
  );
  const navigation = words.site.navigation.filter(({ href }) => !missing.has(href));
  return missing.size === 0 ? words : { ...words, site: { ...words.site, navigation } };
}

function isPublicFile(address: string): boolean {
  const file = path.join(/* turbopackIgnore: true */ publicDir, address);
  const stat = fs.statSync(/* turbopackIgnore: true */ file, { throwIfNoEntry: false });
  return stat?.isFile() ?? false;
}

/** Sorts articles and builds every look-up once. */
function index(articles: Article[]) {
  // Two articles of one moment keep the same order on every machine.
  const sorted = [...articles].sort(
    (a, b) => b.date.getTime() - a.date.getTime() || (a.slug < b.slug ? -1 : 1),
  );
  const gather = <Row extends { slug: string }>(rowsOf: (article: Article) => Row[]) => {
    const pairs = sorted.flatMap((article) => rowsOf(article).map((row) => ({ row, article })));
    return groupBy(pairs, ({ row }) => row.slug);
  };
  const lists = <Row extends { slug: string }>(rowsOf: (article: Article) => Row[]) =>
    new Map(
      [...gather(rowsOf)].map(([slug, pairs]) => [slug, pairs.map(({ article }) => article)]),
    );
  const tags = [...gather((article) => article.tags)]
    .map(
      ([slug, pairs]): TaggedArticles => ({
        slug,
        name: pairs[0]?.row.name ?? slug,
        articles: pairs.map(({ article }) => article),
      }),
    )
    .sort((a, b) => b.articles.length - a.articles.length || (a.slug < b.slug ? -1 : 1));
  // Parts of one day follow each other by their slugs, not backwards.
  const inSeries = sorted
    .filter((article) => article.series)
    .sort((a, b) => a.date.getTime() - b.date.getTime());
  return {
    articles: sorted,
    bySlug: new Map(sorted.map((article) => [article.slug, article])),
    byCategory: lists((article) => article.categories),
    byAuthor: lists((article) => article.authors),
    byTag: new Map(tags.map((tag) => [tag.slug, tag])),
    byTerm: lists((article) => article.terms.map((slug) => ({ slug }))),
    bySeries: groupBy(inSeries, (article) => article.series ?? ''),
  };
}

const articleFiles = new FileCache<ReadResult<ReadFile>>();
const pageFiles = new FileCache<ReadResult<{ page: Page; converted: Page[] }>>();

/** What this process has read. */
const shared = onceForAllCopies('archive', (): { archive?: Promise<Archive> | undefined } => ({}));

/**
 * The publication as readers get it, read once per process; in development {@link getPreview}.
 * @param edition slug of another edition than the main one
 * @returns undefined for an edition that there is not
 * @throws ContentError naming every fault of every file (outside development)
 */
export function getArchive(edition?: undefined): Promise<Archive>;
export function getArchive(edition: string | undefined): Promise<Archive | undefined>;
export async function getArchive(edition?: string): Promise<Archive | undefined> {
  const main = await mainArchive();
  return edition === undefined ? main : main.archives.get(edition);
}

function mainArchive(): Promise<Archive> {
  if (process.env.NODE_ENV === 'development') return getPreview();
  shared.archive ??= readOrStored().catch((error) => {
    // Content that is mended is read again.
    shared.archive = undefined;
    throw error;
  });
  return shared.archive;
}

async function readOrStored(): Promise<Archive> {
  return storedArchive() ?? readArchive({ now: buildTime(), preview: false });
}

/**
 * The publication as its authors see it at this moment: looked at anew each time, though only files
 * that changed are read.
 */
export function getPreview(
  options: Pick<ArchiveOptions, 'unpublishedPath'> = {},
): Promise<Archive> {
  return readArchive({ now: new Date(), preview: true, ...options });
}

/**
 * The moment a build started. `next.config.ts` sets it for all of its processes, so that an
 * article due while the build runs is either on every page or on none.
 */
export function buildTime(): Date {
  return new Date(process.env.BUILD_TIME ?? Date.now());
}
