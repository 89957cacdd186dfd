import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Archive } from '../../lib/articles';
import { inProject, now, png, post, publication } from './publication';

const editions = [
  { language: 'zh-Hant-TW', label: '繁', name: '繁體中文' },
  { slug: 'zh-hans', language: 'zh-Hans', label: '简', name: '简体中文', convert: 'cn' },
];

const words = ['快取', '字型', '編碼', '晶片', '網路', '排版', '搜尋', '索引', '伺服器', '瀏覽器'];

/** Ten articles, a day apart and each about something else; the first is the newest. */
const posts = Object.fromEntries(
  words.map((word, place) => {
    const day = String(20 - place).padStart(2, '0');
    const fields = [
      `title: 談${word}`,
      `date: 2025-05-${day}`,
      'description: 摘要。',
      'categories: [AI 技術前沿]',
      `tags: [${place < 3 ? '前三篇' : '其餘'}]`,
      ...(place === 1 ? ['cover: /images/cover.png'] : []),
    ];
    return [`p${place}`, fields.join('\n')] as const;
  }),
);

let root: string;
beforeEach(async () => {
  root = await inProject(
    {
      'content/site.yaml': JSON.stringify({ ...publication.site, page_size: 2, editions }),
      'public/images/cover.png': png(1600, 900),
    },
    async (root) => root,
  );
  for (const [slug, fields] of Object.entries(posts)) write(slug, fields);
});
afterEach(() => vi.unstubAllEnvs());

function write(slug: string, fields: string, body = `內文談${slug}。\n`): void {
  fs.mkdirSync(path.join(root, 'content/posts'), { recursive: true });
  fs.writeFileSync(path.join(root, `content/posts/${slug}.mdx`), post(fields, body));
}

/** Does something as a build of its own does, with the articles that it reads. */
async function inBuild<Result>(work: (archive: Archive) => Promise<Result>): Promise<Result> {
  vi.stubEnv('KEPT_ARTICLES', path.join(root, 'kept'));
  vi.resetModules();
  const cwd = vi.spyOn(process, 'cwd').mockReturnValue(root);
  try {
    const { readArchive } = await import('../../lib/articles');
    return await work(await readArchive({ now, preview: false }));
  } finally {
    cwd.mockRestore();
  }
}

/** What the pages are drawn from, as a build finds it. */
function keysNow() {
  return inBuild(async (archive) => {
    const { keepRelated } = await import('../../lib/surroundings');
    const { pageKeys } = await import('../../lib/kept-pages/page-keys');
    keepRelated(archive);
    return pageKeys(archive);
  });
}

type Keys = Awaited<ReturnType<typeof keysNow>>;

/** Pages of the main edition that are not drawn from the same any more, or are new. */
function changed(before: Keys, after: Keys): string[] {
  return [...after]
    .filter(([page, { key }]) => before.get(page)?.key !== key && !page.startsWith('/zh-hans/'))
    .map(([page]) => page)
    .sort();
}

it('stays the same for every page as long as nothing changes, in a first build and a second', async () => {
  const first = await keysNow();
  expect(first.size).toBeGreaterThan(60);
  expect([...(await keysNow())]).toEqual([...first]);
});

it('changes with an edit for the pages that show the article, and for no others', async () => {
  const before = await keysNow();
  write('p4', posts.p4 ?? '', '內文談p4，多了一句。\n');
  const after = await keysNow();
  const pages = changed(before, after);
  for (const page of [
    '/posts/p4',
    '/md/p4.md',
    // Its neighbours name it as what comes before or after.
    '/posts/p3',
    '/posts/p5',
    '/categories/ai-frontier/page/3',
    '/tags/其餘',
  ]) {
    expect(pages).toContain(page);
  }
  for (const page of [
    '/md/p3.md',
    '/categories/ai-frontier',
    '/categories/ai-frontier/page/2',
    '/tags/前三篇',
  ]) {
    expect(pages).not.toContain(page);
  }
  expect(after.get('/zh-hans/posts/p4')?.key).not.toBe(before.get('/zh-hans/posts/p4')?.key);
});

it('changes for every page that shows a picture whose file has changed', async () => {
  const before = await keysNow();
  fs.writeFileSync(path.join(root, 'public/images/cover.png'), png(1600, 901));
  const pages = changed(before, await keysNow());
  expect(pages).toContain('/posts/p1');
  expect(pages).toContain('/categories/ai-frontier');
  expect(pages).not.toContain('/md/p8.md');
});

it('changes for every page with what they all show of the site', async () => {
  const before = await keysNow();
  const site = { ...publication.site, page_size: 2, editions, tagline: '另一句話' };
  fs.writeFileSync(path.join(root, 'content/site.yaml'), JSON.stringify(site));
  const renamed = await keysNow();
  const drawn = [...before.keys()].filter((page) => !page.startsWith('/share/'));
  for (const page of drawn) expect(renamed.get(page)?.key, page).not.toBe(before.get(page)?.key);
});

it('changes for the archive’s months that an article comes into, or that come beside a new month', async () => {
  vi.doMock('../../lib/calendar', async (load) => {
    const calendar = await load<typeof import('../../lib/calendar')>();
    return { ...calendar, monthPages: (archive: Archive) => calendar.monthPages(archive, 1) };
  });
  try {
    write('early', 'title: 早的\ndate: 2025-02-03\ndescription: 摘要。');
    write('earliest', 'title: 最早的\ndate: 2025-01-03\ndescription: 摘要。');
    const before = await keysNow();
    expect(before.has('/zh-hans/archive/2025-05')).toBe(true);
    const months = (pages: string[]) => pages.filter((page) => page.startsWith('/archive/'));
    write('late', 'title: 晚的\ndate: 2025-05-30\ndescription: 摘要。');
    const later = await keysNow();
    expect(months(changed(before, later))).toEqual(['/archive/2025-05']);
    write('between', 'title: 中間的\ndate: 2025-03-03\ndescription: 摘要。');
    expect(months(changed(later, await keysNow()))).toEqual([
      '/archive/2025-02',
      '/archive/2025-03',
      '/archive/2025-05',
    ]);
  } finally {
    vi.doUnmock('../../lib/calendar');
  }
});

it('stays for a former address until it leads elsewhere, or the masthead says something else', async () => {
  write('p4', `${posts.p4}\naliases: [/old/四]`);
  const before = await keysNow();
  expect(before.get('/old/四')).toBeDefined();
  write('p5', posts.p5 ?? '', '內文談p5，多了一句。\n');
  const edited = await keysNow();
  expect(changed(before, edited)).not.toContain('/old/四');

  write('p4', posts.p4 ?? '');
  write('p5', `${posts.p5}\naliases: [/old/四]`);
  const moved = await keysNow();
  expect(changed(edited, moved)).toContain('/old/四');
  write('new', 'title: 新的\ndate: 2025-05-21\ndescription: 摘要。');
  expect(changed(moved, await keysNow())).toContain('/old/四');
});

it('stays for articles far from a new one, whose number in the masthead is renewed', async () => {
  const before = await keysNow();
  write('new', 'title: 新的\ndate: 2025-05-21\ndescription: 摘要。\ncategories: [AI 技術前沿]');
  const after = await keysNow();
  const pages = changed(before, after);
  for (const page of ['/posts/new', '/posts/p0', '/categories/ai-frontier']) {
    expect(pages).toContain(page);
  }
  expect(pages).not.toContain('/posts/p7');
  expect(before.get('/posts/p7')?.line).toBe('2025年5月，本月10篇');
  expect(after.get('/posts/p7')?.line).toBe('2025年5月，本月11篇');

  const { issueLineClass, withoutIssueLine } = await import('../../lib/issue-line');
  const { renewLine } = await import('../../lib/kept-pages/renew-line');
  const html = (line: string) =>
    `<p class="${issueLineClass} x">${line}</p><p>十篇</p>{"flight":"/_next/static/flight/a.txt"}`;
  const rsc = (line: string) =>
    `["$","p",null,{"className":"${issueLineClass} x","children":"${line}"}]`;
  const flight = withoutIssueLine(rsc('十篇'));
  // However many articles there are, a page's hydration reads the same.
  expect(flight).toBe(withoutIssueLine(rsc('九篇')));
  const old = {
    'a.html': html('十篇'),
    'a.rsc': rsc('十篇'),
    'a.txt': rsc('十篇'),
    'a.meta': '十篇',
    'static/flight/a.txt': flight,
  };
  for (const [file, text] of Object.entries(old)) {
    fs.mkdirSync(path.dirname(path.join(root, 'dist', file)), { recursive: true });
    fs.writeFileSync(path.join(root, 'dist', file), text);
  }
  renewLine(path.join(root, 'dist'), Object.keys(old), '一"<篇');
  const now = Object.keys(old).map((file) =>
    fs.readFileSync(path.join(root, 'dist', file), 'utf8'),
  );
  expect(now).toEqual([html('一"&lt;篇'), rsc('一\\"<篇'), rsc('一\\"<篇'), '十篇', flight]);
  fs.writeFileSync(path.join(root, 'dist/none.txt'), '甲');
  expect(() => renewLine(path.join(root, 'dist'), ['a.meta', 'none.txt'], 'x')).toThrow();
});

it('draws at least one page of each route, and takes the others as an earlier build left them', async () => {
  const { planPages } = await import('../../lib/kept-pages/page-plan');
  const { storePage, takeStored, dropOthers } = await import('../../lib/kept-pages/page-store');
  const keys = await keysNow();
  const folder = path.join(root, 'pages');
  expect(planPages(keys, folder, new Set()).kept).toEqual([]);

  const [first, second, third] = ['p0', 'p1', 'p2'].map((slug) => `/posts/${slug}`);
  const built = path.join(root, 'built');
  const keyOf = (page = '') => keys.get(page)?.key ?? '';
  for (const page of [first, second, third]) {
    const file = path.join(built, `${page}.html`);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, `page ${page}`);
    storePage(folder, keyOf(page), built, { files: [`${page}.html`], entry: { page } });
  }
  expect(planPages(keys, folder, new Set()).kept).toEqual([second, third]);

  // What a build makes anew in its place is another file than the one that is kept.
  fs.rmSync(built, { recursive: true });
  expect(takeStored(folder, keyOf(second), built).entry).toEqual({ page: second });
  expect(fs.readFileSync(path.join(built, `${second}.html`), 'utf8')).toBe(`page ${second}`);

  dropOthers(folder, new Set([keyOf(third)]));
  expect(planPages(keys, folder, new Set()).kept).toEqual([third]);
});

it('writes the Markdown editions itself, in the form of the one that is drawn', async () => {
  write('中文-篇', 'title: 中文的\ndate: 2025-05-01\ndescription: 摘要。');
  const dist = path.join(root, 'dist');
  const folder = path.join(root, 'pages');
  const plan = path.join(dist, 'cache/pages/server.json');
  fs.mkdirSync(path.dirname(plan), { recursive: true });
  await inBuild(async (archive) => {
    const { markdownEdition } = await import('../../lib/markdown-edition');
    const { pageKeys } = await import('../../lib/kept-pages/page-keys');
    const { writeMarkdown } = await import('../../lib/kept-pages/markdown-pages');
    const { planPages, writePlan } = await import('../../lib/kept-pages/page-plan');
    const { completeServerBuild } = await import('../../lib/kept-pages/complete-build');
    const keys = pageKeys(archive);
    const manifest = path.join(dist, 'prerender-manifest.json');
    const file = (name: string) => path.join(dist, 'server/app/md', name);
    const read = (name: string) => fs.readFileSync(file(name), 'utf8');

    /** A build as Next leaves it: the newest article's pages, of all that there are in Markdown. */
    const build = async () => {
      const texts = await writeMarkdown(archive, keys, folder);
      writePlan(plan, planPages(keys, folder, texts));
      fs.rmSync(path.join(dist, 'server'), { recursive: true, force: true });
      const routes: Record<string, unknown> = {};
      for (const root of ['/md', '/zh-hans/md']) {
        const page = `${root}/p0.md`;
        fs.mkdirSync(path.join(dist, 'server/app', root), { recursive: true });
        fs.writeFileSync(path.join(dist, `server/app${page}.body`), 'drawn');
        fs.writeFileSync(
          path.join(dist, `server/app${page}.meta`),
          `{"tags":"_N_T_${page}","key":"/$${page}"}`,
        );
        routes[page] = { tags: `_N_T_${root}/[file],_N_T_${page}` };
      }
      fs.writeFileSync(manifest, JSON.stringify({ routes }));
      completeServerBuild(dist, new Map());
      return { texts, routes: JSON.parse(fs.readFileSync(manifest, 'utf8')).routes };
    };

    const first = await build();
    expect(first.texts.has('/zh-hans/md/中文-篇.md')).toBe(true);
    for (const slug of ['p3', '中文-篇']) {
      const article = archive.bySlug.get(slug);
      expect(read(`${slug}.md.body`)).toBe(article && (await markdownEdition(article, archive)));
    }
    expect(read('p3.md.meta')).toBe('{"tags":"_N_T_/md/p3.md","key":"/$/md/p3.md"}');
    expect(read('中文-篇.md.meta')).toBe(
      '{"tags":"_N_T_/md/%E4%B8%AD%E6%96%87-%E7%AF%87.md","key":"/$/md/中文-篇.md"}',
    );
    expect(read('p0.md.body')).toBe('drawn');
    expect(first.routes['/md/中文-篇.md']).toEqual({
      tags: '_N_T_/md/[file],_N_T_/md/%E4%B8%AD%E6%96%87-%E7%AF%87.md',
    });
    expect(Object.keys(first.routes)).toHaveLength(2 * archive.articles.length);

    // The next build takes them as they are kept.
    const second = await build();
    expect([...second.texts]).toEqual([]);
    expect(second.routes).toEqual(first.routes);
    expect(read('p3.md.meta')).toBe('{"tags":"_N_T_/md/p3.md","key":"/$/md/p3.md"}');
  });
});
