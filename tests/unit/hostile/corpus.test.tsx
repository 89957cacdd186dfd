import { existsSync, writeFileSync } from 'node:fs';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toText } from 'hast-util-to-text';
import type { ReactNode } from 'react';
import { renderToReadableStream } from 'react-dom/server';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Article } from '../../../lib/article';
import type { Archive } from '../../../lib/articles';
import type { Report } from '../../../lib/check/rule';
import { inProject } from '../publication';
import { expected, hostileFiles, secret } from './corpus';
import { dangersOf, leadsSomewhereSafe } from './inert';

const now = new Date('2026-06-01T12:00:00+08:00');

async function load() {
  const [view, findings, check, formats, feeds, markdown, jsonLd, sitemap, search, finder, share] =
    await Promise.all([
      import('../../../components/article-view'),
      import('../../../components/findings'),
      import('../../../lib/check/check'),
      import('../../../lib/check/format'),
      import('../../../lib/feeds'),
      import('../../../lib/markdown-edition'),
      import('../../../lib/json-ld'),
      import('../../../lib/sitemap'),
      import('../../../lib/search/search-files'),
      import('../../../lib/finder/index-part'),
      import('../../../lib/share-image/draw'),
    ]);
  const { articleShareImage } = await import('../../../lib/share-image/share-image');
  const { readArchive } = await import('../../../lib/articles');
  const { findingsOf } = await import('../../../lib/findings');
  const { surroundingsOf } = await import('../../../lib/surroundings');
  const modules = { ...view, ...findings, ...check, ...formats, ...feeds, ...markdown, ...jsonLd };
  return {
    ...modules,
    ...sitemap,
    ...search,
    ...finder,
    ...share,
    articleShareImage,
    readArchive,
    findingsOf,
    surroundingsOf,
  };
}

let engine: Awaited<ReturnType<typeof load>>;
let archive: Archive;
let reports: Report[];
let editions: Archive[];

beforeAll(async () => {
  process.env.HOSTILE_SECRET = secret;
  engine = await inProject(await hostileFiles(), async () => {
    const loaded = await load();
    archive = await loaded.readArchive({ now, preview: true });
    reports = (await loaded.checkArchive({ now })).reports;
    return loaded;
  });
  editions = [...archive.archives.values()];
});

const fileOf = (slug: string) => `content/posts/${slug}.mdx`;

async function htmlOf(node: ReactNode): Promise<string> {
  const stream = await renderToReadableStream(node);
  await stream.allReady;
  return new Response(stream).text();
}

async function pageOf(article: Article | undefined, within: Archive): Promise<string> {
  if (!article) throw new Error('no such article');
  const surroundings = engine.surroundingsOf(article, within);
  return htmlOf(
    <engine.ArticleView article={article} surroundings={surroundings} publication={within} />,
  );
}

const signatureOf = ({ tagName, properties }: Element) => JSON.stringify([tagName, properties]);

function elementsIn(html: string): Set<string> {
  const found = new Set<string>();
  visit(fromHtml(html, { fragment: true }), 'element', (element) => {
    found.add(signatureOf(element));
  });
  return found;
}

/** The structured data, the style sheet that names the headline's own face, the cover's preload. */
function isOurs({ tagName, properties, children }: Element): boolean {
  if (tagName === 'link') {
    const { rel, as, imageSrcSet, href } = properties;
    const addresses = /^(?:\/(?:_next\/static\/pictures|images)\/[\w./-]+(?: \d+w)?(?:, |$))+$/;
    return `${rel} ${as}` === 'preload image' && addresses.test(`${imageSrcSet ?? href}`);
  }
  if (tagName === 'script') return signatureOf({ tagName, properties } as Element) === jsonLd;
  const [text] = children;
  return (
    tagName === 'style' && text?.type === 'text' && /^(?:@font-face\{[^<@\\]*)+$/.test(text.value)
  );
}

const jsonLd = JSON.stringify(['script', { type: 'application/ld+json' }]);

/** The texts of all structured data in a page, as a browser would find them. */
function dataIn(html: string): string[] {
  const found: string[] = [];
  visit(fromHtml(html, { fragment: true }), 'element', (node) => {
    if (node.tagName === 'script') found.push(toText(node, { whitespace: 'pre' }));
  });
  return found;
}

/** What the rewriting of pages, which looks for tags as React writes them, could take for one. */
function signsOutsideTags(html: string): RegExpMatchArray | null {
  return html
    .replaceAll(/<(script|style)\b[^>]*>.*?<\/\1>|<!--.*?-->/gs, '')
    .replaceAll(/<\/?[a-z]\w*(?: [\w:-]+="[^"<>]*")*\/?>/gi, '')
    .match(/.{0,40}[<>"].{0,40}/);
}

/** A sound article of the corpus, to compare with. */
const harmless = '名';

/** Articles as an edition shows them; of the converted one only those whose words are the attack. */
function shownIn({ articles, edition }: Archive): Article[] {
  if (edition.convert === undefined) return articles;
  return articles.filter(({ slug }) => /^(?:words|text|component)-|^名$/.test(slug));
}

/** What Markdown would do to a reader whose program shows raw HTML and follows every link. */
function dangersOfMarkdown(markdown: string): string[] {
  const dangers: string[] = [];
  visit(unified().use(remarkParse).use(remarkGfm).parse(markdown), (node) => {
    if (node.type === 'html') dangers.push(...dangersOf(node.value));
    if (
      (node.type === 'link' || node.type === 'definition' || node.type === 'image') &&
      !leadsSomewhereSafe(node.type === 'image' ? 'img' : 'a', node.url)
    ) {
      dangers.push(node.url);
    }
  });
  return dangers;
}

describe('every hostile article', () => {
  it('is refused where its attack stands, or published', () => {
    expect(Object.keys(expected.refused).length + expected.published.length).toBeGreaterThan(400);
    const found = new Map<string, Set<string>>();
    for (const { file, rule, line } of archive.faults) {
      found.set(file, (found.get(file) ?? new Set()).add(`${rule} ${line}`));
    }
    const refused = Object.entries(expected.refused).map(([slug, faults]) => [
      fileOf(slug),
      faults,
    ]);
    const told = [...found].map(([file, faults]) => [file, [...faults]]);
    expect(Object.fromEntries(told)).toEqual(Object.fromEntries(refused));
    const published = archive.articles.filter(({ file }) => !found.has(file));
    expect(published.map(({ slug }) => slug).sort()).toEqual([...expected.published].sort());
  });

  it('stops a build, which tells of each on lines of its own and of nothing else', async () => {
    const error: Error = await engine.readArchive({ now, preview: false }).then(
      () => expect.fail('was read'),
      (error) => error,
    );
    for (const slug of Object.keys(expected.refused)) {
      expect(error.message).toContain(`${fileOf(slug).replaceAll('\u202E', '\\u{202E}')}:`);
    }
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(error.message).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u202A-\u202E\u2066-\u2069]/);
    expect(error.message).not.toContain(secret);
    expect(error.message).not.toMatch(/root:x:|at .*:\d+:\d+\)/);
  });

  it('left this process as it was', () => {
    expect(Reflect.has(globalThis, '__pwned')).toBe(false);
    expect(Reflect.has({}, 'polluted')).toBe(false);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(existsSync('tests/fixtures/pwned')).toBe(false);
  });
});

describe('what is published of it', () => {
  it('is a page in which nothing runs', async () => {
    const pages: string[] = [];
    for (const one of editions) {
      const own = elementsIn(await pageOf(one.bySlug.get(harmless), one));
      for (const article of shownIn(one)) {
        const html = await pageOf(article, one);
        pages.push(html);
        // What every page has besides the text: forms, dialogs, style sheets of the headline's face.
        const dangers = dangersOf(
          html,
          (element) => own.has(signatureOf(element)) || isOurs(element),
        );
        expect({ slug: article.slug, dangers }).toEqual({ slug: article.slug, dangers: [] });
        expect(html).not.toContain(secret);
        expect({ slug: article.slug, signs: signsOutsideTags(html) }).toEqual({
          slug: article.slug,
          signs: null,
        });
        const [data, ...more] = dataIn(html);
        expect(more).toEqual([]);
        expect(JSON.parse(data ?? '')['@graph'][0].headline).toBe(article.title);
      }
    }
    // tests/e2e/build/hostile.spec.ts gives them to a browser.
    const { HOSTILE_PAGES } = process.env;
    if (HOSTILE_PAGES) writeFileSync(HOSTILE_PAGES, pages.join(''));
  });

  it('is feeds with one entry for each, in which nothing runs', async () => {
    for (const one of editions) {
      const scope = { title: one.site.name, description: one.site.description, path: '/' };
      for (const format of ['rss', 'atom', 'json'] as const) {
        const articles = shownIn(one);
        const { body } = await engine.writeFeed({ ...scope, articles }, format, one);
        expect(body).not.toContain(secret);
        const contents = format === 'json' ? jsonContents(body) : xmlContents(body, format);
        expect(contents).toHaveLength(articles.length);
        for (const html of contents) expect(dangersOf(html)).toEqual([]);
      }
    }
  });

  it('is Markdown that is safe to show', async () => {
    for (const one of editions) {
      expect(dangersOfMarkdown(engine.llmsText(one))).toEqual([]);
      for (const article of shownIn(one)) {
        const markdown = await engine.markdownEdition(article, one);
        expect({ slug: article.slug, dangers: dangersOfMarkdown(markdown) }).toEqual({
          slug: article.slug,
          dangers: [],
        });
        expect(markdown).not.toContain(secret);
      }
    }
  });

  it('is sitemaps that are well formed and lead nowhere else', () => {
    const news = engine.newsSitemap(archive, new Date('2026-01-02T12:00:00+08:00'));
    expect(XMLValidator.validate(news)).toBe(true);
    const { urlset } = new XMLParser().parse(news);
    expect(urlset.url).toHaveLength(archive.articles.length);
    for (const { url } of engine.wholeSitemap(archive)) {
      expect(url).toMatch(/^https:\/\/hostile\.example\/[^<>"'\s]*$/);
    }
  });

  it('is data for search and finder', async () => {
    for await (const { path, content } of engine.searchFiles(archive)) {
      if (path.endsWith('.json')) JSON.parse(String(content));
      expect(path).not.toMatch(/\.\.|^\//);
      expect(Buffer.from(content).includes(secret)).toBe(false);
    }
    for (const { path, content } of engine.finderFiles(archive)) {
      if (path.endsWith('.json')) JSON.parse(String(content));
      expect(path).not.toMatch(/\.\.|^\//);
      expect(Buffer.from(content).includes(secret)).toBe(false);
    }
  });

  it('is share images that can be drawn', async () => {
    const hostile = archive.articles.filter(({ slug }) => slug.startsWith('words-'));
    for (const article of hostile) {
      const { drawing } = engine.articleShareImage(article, archive.site);
      const jpeg = await engine.drawShareImage(drawing);
      expect(jpeg.subarray(0, 2)).toEqual(Buffer.from([0xff, 0xd8]));
    }
  });

  it('is structured data of the glossary and the front page that stays in its element', () => {
    for (const one of editions) {
      for (const graph of [engine.glossaryJsonLd(one.glossary, [], one), engine.siteJsonLd(one)]) {
        const text = engine.serializeJsonLd(graph);
        expect(dataIn(`<script type="application/ld+json">${text}</script>`)).toEqual([text]);
      }
    }
  });
});

describe('what is told of it', () => {
  it('is one line each, whatever it says', () => {
    const lines = engine.formatGitHub(reports).split('\n');
    expect(lines).toHaveLength(reports.length);
    for (const line of lines) expect(line).toMatch(/^::(?:error|warning) file=content\//);
    expect(engine.formatLines(reports).split('\n')).toHaveLength(reports.length);
    expect(JSON.parse(engine.formatJson(reports)).reports).toHaveLength(reports.length);
    expect(engine.formatText(reports, 1)).not.toContain(secret);
  });

  it('is text on the page that an author sees instead', async () => {
    for (const slug of Object.keys(expected.refused)) {
      const file = fileOf(slug);
      const html = await htmlOf(
        <engine.Findings file={file} findings={engine.findingsOf(slug, archive.faults)} />,
      );
      expect(dangersOf(html)).toEqual([]);
      expect(html).not.toContain(secret);
    }
  });
});

function xmlContents(body: string, format: 'rss' | 'atom'): string[] {
  expect(XMLValidator.validate(body)).toBe(true);
  const parsed = new XMLParser({ ignoreAttributes: false, processEntities: true }).parse(body);
  const items = format === 'rss' ? parsed.rss.channel.item : parsed.feed.entry;
  return items.flatMap((item: Record<string, { '#text': string } & string>) =>
    format === 'rss' ? item['content:encoded'] : item.content?.['#text'],
  );
}

function jsonContents(body: string): string[] {
  return JSON.parse(body).items.map((item: { content_html: string }) => item.content_html);
}
