import { test as base, type ConsoleMessage, expect, type Page } from '@playwright/test';
import { type Content, type ContentArticle, readContent } from './content';
import { type SiteName, sites } from './sites';

export { expect };

export interface SiteOption {
  siteName: SiteName;
  /** What the addresses of the edition under test begin with; nothing for the main one. */
  edition: '' | '/zh-hans';
}

/** Marks tests that find in every edition what they look for: those of the project `simplified`. */
export const inEveryEdition = { tag: '@editions' };

/** The site under test, in the edition under test: paths are its own, words those of the files. */
export interface Site extends Content {
  origin: string;
  edition: SiteOption['edition'];
  /** One page of each kind; undefined where the content has none. */
  kinds: Record<Kind, string | undefined>;
  /** An article of the site that the test needs; the test is skipped where there is none. */
  articleWith(what: string, wanted: (article: ContentArticle) => boolean): ContentArticle;
  /** Where the tested server has what stands at a canonical address. */
  local(canonical: string): string;
}

export const kinds = [
  'front page',
  'article',
  'article without cover',
  'article with video',
  'article with pictures',
  'article with footnotes',
  'categories',
  'category',
  'second page of a list',
  'tags',
  'tag',
  'archive',
  'start',
  'author',
  'glossary',
  'about',
  'search',
  'finder',
  'library',
  'report',
  'missing page',
] as const;
export type Kind = (typeof kinds)[number];

export const hasVideo = ({ body }: ContentArticle) => body.includes('<YouTube');
export const hasPicture = ({ body }: ContentArticle) => /^(?:!\[(?!封面圖)|<Figure)/m.test(body);
const hasFootnote = ({ body }: ContentArticle) => /^\[\^[^\]]+\]:/m.test(body);

/** Everything that went wrong while a page was open, told in words. */
export class Watch {
  readonly problems: string[] = [];
  private readonly expected: RegExp[] = [];

  constructor(private readonly origin: string) {}

  /** A problem that the test provokes itself. */
  expect(problem: RegExp): void {
    this.expected.push(problem);
  }

  get unexpected(): string[] {
    return this.problems.filter((problem) => !this.expected.some((one) => one.test(problem)));
  }

  look(page: Page): void {
    page.on('console', (message: ConsoleMessage) => {
      if (message.type() !== 'error' && message.type() !== 'warning') return;
      this.problems.push(
        `console ${message.type()}: ${message.text()} (${message.location().url})`,
      );
    });
    page.on('pageerror', (error) => {
      // The browser's own words where the next page is none that it could show a transition to.
      if (/^Transition was (?:skipped$|aborted .*opt-in disabled$)/.test(error.message)) return;
      this.problems.push(`uncaught: ${error.stack ?? error}`);
    });
    page.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      if (origin !== this.origin && protocol.startsWith('http')) {
        this.problems.push(`leaves the origin: ${request.url()}`);
      }
    });
    page.on('requestfailed', (request) => {
      const why = request.failure()?.errorText;
      // The test went on to another page before this was loaded.
      if (why === 'net::ERR_ABORTED') return;
      this.problems.push(`failed: ${request.url()} ${why}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) {
        this.problems.push(`status ${response.status()}: ${response.url()}`);
      }
    });
  }
}

interface Fixtures {
  site: Site;
  /** Fails a test with a page at its end when that had a problem that the test did not expect. */
  watch: Watch;
}

interface WorkerFixtures extends SiteOption {
  /** What the content's files say. */
  written: Content;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  siteName: ['fixture', { option: true, scope: 'worker' }],
  edition: ['', { option: true, scope: 'worker' }],
  baseURL: async ({ siteName }, use) => {
    await use(process.env[sites[siteName].originVariable]);
  },
  written: [
    async ({ siteName }, use) => use(readContent(sites[siteName].folder, sites[siteName].builtAt)),
    { scope: 'worker' },
  ],
  site: async ({ siteName, written, edition, baseURL }, use) => {
    const articles = written.articles.map((one) => ({ ...one, path: `${edition}${one.path}` }));
    const content = { ...written, articles };
    const origin = baseURL ?? '';
    await use({
      ...content,
      origin,
      edition,
      kinds: pagesOfEachKind(content, edition),
      articleWith: (what, wanted) => {
        const article = content.articles.find(wanted);
        if (!article) test.skip(true, `no ${what} in ${sites[siteName].folder}`);
        return article as ContentArticle;
      },
      local: (canonical) => {
        expect(canonical.startsWith(`${content.url}/`), `${canonical} is canonical`).toBe(true);
        return origin + canonical.slice(content.url.length);
      },
    });
  },
  watch: async ({ site }, use) => use(new Watch(site.origin)),
  // Here and not in an automatic fixture: that would open a page for tests that ask without one.
  page: async ({ page, watch }, use) => {
    watch.look(page);
    await use(page);
    // Chromium now and then never closes a window whose page it is putting in the place of the last.
    if (!page.isClosed()) await page.waitForLoadState('load', { timeout: 5000 }).catch(() => {});
    expect(watch.unexpected, 'console, network and script are quiet').toEqual([]);
  },
});

function pagesOfEachKind(content: Content, edition: Site['edition']): Site['kinds'] {
  const { articles, categories, authors, pageSize } = content;
  const inCategory = (name: string) => articles.filter((one) => one.categories.includes(name));
  const category = categories.find(({ name }) => inCategory(name).length > 0);
  const long = categories.find(({ name }) => inCategory(name).length > pageSize);
  const prolific = authors.find(
    ({ slug }) => articles.filter((one) => one.authors.includes(slug)).length > pageSize,
  );
  const tagged = articles.some(({ tags }) => tags.includes('中文'));
  const at = (path: string) => `${edition}${path}`;
  return {
    'front page': edition || '/',
    article: articles.find((one) => one.cover && !hasVideo(one))?.path,
    'article without cover': articles.find((one) => !one.cover)?.path,
    'article with video': articles.find(hasVideo)?.path,
    'article with pictures': articles.find(hasPicture)?.path,
    'article with footnotes': articles.find(hasFootnote)?.path,
    categories: at('/categories'),
    category: category && at(`/categories/${category.slug}`),
    'second page of a list': long
      ? at(`/categories/${long.slug}/page/2`)
      : prolific && at(`/authors/${prolific.slug}/page/2`),
    tags: at('/tags'),
    tag: tagged ? at(`/tags/${encodeURIComponent('中文')}`) : undefined,
    archive: at('/archive'),
    start: at('/start'),
    author: authors[0] && at(`/authors/${authors[0].slug}`),
    glossary: at('/glossary'),
    about: at('/about'),
    search: at('/search'),
    finder: at('/find'),
    library: at('/library'),
    report: at('/report'),
    'missing page': at('/no-such-page'),
  };
}

/** The page of a kind; the test is skipped where the content has none. */
export function pageOf(site: Site, kind: Kind): string {
  const page = site.kinds[kind];
  test.skip(page === undefined, `no ${kind} in this content`);
  return page ?? '/';
}

/** Opens a page of a kind, whose status is 404 where it is the missing one. */
export async function openKind(
  page: Page,
  site: Site,
  watch: Watch,
  kind: Kind,
  waitUntil: 'load' | 'networkidle' = 'networkidle',
): Promise<string> {
  const path = pageOf(site, kind);
  const isMissing = kind === 'missing page';
  if (isMissing) watch.expect(/404/);
  const response = await page.goto(path, { waitUntil });
  expect(response?.status()).toBe(isMissing ? 404 : 200);
  return path;
}

/**
 * Draws what waits until a reader comes near (`.drawn-late`): until then it neither overflows, nor has
 * its own height in the eyes of a tool that asks for boxes.
 */
export async function drawAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { content-visibility: visible !important }');
    document.adoptedStyleSheets.push(sheet);
  });
}

/** Scrolls to the end so that everything lazy has loaded, and back. */
export async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const settle = () => new Promise((resolve) => setTimeout(resolve, 60));
    for (let top = 0; top < document.body.scrollHeight; top += innerHeight / 2) {
      scrollTo({ top, behavior: 'instant' });
      await settle();
    }
    scrollTo({ top: 0, behavior: 'instant' });
    await settle();
  });
  await page.waitForLoadState('networkidle');
}
