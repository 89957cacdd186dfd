import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Article } from '../../lib/article';
import type { Archive } from '../../lib/articles';
import type { Surroundings } from '../../lib/surroundings';
import { inProject, now, post, publication } from './publication';

const editions = [
  { language: 'zh-Hant-TW', label: '繁', name: '繁體中文' },
  { slug: 'zh-hans', language: 'zh-Hans', label: '简', name: '简体中文', convert: 'cn' },
];

const about = (title: string, date: string, more: string, body: string) =>
  post(`title: ${title}\ndate: ${date}\n${more}`, body);

const files = {
  'content/site.yaml': JSON.stringify({ ...publication.site, editions }),
  'content/glossary.yaml': JSON.stringify([
    { slug: 'tide', term: '潮汐', definition: '海面一天裡的漲落。' },
  ]),
  'content/posts/tide.mdx': about(
    '潮汐怎麼算',
    '2025-05-01',
    'tags: [海]\nseries: 海水\naliases: [/old/tide]\ncategories: [silicon]\ncover: /images/cover.png',
    '## 引力\n\n月球的引力拉起海水，軟體算潮汐。',
  ),
  'content/posts/moon.mdx': about(
    '月球離開我們',
    '2025-05-02',
    'tags: [海, 天]\nseries: 海水',
    '月球的引力每年少一點，潮汐把它推遠。',
  ),
  'content/posts/bread.mdx': about('酸麵包', '2025-05-03', '', '麵團裡的酵母，烤箱要先熱。'),
  'content/posts/stove.mdx': about('烤箱', '2025-05-04', '', '烤箱的溫度計不準，麵團就發不好。'),
  'content/pages/about.mdx':
    '---\ntitle: 關於軟體\ndescription: 我們\naliases: [/old/about]\n---\n文。\n',
};

let root: string;
let folder: string;
/** As the build's first process has it, and as the others and the server do. */
let read: Archive;
let stored: Archive;
let readAround: (article: Article, archive: Archive) => Surroundings;
let storedAround: typeof readAround;

async function load() {
  vi.resetModules();
  const cwd = vi.spyOn(process, 'cwd').mockReturnValue(root);
  try {
    const [articles, store, surroundings] = await Promise.all([
      import('../../lib/articles'),
      import('../../lib/stored-archive'),
      import('../../lib/surroundings'),
    ]);
    return { ...articles, ...store, ...surroundings };
  } finally {
    cwd.mockRestore();
  }
}

beforeAll(async () => {
  root = await inProject(files, async (root) => root);
  folder = path.join(root, 'kept');
  vi.stubEnv('KEPT_ARTICLES', folder);
  const build = await load();
  readAround = build.surroundingsOf;
  read = await build.readArchive({ now, preview: false });
  expect(build.isStorable(read)).toBe(true);
  build.storeArchive(read, folder);
  vi.stubEnv('KEPT_ARTICLES', '');
  vi.stubEnv('STORED_ARCHIVE', folder);
  fs.rmSync(path.join(root, 'content/posts'), { recursive: true });
  const server = await load();
  storedAround = server.surroundingsOf;
  const archive = await server.getArchive();
  stored = archive;
});

afterAll(() => vi.unstubAllEnvs());

const slugs = (articles: readonly (Article | undefined)[]) => articles.map((one) => one?.slug);

const listsOf = ({ byCategory, byAuthor, bySeries, byTag, byTerm, bySlug }: Archive) => ({
  terms: [...byTerm].map(([slug, articles]) => [slug, slugs(articles)]),
  categories: [...byCategory].map(([name, articles]) => [name, slugs(articles)]),
  authors: [...byAuthor].map(([name, articles]) => [name, slugs(articles)]),
  series: [...bySeries].map(([name, articles]) => [name, slugs(articles)]),
  tags: [...byTag.values()].map(({ slug, name, articles }) => [slug, name, slugs(articles)]),
  slugs: [...bySlug.keys()],
});

const plain = ({ bodyOptions, edition, ...article }: Article) => ({
  ...article,
  edition: edition.language,
  isConverted: bodyOptions.conversion !== undefined,
});

describe.each(['', 'zh-hans'])('a stored archive, edition "%s"', (slug) => {
  const both = () => {
    const [one, other] = [read.archives.get(slug), stored.archives.get(slug)];
    if (!one || !other) throw new Error('The edition is missing.');
    return [one, other] as const;
  };

  it('has the same articles in the same order, without their files', () => {
    const [was, is] = both();
    expect(is.articles.map(plain)).toEqual(was.articles.map(plain));
    expect(is.articles.map(({ text }) => text)).toEqual(was.articles.map(({ text }) => text));
  });

  it('has the same lists, pages and former addresses', () => {
    const [was, is] = both();
    expect(listsOf(is)).toEqual(listsOf(was));
    expect([...is.pages.values()].map(({ title }) => title)).toEqual(
      [...was.pages.values()].map(({ title }) => title),
    );
    expect([...is.byAlias].map(([alias, { path }]) => [alias, path])).toEqual(
      [...was.byAlias].map(([alias, { path }]) => [alias, path]),
    );
    expect(is.bySlug.get('tide')).toBe(is.byTag.get('海')?.articles[1]);
    expect(slugs(is.byTerm.get('tide') ?? [])).toEqual(['moon', 'tide']);
  });

  it('finds the same around an article', () => {
    const [was, is] = both();
    for (const name of was.bySlug.keys()) {
      const [before, after] = [was.bySlug.get(name), is.bySlug.get(name)];
      if (!before || !after) throw new Error(name);
      const around = readAround(before, was);
      const now = storedAround(after, is);
      expect(slugs(now.related)).toEqual(slugs(around.related));
      expect(slugs(now.parts)).toEqual(slugs(around.parts));
      expect(slugs([now.older, now.newer])).toEqual(slugs([around.older, around.newer]));
      expect(now.alternates.map(({ path }) => path)).toEqual(
        around.alternates.map(({ path }) => path),
      );
    }
  });
});

it('reads an article’s facts when they are asked for, not before', () => {
  const reading = vi.spyOn(fs, 'readSync');
  const [newest] = stored.articles;
  expect(newest?.slug).toBe('stove');
  expect(newest?.date).toEqual(read.articles[0]?.date);
  expect(newest?.unpublished).toBeUndefined();
  expect(reading).not.toHaveBeenCalled();
  expect('title' in (newest ?? {})).toBe(true);
  reading.mockRestore();
});

it('is not stored where an article is kept nowhere', async () => {
  const { isStorable } = await import('../../lib/stored-archive');
  const article = { ...read.articles[0], kept: undefined } as unknown as Article;
  const one = { ...read, articles: [article] };
  expect(isStorable({ ...one, archives: new Map([['', one]]) })).toBe(false);
});

it('is one for pages and route handlers, which have the code each for itself, with its index', async () => {
  const other = await load();
  expect(await other.getArchive()).toBe(stored);
  const words = fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.words'))
    .map((name) => path.join(folder, name));
  expect(words.length).toBeGreaterThan(0);
  for (const file of words) fs.renameSync(file, `${file}.away`);
  try {
    // Without the index, every article's words would be read and counted.
    const around = other.surroundingsOf(articleOf(stored, 'bread'), stored);
    expect(slugs(around.related)[0]).toBe('stove');
  } finally {
    for (const file of words) fs.renameSync(`${file}.away`, file);
  }
});

function articleOf(archive: Archive, slug: string): Article {
  const article = archive.bySlug.get(slug);
  if (!article) throw new Error(slug);
  return article;
}
