import { hiddenWords, sites } from './support/sites';
import { expect, test } from './support/test';
import { asList, readXml, textOf } from './support/xml';

test('the sitemap has dates and pictures', async ({ site, request }) => {
  const response = await request.get('/sitemap.xml');
  expect(response.headers()['content-type']).toMatch(/^application\/xml/);
  const text = await response.text();
  expect(text).not.toMatch(hiddenWords);
  const urls = asList(readXml(text).urlset?.url);
  for (const article of site.articles) {
    const url = urls.find(({ loc }) => textOf(loc) === `${site.url}${article.path}`);
    expect(url, article.path).toBeDefined();
    const changed = article.updated ?? article.date;
    expect(new Date(textOf(url?.lastmod))).toEqual(changed);
    const images = asList(url?.['image:image']).map((image) => textOf(image['image:loc']));
    if (article.cover) expect(images.length, article.path).toBeGreaterThan(0);
    for (const image of images) {
      expect((await request.get(site.local(image))).status(), image).toBe(200);
    }
  }
});

test('the news sitemap has the last 48 hours', async ({ siteName, site, request }) => {
  const response = await request.get('/news-sitemap.xml');
  expect(response.headers()['content-type']).toMatch(/^application\/xml/);
  const text = await response.text();
  expect(text).not.toMatch(hiddenWords);
  const urls = asList(readXml(text).urlset?.url);
  test.skip(siteName === 'sample' && urls.length === 0, 'nothing new in the sample content');
  const { builtAt } = sites[siteName];
  const age = 48 * 60 * 60 * 1000;
  const recent = site.articles.filter(({ date }) => builtAt.getTime() - date.getTime() < age);
  expect(urls.map(({ loc }) => textOf(loc))).toEqual(
    recent.map(({ path }) => `${site.url}${path}`),
  );
  for (const [index, url] of urls.entries()) {
    const news = url['news:news'];
    expect(textOf(news?.['news:title'])).toBe(recent[index]?.title);
    expect(new Date(textOf(news?.['news:publication_date']))).toEqual(recent[index]?.date);
    expect(textOf(news?.['news:publication']?.['news:name'])).toBe(site.name);
    expect(textOf(news?.['news:publication']?.['news:language'])).toBe('zh-tw');
  }
});

test('robots.txt lets everyone in and names the sitemaps', async ({ site, request }) => {
  const response = await request.get('/robots.txt');
  expect(response.headers()['content-type']).toMatch(/^text\/plain/);
  const text = await response.text();
  expect(text).not.toMatch(/^disallow: *\/ *$/im);
  for (const path of ['/api/', '/preview/', '/report'])
    expect(text.split('\n')).toContain(`Disallow: ${path}`);
  const named = [...text.matchAll(/^sitemap: *(\S+)/gim)].map(([, url]) => url ?? '');
  expect(named).toContain(`${site.url}/sitemap.xml`);
  for (const url of named) expect((await request.get(site.local(url))).status()).toBe(200);
});

test('the manifest and its icons resolve', async ({ page, site, request }) => {
  await page.goto('/');
  const href = await page.locator('link[rel=manifest]').getAttribute('href');
  const response = await request.get(href ?? '');
  expect(response.headers()['content-type']).toMatch(/^application\/manifest\+json/);
  const manifest = (await response.json()) as {
    name: string;
    lang: string;
    start_url: string;
    icons: { src: string; sizes: string; type: string; purpose?: string }[];
  };
  expect(manifest).toMatchObject({ name: site.name, lang: 'zh-Hant-TW', start_url: '/' });
  expect(manifest.icons.map(({ sizes }) => sizes)).toEqual(
    expect.arrayContaining(['192x192', '512x512']),
  );
  expect(manifest.icons.some(({ purpose }) => purpose === 'maskable')).toBe(true);
  for (const { src, sizes, type } of manifest.icons) {
    const icon = await request.get(src);
    expect(icon.status()).toBe(200);
    expect(icon.headers()['content-type']).toBe(type);
    const size = await page.evaluate(async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      return `${image.naturalWidth}x${image.naturalHeight}`;
    }, src);
    expect(size).toBe(sizes);
  }
  const icons = page.locator('link[rel=icon], link[rel=apple-touch-icon]');
  expect(await icons.count()).toBeGreaterThan(1);
});

test('llms.txt lists every article as Markdown', async ({ site, request }) => {
  const response = await request.get('/llms.txt');
  expect(response.headers()['content-type']).toMatch(/^text\/plain; charset=utf-8/i);
  const text = await response.text();
  expect(text.startsWith(`# ${site.name}\n\n> `)).toBe(true);
  expect(text).not.toMatch(hiddenWords);
  const links = new Set([...text.matchAll(/\]\((https:[^)]+)\)/g)].map(([, url]) => url ?? ''));
  expect([...links].sort()).toEqual(
    site.articles.map(({ path }) => `${site.url}${path}.md`).sort(),
  );
  for (const link of links) expect((await request.get(site.local(link))).status()).toBe(200);
});
