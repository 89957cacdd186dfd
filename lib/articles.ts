import fs from 'node:fs';
import path from 'node:path';
import { type Aliased, takenAliases } from './alias';
import type { Article, Tag } from './article';
import type { Edition } from './editions';
import { byPlace, ContentError, type Fault } from './fault';
import { FileCache } from './file-cache';
import { groupBy } from './group-by';
import { contentDir, displayPath, publicDir } from './paths';
import { publicationIn } from './publication-in';
import { type Manuscript, readArticle } from './read-article';
import { type Page, readPage } from './read-page';
import {
  type Author,
  type Category,
  getPublication,
  type Publication,
  publicationFaults,
} from './site';
import { sitePaths } from './site-paths';

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
  /** Called with each article's manuscript. */
  onManuscript?: (file: Article['file'], manuscript: Manuscript) => void;
  /** Called as the articles' files are read. */
  onProgress?: (done: number, total: number) => void;
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
}: ArchiveOptions): Promise<Archive> {
  const publication = getPublication();
  const faults: Fault[] = [...publicationFaults()];
  const version = JSON.stringify(publication);
  const keepManuscript = onManuscript !== undefined;
  const inEditions = publicationsIn(publication);
  const conversions = inEditions.filter(({ edition }) => edition.convert !== undefined);
  const readIn = (written: Publication) =>
    readFolder(
      'posts',
      written.edition,
      faults,
      async (source, slug, file) => {
        const { article, faults, ...more } = await readArticle(source, slug, file, written, {
          keepManuscript,
          conversions: written === publication ? conversions : [],
        });
        return { entry: article && { article, ...more }, faults };
      },
      { files: articleFiles, version: `${version} ${keepManuscript}`, onProgress },
    );
  const read = await readIn(publication);
  for (const { article, manuscript } of read) {
    if (manuscript) onManuscript?.(article.file, manuscript);
  }
  const written = new Map<Edition, Article[]>([
    [publication.edition, read.map(({ article }) => article)],
  ]);
  for (const other of inEditions) {
    const { edition } = other;
    const articles =
      edition.files === undefined
        ? read.flatMap(({ converted = [] }) => converted.filter((one) => one.edition === edition))
        : (await readIn(other)).map(({ article }) => article);
    written.set(edition, articles);
  }
  const readPages = await readFolder(
    'pages',
    publication.edition,
    faults,
    async (source, slug, file) => {
      const { page, faults, converted } = await readPage(source, slug, file, conversions);
      return { entry: page && { page, converted }, faults };
    },
    { files: pageFiles, version },
  );
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
  const addEdition = (words: Publication, pages: Page[]): Archive => {
    const all = (written.get(words.edition) ?? []).map(mark);
    const shown = preview ? all : all.filter(({ unpublished }) => !unpublished);
    const archive = archiveOf(words, shown, pages);
    archives.set(words.edition.slug ?? '', archive);
    return archive;
  };
  const main = addEdition(publication, pages);
  for (const words of inEditions) {
    const at = conversions.indexOf(words);
    // What is not an article has no translated files.
    addEdition(
      words,
      readPages.flatMap(({ converted }) => converted?.[at] ?? []),
    );
  }
  // What is not public yet has its address already.
  const whole = archiveOf(publication, (written.get(publication.edition) ?? []).map(mark), pages);
  if (whole.byAlias.size > 0) {
    const oldestFirst = [...whole.articles.toReversed(), ...pages];
    faults.push(...takenAliases(oldestFirst, sitePaths(whole), isPublicFile));
  }
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
    bySeries: groupBy(inSeries, (article) => article.series ?? ''),
  };
}

interface ReadResult<Entry> {
  entry: Entry | undefined;
  faults: Fault[];
}

const articleFiles = new FileCache<
  ReadResult<{ article: Article; converted: Article[]; manuscript?: Manuscript }>
>();
const pageFiles = new FileCache<ReadResult<{ page: Page; converted: Page[] }>>();

/**
 * Reads the files of an edition: `<slug>.en.mdx` where it has files of its own, else those whose
 * names have no such part.
 */
async function readFolder<Entry>(
  folder: string,
  edition: Edition,
  faults: Fault[],
  read: (source: string, slug: string, file: string) => Promise<ReadResult<Entry>>,
  cached: {
    files: FileCache<ReadResult<Entry>>;
    version: string;
    onProgress?: ArchiveOptions['onProgress'];
  },
): Promise<Entry[]> {
  const root = path.join(contentDir, folder);
  const names = fs.existsSync(root) ? fs.readdirSync(root, { withFileTypes: true }) : [];
  const parts = getPublication().editions.flatMap(({ files }) => files ?? []);
  const partOf = (name: string) => parts.find((part) => name.endsWith(`.${part}.mdx`));
  const ending = edition.files === undefined ? '.mdx' : `.${edition.files}.mdx`;
  const entries: Entry[] = [];
  const slugs = new Map<string, string>();
  for (const [done, item] of names.sort((a, b) => (a.name < b.name ? -1 : 1)).entries()) {
    cached.onProgress?.(done, names.length);
    const { name } = item;
    if (name.startsWith('.') || name.endsWith('~')) continue;
    if (partOf(name) !== edition.files) continue;
    const file = displayPath(folder, name);
    if (!item.isFile() || !name.endsWith('.mdx')) {
      faults.push(at(file, 'stray-file', '這裡只放 .mdx 檔案。', '請改檔名，或移到別的資料夾。'));
      continue;
    }
    const slug = name.slice(0, -ending.length).normalize('NFC');
    const twin = slugs.get(slug.toLowerCase());
    slugs.set(slug.toLowerCase(), name);
    if (twin) {
      faults.push(
        at(
          file,
          'duplicate-slug',
          `網址和 ${twin} 重複了。`,
          '兩篇文章的檔名要不一樣，請改其中一個。',
        ),
      );
      continue;
    }
    const result = await cached.files.read(
      path.join(root, name),
      cached.version,
      (source) =>
        read(source, slug, file).catch((error) => ({
          entry: undefined,
          faults: [
            at(
              file,
              'unreadable',
              `讀不完這個檔案（${error}）。`,
              '內容的結構太深或太亂，請簡化。',
            ),
          ],
        })),
      // A missing picture may turn up without the article's file changing.
      ({ faults }) => faults.length === 0,
    );
    if (result.entry !== undefined) entries.push(result.entry);
    faults.push(...result.faults);
  }
  return entries;
}

function at(file: string, rule: string, found: string, advice: string): Fault {
  return { file, line: 1, column: 1, rule, found, advice };
}

let archive: Promise<Archive> | undefined;

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
  archive ??= readArchive({ now: buildTime(), preview: false }).catch((error) => {
    // Content that is mended is read again.
    archive = undefined;
    throw error;
  });
  return archive;
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
