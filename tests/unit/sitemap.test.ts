import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Archive } from '../../lib/articles';
import type * as Sitemap from '../../lib/sitemap';
import type * as SitemapFiles from '../../lib/sitemap-files';
import { inProject, now, post } from './publication';

const written = (date: string, more = '', body = '內文') =>
  post(`title: "甲 <乙> & 丙"\ndate: ${date}\n${more}`, body);

const files = {
  'content/posts/晶片.mdx': written(
    '2025-05-12',
    'updated: 2025-05-31\ntags: [語言模型]\ncategories: [silicon]\ncover: /images/cover.png',
    '![](/images/chart.png)',
  ),
  'content/posts/b.mdx': written('2025-05-20', 'categories: [silicon]'),
  'content/posts/c.mdx': written('2025-05-30T12:00:01+08:00', 'categories: [silicon]'),
  'content/posts/d.mdx': written('2025-05-30T12:00:00+08:00'),
  'content/posts/draft.mdx': written('2025-05-31', 'draft: true\ntags: [祕密]'),
  'content/posts/future.mdx': written('2025-06-02'),
  'content/pages/about.mdx': '---\ntitle: 關於\ndescription: 我們\n---\n',
};

let archive: Archive;
let sitemap: typeof Sitemap;
let sitemapFiles: typeof SitemapFiles;

beforeAll(async () => {
  const [articles, sitemapModule, filesModule] = await inProject(files, () =>
    Promise.all([
      import('../../lib/articles'),
      import('../../lib/sitemap'),
      import('../../lib/sitemap-files'),
    ]),
  );
  archive = await articles.readArchive({ now, preview: false });
  sitemap = sitemapModule;
  sitemapFiles = filesModule;
});

describe('sitemapEntries', () => {
  const entryOf = (path: string) =>
    sitemap.sitemapEntries(archive).find(({ url }) => url === `https://review.example${path}`);

  it('lists every page once, by its full and encoded address', () => {
    const urls = sitemap.sitemapEntries(archive).map(({ url }) => url);
    expect(urls.sort()).toEqual(
      [
        '/',
        '/about',
        '/archive',
        '/authors/editors',
        '/authors/editors/page/2',
        '/authors/lin',
        '/categories',
        '/categories/ai-frontier',
        '/categories/silicon',
        '/categories/silicon/page/2',
        '/find',
        '/posts/%E6%99%B6%E7%89%87',
        '/posts/b',
        '/posts/c',
        '/posts/d',
        '/search',
        '/start',
        '/tags',
        '/tags/%E8%AA%9E%E8%A8%80%E6%A8%A1%E5%9E%8B',
      ].map((path) => `https://review.example${path}`),
    );
  });

  it('dates an article by its last change and names its pictures', () => {
    expect(entryOf('/posts/%E6%99%B6%E7%89%87')).toEqual({
      url: 'https://review.example/posts/%E6%99%B6%E7%89%87',
      lastModified: '2025-05-31T00:00:00+08:00',
      images: [
        'https://review.example/images/cover.png',
        'https://review.example/images/chart.png',
      ],
    });
  });

  it('dates a list by the newest change in it, and an empty one not at all', () => {
    expect(entryOf('/')?.lastModified).toBe('2025-05-31T00:00:00+08:00');
    expect(entryOf('/categories/silicon')?.lastModified).toBe('2025-05-31T00:00:00+08:00');
    expect(entryOf('/categories/ai-frontier')?.lastModified).toBeUndefined();
  });
});

describe('sitemapFile', () => {
  /** The same publication with more articles, each a copy of one. */
  const grown = (count: number): Archive => {
    const [article] = archive.articles;
    if (!article) throw new Error('There is no article.');
    const articles = Array.from({ length: count }, (_, number) => ({
      ...article,
      path: `/posts/${number}`,
    }));
    const large = { ...archive, articles, archives: new Map<string, Archive>() };
    large.archives.set('', large);
    return large;
  };
  const others = () => sitemap.sitemapEntries(archive).length - archive.articles.length;
  const locations = (xml: string) =>
    [...xml.matchAll(/<loc>https:\/\/review\.example([^<]*)<\/loc>/g)].map(([, path]) => path);

  it('is one file with all pages, and has no parts', () => {
    const xml = sitemapFiles.sitemapFile(archive);
    expect(XMLValidator.validate(xml)).toBe(true);
    const { urlset } = new XMLParser().parse(xml);
    const entries = sitemap.sitemapEntries(archive);
    expect(urlset.url).toHaveLength(entries.length);
    expect(urlset.url[1]).toEqual({
      loc: 'https://review.example/posts/c',
      lastmod: '2025-05-30T12:00:01+08:00',
    });
    expect(xml).toContain('<image:loc>https://review.example/images/chart.png</image:loc>');
    expect(sitemapFiles.sitemapParts(archive)).toEqual([]);
    expect(sitemapFiles.sitemapPart(archive, '1.xml')).toBeUndefined();
  });

  it('is an index of several files beyond 50,000 addresses, which have every page once', () => {
    // So many have a page for their month, too.
    const count = 50_000 - others();
    const large = grown(count);
    const index = sitemapFiles.sitemapFile(large);
    expect(XMLValidator.validate(index)).toBe(true);
    const files = sitemapFiles.sitemapParts(large);
    expect(new XMLParser().parse(index).sitemapindex.sitemap).toEqual(
      files.map((file) => ({ loc: `https://review.example/sitemap/${file}` })),
    );
    const parts = files.map((file) => sitemapFiles.sitemapPart(large, file) ?? '');
    expect(XMLValidator.validate(parts.at(-1) ?? '')).toBe(true);
    const paths = parts.flatMap(locations);
    expect(paths.filter((path) => path?.startsWith('/posts/'))).toHaveLength(count);
    expect(paths).toContain('/archive/2025-05');
    expect(new Set(paths).size).toBe(50_001);
    expect(sitemapFiles.sitemapPart(large, '7.xml')).toBeUndefined();
  });
});

describe('newsSitemap', () => {
  it('has the articles of the last 48 hours', () => {
    const xml = sitemap.newsSitemap(archive, now);
    expect(XMLValidator.validate(xml)).toBe(true);
    const { urlset } = new XMLParser().parse(xml);
    expect(urlset.url).toEqual({
      loc: 'https://review.example/posts/c',
      'news:news': {
        'news:publication': { 'news:name': '測試刊', 'news:language': 'zh-tw' },
        'news:publication_date': '2025-05-30T12:00:01+08:00',
        'news:title': '甲 <乙> & 丙',
      },
    });
  });

  it('is valid without news', () => {
    const xml = sitemap.newsSitemap(archive, new Date('2026-01-01'));
    expect(XMLValidator.validate(xml)).toBe(true);
    expect(new XMLParser().parse(xml).urlset).not.toHaveProperty('url');
  });
});
