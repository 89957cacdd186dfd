import { expect, test } from './support/test';

// The sample publication has two editions, the fixture one.
test.skip(({ siteName }) => siteName !== 'sample', 'has one edition');

const article = '/posts/llm-tokens';
const simplified = `/zh-hans${article}`;

test('an article is in simplified characters and the mainland’s words', async ({ page }) => {
  await page.goto(simplified);
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await expect(page.getByRole('link', { name: '语言模型' }).first()).toBeVisible();
  await expect(page.getByRole('banner').getByRole('link', { name: '搜索' })).toBeVisible();
  const converted = await page.locator('.article').evaluate((article) => {
    const copy = article.cloneNode(true) as Element;
    // What authors keep as it is written says its language.
    for (const kept of copy.querySelectorAll('[lang], code')) kept.remove();
    return copy.textContent;
  });
  expect(converted).toContain('字节');
  expect(converted).not.toMatch(/[這個們說對來時過還後會國學開發點]/u);
  const canonical = page.locator('link[rel="canonical"]');
  await expect(canonical).toHaveAttribute('href', new RegExp(`${simplified}$`));
});

test('each edition of a page names the others', async ({ page }) => {
  for (const path of [article, simplified, '/', '/zh-hans', '/tags', '/zh-hans/tags']) {
    await page.goto(path);
    const main = path.replace(/^\/zh-hans/, '') || '/';
    const alternates = await page
      .locator('link[rel="alternate"][hreflang]')
      .evaluateAll((links) =>
        links.map((link) => [
          link.getAttribute('hreflang'),
          new URL(link.getAttribute('href') ?? '').pathname,
        ]),
      );
    expect(Object.fromEntries(alternates), path).toEqual({
      'zh-Hant-TW': main,
      'zh-Hans': main === '/' ? '/zh-hans' : `/zh-hans${main}`,
      'x-default': main,
    });
  }
});

test('the switch keeps the reader at the article and its heading', async ({ page }) => {
  await page.goto(article);
  const heading = page.locator('.article h2[id]').nth(2);
  const id = await heading.getAttribute('id');
  await heading.evaluate((element) => element.scrollIntoView({ block: 'start' }));
  await heading.hover();
  await page.waitForLoadState('networkidle');
  await page.getByRole('link', { name: '简体中文' }).click();
  await expect(page).toHaveURL(`${simplified}#${encodeURIComponent(id ?? '')}`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await page.getByRole('link', { name: '繁體中文' }).click();
  await expect(page).toHaveURL(new RegExp(`${article}#`));
});

test('the switch takes a search along', async ({ page }) => {
  const query = `/search?q=${encodeURIComponent('快取')}`;
  const result = page.locator('.search-results h2 a').first();
  await page.goto(query);
  await expect(result).toBeVisible();
  await page.getByRole('link', { name: '简体中文' }).click();
  await expect(page).toHaveURL(`/zh-hans${query}`);
  await expect(result).toHaveAttribute('href', /^\/zh-hans\/posts\//);
  await page.getByRole('link', { name: '繁體中文' }).click();
  await expect(page).toHaveURL(query);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the switch leads to the same page of the other edition', async ({ page, watch }) => {
    // Our own scripts, which is the point.
    watch.expect(/^failed: .*\.js csp$/);
    await page.goto(article);
    await page.getByRole('link', { name: '简体中文' }).click();
    await expect(page).toHaveURL(simplified);
    await page.goto('/zh-hans');
    const [first] = await page.locator('main article a[href*="/posts/"]').all();
    expect(await first?.getAttribute('href')).toMatch(/^\/zh-hans\/posts\//);
  });
});

test('feeds, the Markdown edition and the sitemap have both', async ({ request }) => {
  const feed = await (await request.get('/zh-hans/feed.xml')).text();
  expect(feed).toContain('<language>zh-Hans</language>');
  expect(feed).toContain('/zh-hans/posts/');
  expect(feed).toContain('语言模型');
  const main = await (await request.get('/feed.xml')).text();
  expect(main).not.toContain('/zh-hans/');
  const markdown = await request.get(`${simplified}.md`);
  expect(markdown.headers()['content-type']).toContain('text/markdown');
  expect(await markdown.text()).toContain('语言模型');
  const sitemap = await (await request.get('/sitemap.xml')).text();
  expect(sitemap).toContain(
    `<xhtml:link rel="alternate" hreflang="zh-Hans" href="https://qianyan.example${simplified}"`,
  );
});

test('an address that an edition does not have is not found, in its words', async ({
  page,
  watch,
}) => {
  watch.expect(/404/);
  const pages = {
    '/zh-hans/nix': 'zh-Hans',
    '/zh-hans/posts/nix': 'zh-Hans',
    '/zh-hans/tags/nix/page/2': 'zh-Hans',
    '/zh-xx': 'zh-Hant-TW',
    '/zh-xx/posts/llm-tokens': 'zh-Hant-TW',
    '/posts/404': 'zh-Hant-TW',
  };
  for (const [path, language] of Object.entries(pages)) {
    const response = await page.goto(path);
    expect(response?.status(), path).toBe(404);
    await expect(page).toHaveURL(path);
    await expect(page.locator('html'), path).toHaveAttribute('lang', language);
    const title = language === 'zh-Hans' ? '找不到这一页' : '找不到這一頁';
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  }
  const newest = page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link');
  await page.goto('/zh-hans/nix');
  await expect(newest.first()).toHaveAttribute('href', /^\/zh-hans\/posts\//);
});

test('no cache keeps an edition’s answer that there is no page', async ({ request }) => {
  for (const main of ['/nix', '/posts/nix', '/posts/nix.md', '/tags/nix', '/categories/nix']) {
    for (const path of [main, `/zh-hans${main}`]) {
      const response = await request.get(path);
      expect(response.status(), path).toBe(404);
      expect(response.headers()['cache-control'], path).toContain('no-store');
      expect(response.headers()['cache-control'], path).not.toContain('s-maxage');
    }
  }
});
