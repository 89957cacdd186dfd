import { hanRuns } from './support/content';
import { expect, hasPicture, hasVideo, inEveryEdition, openKind, test } from './support/test';

test.use({ javaScriptEnabled: false });

test.beforeEach(({ watch }) => {
  // Our own scripts, which is the point.
  watch.expect(/^failed: .*\.js csp$/);
});

test('an article reads in full without script', async ({ page, site }) => {
  const article = site.articleWith('article with a table of contents', ({ body }) =>
    /(?:^## [\s\S]*){3}/m.test(body),
  );
  await page.goto(article.path);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(article.title);
  const text = (await page.getByRole('main').allInnerTexts()).join('');
  for (const run of hanRuns(article)) expect(text).toContain(run);

  const contents = page.getByRole('navigation', { name: '文章目錄' }).getByRole('link');
  const last = contents.last();
  const href = (await last.getAttribute('href')) ?? '';
  await last.click();
  await expect(page).toHaveURL(new RegExp(`${encodeURI(href)}$`));
  await expect(page.locator(`[id="${href.slice(1)}"]`)).toBeInViewport();
});

test('pictures show without script and link to their file', async ({ page, site, watch }) => {
  const article = site.articleWith('article with a picture', hasPicture);
  await page.goto(article.path);
  const pictures = page.getByRole('main').getByRole('img');
  await expect(pictures.first()).toBeVisible();
  for (const picture of await pictures.all()) {
    await picture.scrollIntoViewIfNeeded();
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0);
  }
  const link = page.getByRole('link', { name: /^放大圖片/ }).first();
  const href = await link.getAttribute('href');
  // A file has no page to name its icon, so the browser asks for the customary one.
  watch.expect(/favicon\.ico/);
  await link.click();
  await expect(page).toHaveURL(`${site.origin}${href}`);
});

test('a video is a link to YouTube without script', async ({ page, site }) => {
  const article = site.articleWith('video', hasVideo);
  const id = /<YouTube id="([^"]+)"/.exec(article.body)?.[1] ?? '';
  await page.goto(article.path);
  const play = page.getByRole('link', { name: /^播放影片/ }).first();
  await expect(play).toBeVisible();
  const url = new URL((await play.getAttribute('href')) ?? '');
  expect(url.hostname).toBe('www.youtube.com');
  expect(url.searchParams.get('v')).toBe(id);
  const start = /start="(\d+)"/.exec(article.body)?.[1];
  expect(url.searchParams.get('t')).toBe(start ? `${start}s` : null);
});

test(
  'controls that need script are not shown without it',
  inEveryEdition,
  async ({ page, site, watch }) => {
    await openKind(page, site, watch, 'article');
    await expect(page.getByText(/分享[这這]篇文章/)).toBeHidden();
    // A popover is the browser's own.
    const scripted = page.getByRole('button').and(page.locator(':not([popovertarget])'));
    await expect(scripted).toHaveCount(0);
  },
);

test('the menu opens on phones without script', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto('/');
  const menu = page.getByRole('banner').getByRole('link', { name: '標籤' });
  await expect(menu).toBeHidden();
  await page.getByRole('banner').getByRole('button', { name: '選單' }).click();
  await expect(menu).toBeVisible();
  await menu.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('標籤');
});

test('the original of a translated quotation opens without script', async ({ page, site }) => {
  const article = site.articleWith('original of a quotation', ({ body }) =>
    body.includes('original="'),
  );
  await page.goto(article.path);
  const original = page.locator('.quote-original blockquote').first();
  await expect(original).toBeHidden();
  await page.getByText('原文', { exact: true }).first().click();
  await expect(original).toBeVisible();
  await expect(original).toHaveAttribute('lang', 'en');
});
