import fs from 'node:fs';
import { expect, test } from 'vitest';
import type { TaggedArticles } from '../../../lib/articles';
import type { CheckContext, Finding } from '../../../lib/check/rule';
import { brokenLink } from '../../../lib/check/rules/broken-link';
import { getPublication } from '../../../lib/site';
import { sitePaths } from '../../../lib/site-paths';
import { context, mdx } from './check-article';

const { site, categories } = getPublication();

/** Checks `a.mdx` beside other articles; `change` has the archive's last word. */
async function linksOf(
  body: string,
  others: Record<string, string> = {},
  change: (context: CheckContext) => void = () => {},
): Promise<Finding[]> {
  const all = await context({ a: mdx('', body), ...others });
  const tags = all.archive.articles.flatMap((article) =>
    article.tags.map(
      (tag) => [tag.slug, { ...tag, articles: [article] }] as [string, TaggedArticles],
    ),
  );
  all.archive.byTag = new Map(tags);
  const path = '/about';
  const page = { slug: 'about', path, file: 'content/pages/about.mdx', title: '關於' };
  const text = '## 授權\n\n[首頁](/)、[不見了](/nowhere)';
  all.archive.pages = new Map([
    ['about', { ...page, description: '說明', pictures: [], aliases: [], body: text }],
  ]);
  change(all);
  const [source] = all.sources;
  return source ? [...((await brokenLink.written?.(source, all)) ?? [])] : [];
}

const chip = mdx(
  'title: 台積電的二奈米\ntags: [半導體, C++]',
  '## 良率怎麼算\n\n量產[^1]，再量產[^1]。\n\n[^1]: 據法說會。',
);

test('tells of an article that is not there, where, and which is near', async () => {
  const found = await linksOf('晶片\n見[上一篇](/posts/tsmc-2m)。', { 'tsmc-2nm': chip });
  expect(found).toEqual([
    {
      line: 7,
      column: 2,
      found: '這個網站沒有「/posts/tsmc-2m」這一頁。',
      advice: '是不是要連到 /posts/tsmc-2nm？',
    },
  ]);
});

test.each([
  ['台積電#良率怎麼算', '請從 / 開始寫：/posts/台積電#'],
  ['../台積電.mdx', '請從 / 開始寫：/台積電'],
  ['', '[文字](網址)'],
  ['example.com/abc', '請寫成 https://example.com/abc'],
  ['www.example.com', '請寫成 https://www.example.com'],
  ['https：//example.com/a', '請寫成 https://example.com/a'],
  ['https:／／example.com', '請寫成 https://example.com'],
  ['https:/example.com/a', '請寫成 https://example.com/a'],
  ['http://', '請補完整'],
  ['categories/silicon', '請從 / 開始寫：/categories/silicon'],
])('tells what to write for the address %j', async (url, advice) => {
  const found = await linksOf(`看[這裡](${url})。`, { 台積電: chip });
  expect(found).toMatchObject([{ line: 6, column: 2 }]);
  expect(found[0]?.advice).toContain(advice);
});

test('takes Chinese addresses raw and percent-encoded, and of our own host', async () => {
  const others = { 台積電: chip };
  const encoded = encodeURIComponent('台積電');
  const good = [`/posts/台積電`, `/posts/${encoded}`, `${site.url}/posts/${encoded}/`];
  expect(await linksOf(good.map((url) => `[讀](${url})`).join('、'), others)).toEqual([]);
  const bad = [
    '/posts/台積店',
    `/posts/${encodeURIComponent('台積店')}`,
    `${site.url}/posts/台積店`,
  ];
  const found = await linksOf(bad.map((url) => `[讀](${url})`).join('、'), others);
  expect(found.map(({ advice }) => advice)).toEqual(bad.map(() => '是不是要連到 /posts/台積電？'));
});

test('is silent about every kind of address the site has, and about other sites', async () => {
  const urls = [
    '/',
    '/archive',
    '/about#授權',
    '/tags',
    '/tags/半導體',
    '/tags/c-plus-plus',
    `/categories/${categories[0]?.slug}`,
    `/categories/${categories[0]?.slug}/feed.xml`,
    '/feed.json',
    '/posts/tsmc-2nm.md',
    '/archive?year=2026#page:2026',
    '/icons/icon-512.png',
    '#',
    'https://example.com/posts/nowhere#x',
    'mailto:editor@example.com',
  ];
  const links = urls.map((url) => `[連結](${url})`).join('、');
  expect(await linksOf(links, { 'tsmc-2nm': chip })).toEqual([]);
});

test('tells of tags, categories and files that are not there', async () => {
  const name = categories[0]?.name ?? '';
  const found = await linksOf(
    `[甲](/tags/半道體)、[乙](</categories/${name}>)、[丙](/icons/icon-511.png)、[丁](/images/無.zip)`,
    { 'tsmc-2nm': chip },
  );
  expect(found).toMatchObject([
    { advice: '是不是要連到 /tags/半導體？' },
    { advice: `是不是要連到 /categories/${categories[0]?.slug}？` },
    { found: '找不到檔案「public/icons/icon-511.png」。' },
    { found: '找不到檔案「public/images/無.zip」。' },
  ]);
});

test.each([
  ['/public/icons/icon.pdf?v=1#page=2', '請寫成 /icons/icon.pdf?v=1#page=2'],
  ['/public/icons/icon-512.png', '請寫成 /icons/icon-512.png'],
  [`${site.url}/public/a%20b.pdf`, '請寫成 /a%20b.pdf'],
  ['public/a.pdf#page=2', '請從 / 開始寫：/a.pdf#page=2'],
  ['../public/a.pdf', '請從 / 開始寫：/a.pdf'],
  ['/publicity.pdf', '請把檔案放進 public/，或改成有的檔案。'],
])('has public dropped from %j', async (url, advice) => {
  expect(await linksOf(`[手冊](${url})`)).toMatchObject([{ advice }]);
});

test('knows headings and footnotes, here and in other articles', async () => {
  const good =
    '[甲](/posts/tsmc-2nm#良率怎麼算)、[乙](#小結)、[丙](/posts/tsmc-2nm#note:fn-1)、[丁](/posts/tsmc-2nm#note:fnref-1-2)\n\n## 小結';
  expect(await linksOf(good, { 'tsmc-2nm': chip })).toEqual([]);
  const bad =
    '[甲](/posts/tsmc-2nm#良率怎樣算)、[乙](#總結)、[丙](#note:fn-1)、[丁](/about#版權)\n\n## 小結';
  expect(await linksOf(bad, { 'tsmc-2nm': chip })).toMatchObject([
    {
      found: '〈台積電的二奈米〉裡沒有「#良率怎樣算」這個位置。',
      advice: '是不是要寫 #良率怎麼算？',
    },
    { advice: '是不是要寫 #小結？' },
    { advice: '可以連到：#小結。' },
    { advice: '是不是要寫 #授權？' },
  ]);
});

test('reads links in quotes, references and bare addresses', async () => {
  const found = await linksOf(
    `<Quote source="前文" href="/posts/沒有">\n\n引文。\n\n</Quote>\n\n[甲][x]\n\n${site.url}/posts/沒有\n\n[x]: /posts/沒有`,
  );
  expect(found.map(({ line }) => line)).toEqual([6, 14, 16]);
});

test('tells of links to drafts and to what appears later', async () => {
  const draft = mdx('title: 寫到一半\ndraft: true\ntags: [量子電腦]');
  const links = '[甲](/posts/draft)、[乙](/tags/量子電腦)';
  const found = await linksOf(links, { draft });
  expect(found).toMatchObject([
    { found: '連到的〈寫到一半〉還是草稿，讀者會看到「找不到頁面」。' },
    { found: expect.stringContaining('標籤頁「/tags/量子電腦」') },
  ]);
  const later = await linksOf('[甲](/posts/later)', { later: mdx('date: 2026-12-24') }, (all) => {
    for (const { article } of all.sources)
      if (article.slug === 'later') article.unpublished = 'future';
  });
  expect(later).toMatchObject([{ found: expect.stringContaining('2026年12月24日才會刊出') }]);
});

test('lets a draft link to a draft, and an article to what appears before it', async () => {
  const others = { draft: mdx('draft: true'), earlier: mdx('date: 2025-12-24') };
  const hide = (all: CheckContext) => {
    for (const { article } of all.sources) {
      if (article.slug === 'a') article.unpublished = 'draft';
    }
  };
  expect(await linksOf('[甲](/posts/draft)', others, hide)).toEqual([]);
  const schedule = (all: CheckContext) => {
    for (const { article } of all.sources) article.unpublished = 'future';
  };
  expect(await linksOf('[甲](/posts/earlier)', others, schedule)).toEqual([]);
});

test('is silent about an article that is only broken itself', async () => {
  const found = await linksOf('[甲](/posts/broken)', {}, (all) => {
    all.archive.faults = [
      { file: 'content/posts/broken.mdx', line: 1, column: 1, rule: 'yaml', found: '', advice: '' },
    ];
  });
  expect(found).toEqual([]);
});

test('looks at the navigation too', async () => {
  const all = await context({ a: mdx('') });
  const lines = fs.readFileSync('content/site.yaml', 'utf8').split('\n');
  const [first] = site.navigation;
  all.archive.site = { ...site, navigation: [{ label: '壞', href: '/nowhere' }] };
  expect(await brokenLink.archive?.(all)).toMatchObject([
    {
      file: 'content/site.yaml',
      line: 1 + lines.findIndex((line) => line.endsWith(`href: ${first?.href}`)),
      field: 'navigation',
      found: '這個網站沒有「/nowhere」這一頁。',
    },
  ]);
});

test('looks at pages too', async () => {
  let all: CheckContext | undefined;
  await linksOf('文。', {}, (made) => {
    all = made;
  });
  expect(all && (await brokenLink.archive?.(all))).toMatchObject([
    { file: 'content/pages/about.mdx', line: 3, found: '這個網站沒有「/nowhere」這一頁。' },
  ]);
});

test('knows every address of app/ that has no parameter', async () => {
  const all = await context({ a: mdx('') });
  const files = fs.readdirSync('app', { recursive: true, encoding: 'utf8' });
  const routes = files
    // A part that may be missing is no parameter that an address needs.
    .map((file) => `/${file.replaceAll('\\', '/')}`.replaceAll(/\/\[\[[^\]]*\]\]/g, ''))
    .filter((file) => /\/(?:page\.tsx|route\.tsx?)$/.test(file) && !/\[|^\/api\//.test(file))
    .map((file) => file.replace(/\/[^/]+$/, '').replaceAll(/\/\([^)]*\)/g, '') || '/');
  const special = { 'robots.ts': '/robots.txt' };
  for (const [file, route] of Object.entries(special)) if (files.includes(file)) routes.push(route);
  expect(routes).toContain('/archive');
  expect(routes.filter((route) => !sitePaths(all.archive).has(route))).toEqual([]);
});

test('follows a former address to its article, anchor and all', async () => {
  const moved = { moved: mdx('aliases: [/2019/old.html]', '## 良率\n\n內文。') };
  expect(await linksOf('[讀](/2019/old.html#良率)', moved)).toEqual([]);
  expect(await linksOf('[讀](/2019/old.html#量率)', moved)).toMatchObject([
    { advice: '是不是要寫 #良率？' },
  ]);
});
