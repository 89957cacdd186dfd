import type { Page, Request } from '@playwright/test';
import { holdBack } from './support/hold-back';
import { isScriptOnIntent } from './support/sites';
import { expect, hasPicture, hasVideo, openKind, pageOf, test } from './support/test';

test.skip(!isScriptOnIntent, 'all script comes with the page');

/** The scripts and flight data that a page has asked for. */
function scriptsOf(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request: Request) => {
    const { pathname } = new URL(request.url());
    if (request.resourceType() === 'script' || pathname.includes('/flight/')) asked.push(pathname);
  });
  return asked;
}

/** How often a control was pressed, as far as its page's script heard of it. */
async function countPresses(page: Page, selector: string): Promise<() => Promise<number>> {
  await page.evaluate((wanted) => {
    Object.assign(window, { presses: 0 });
    document.addEventListener('click', ({ target }) => {
      if (!(target instanceof Element) || !target.closest(wanted)) return;
      (window as unknown as { presses: number }).presses += 1;
    });
  }, selector);
  return () => page.evaluate(() => (window as unknown as { presses: number }).presses);
}

for (const kind of ['front page', 'article', 'category', 'about', 'missing page'] as const) {
  test(`${kind}: no script before the reader means to do something, all of it then`, async ({
    page,
    site,
    watch,
  }) => {
    const asked = scriptsOf(page);
    await openKind(page, site, watch, kind);
    expect(asked).toEqual([]);
    await page.mouse.move(200, 200);
    await expect.poll(() => asked.some((path) => path.includes('/flight/'))).toBe(true);
    await expect.poll(() => asked.filter((path) => path.endsWith('.js')).length).toBeGreaterThan(3);
    await page.waitForLoadState('networkidle');
    expect(new Set(asked).size, 'each once').toBe(asked.length);
  });
}

test('the issue line is in the page alone, and stays when the script comes', async ({
  page,
  site,
}) => {
  await page.goto(pageOf(site, 'about'), { waitUntil: 'networkidle' });
  const line = page.getByRole('banner').getByText(/本月\d+篇/);
  const shown = await line.textContent();
  const flight = page.waitForResponse(/\/flight\//);
  await page.mouse.move(200, 200);
  expect(await (await flight).text()).not.toContain(shown);
  await page.getByRole('button', { name: '閱讀設定' }).click();
  await expect(page.getByRole('form', { name: '閱讀設定' })).toBeVisible();
  await expect(line).toHaveText(shown ?? '');
});

test('pages that are there to be used load their script without a sign', async ({
  page,
  site,
  watch,
}) => {
  const asked = scriptsOf(page);
  for (const kind of ['search', 'finder', 'library', 'report'] as const) {
    asked.length = 0;
    await openKind(page, site, watch, kind);
    await expect.poll(() => asked.length, kind).toBeGreaterThan(3);
  }
});

test('in a tab that nobody looks at they do not wait for frames', async ({ page }) => {
  const asked = scriptsOf(page);
  await page.addInitScript(() => {
    Object.defineProperty(document, 'hidden', { value: true });
    window.requestAnimationFrame = () => 0;
  });
  await page.goto('/search');
  await expect.poll(() => asked.length).toBeGreaterThan(3);
});

test('so is a touch, a press, a key and the focus', async ({ page, site }) => {
  const asked = scriptsOf(page);
  for (const sign of ['touchstart', 'pointerdown', 'keydown', 'focusin']) {
    asked.length = 0;
    await page.goto(pageOf(site, 'article'), { waitUntil: 'networkidle' });
    expect(asked, 'before').toEqual([]);
    await page.locator('main').dispatchEvent(sign);
    await expect.poll(() => asked.length, sign).toBeGreaterThan(3);
  }
});

test('a press before the script is there opens the search once it is, once', async ({ page }) => {
  const arrive = await holdBack(page);
  await page.goto('/', { waitUntil: 'networkidle' });
  const presses = await countPresses(page, 'header a[href="/search"]');
  const link = page.getByRole('banner').getByRole('link', { name: '搜尋' });
  await link.click();
  await link.click();
  expect(new URL(page.url()).pathname).toBe('/');
  expect(await presses(), 'kept').toBe(0);
  arrive();
  await expect(page.getByRole('dialog').getByRole('searchbox')).toBeFocused();
  expect(await presses()).toBe(1);
  await page.waitForTimeout(500);
  expect(await presses()).toBe(1);
});

test('the keys that open the search work before the script is there', async ({ page }) => {
  await page.clock.install();
  const arrive = await holdBack(page);
  await page.goto('/', { waitUntil: 'networkidle' });
  await page.keyboard.type('/cat/');
  arrive();
  const field = page.getByRole('dialog').getByRole('searchbox');
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('cat/');
  // As long as the loader waits for a script that does not come.
  await page.clock.fastForward(10_000);
  await expect(field).toHaveValue('cat/');
});

test('Enter on a video before the script is there plays it in place', async ({
  page,
  site,
  watch,
}) => {
  const article = site.articleWith('video', hasVideo);
  watch.expect(/^leaves the origin/);
  await page.route(/youtube/, (route) => route.fulfill({ body: '' }));
  const arrive = await holdBack(page);
  await page.goto(article.path, { waitUntil: 'networkidle' });
  await page
    .getByRole('link', { name: /^播放影片/ })
    .first()
    .focus();
  await page.keyboard.press('Enter');
  arrive();
  await expect(page.getByText('影片載入中')).toBeVisible();
  expect(new URL(page.url()).pathname).toBe(article.path);
});

test('the settings open once by a press before the script is there', async ({ page }) => {
  const arrive = await holdBack(page);
  await page.goto('/', { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: '閱讀設定' }).click();
  arrive();
  await expect(page.getByRole('form', { name: '閱讀設定' })).toBeVisible();
});

const wordsOf = ({ title }: { title: string }) => /\p{Script=Han}{4,}/u.exec(title)?.[0] ?? '';
const hasWords = (article: { title: string }) => wordsOf(article) !== '';

for (const path of ['/search', '/find']) {
  test(`${path}: what is asked before the script is there is answered in place`, async ({
    page,
    site,
  }) => {
    const article = site.articleWith('words', hasWords);
    const words = wordsOf(article);
    const arrive = await holdBack(page);
    await page.goto(path, { waitUntil: 'domcontentloaded' });
    await page.evaluate(() => Object.assign(window, { isSamePage: true }));
    const field = page.getByRole('main').getByRole('searchbox');
    await field.fill(words);
    await field.press('Enter');
    arrive();
    await expect(page).toHaveURL(`${path}?q=${encodeURIComponent(words)}`);
    const found = page.getByRole('main').getByRole('link', { name: article.title });
    await expect(found.first()).toBeVisible();
    expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true);
  });
}

test('a question typed over another before the script is there is the one that is asked', async ({
  page,
  site,
}) => {
  const [words = '', others = ''] = site.articles.filter(hasWords).map(wordsOf);
  const arrive = await holdBack(page);
  await page.goto(`/find?q=${encodeURIComponent(others)}`, { waitUntil: 'domcontentloaded' });
  const field = page.getByRole('main').getByRole('searchbox');
  await field.fill(words);
  await field.press('Enter');
  arrive();
  await expect(page).toHaveURL(`/find?q=${encodeURIComponent(words)}`);
  await expect(field).toHaveValue(words);
  await page.goBack();
  await expect(field).toHaveValue(others);
});

test('pages are got ready, but not those that work as soon as they are open, and no files', async ({
  page,
  site,
}) => {
  await page.goto('/');
  const isReadied = (path: string) =>
    page.evaluate((address) => {
      const text = document.querySelector('script[type=speculationrules]')?.textContent ?? '{}';
      const matches = (pattern: string) => {
        const { URLPattern } = window as unknown as {
          URLPattern: new (pattern: string, base: string) => { test(url: string): boolean };
        };
        return new URLPattern(pattern, location.origin).test(new URL(address, location.href).href);
      };
      const [{ where }] = JSON.parse(text).prefetch;
      const [{ href_matches: all }, { not }] = where.and;
      return matches(all) && !not.href_matches.some(matches);
    }, path);
  for (const path of ['/', '/about', '/tags', pageOf(site, 'article')]) {
    expect(await isReadied(path), path).toBe(true);
  }
  for (const path of [
    '/search?q=x',
    '/find',
    '/library',
    '/zh-hans/search',
    '/feed.xml',
    '/posts/x.md',
  ]) {
    expect(await isReadied(path), path).toBe(false);
  }
  expect(await isReadied('https://elsewhere.example/')).toBe(false);
});

test('a press on a plain link needs no script', async ({ page }) => {
  await holdBack(page);
  await page.goto('/', { waitUntil: 'networkidle' });
  await page.getByRole('contentinfo').getByRole('link', { name: '標籤' }).click();
  await expect(page).toHaveURL(/\/tags$/);
});

test('where the script fails, a press does what the link says', async ({ page, site, watch }) => {
  const article = site.articleWith('picture', hasPicture);
  watch.expect(/^failed|Failed to load resource|favicon/);
  await page.route('**/_next/static/chunks/*.js', (route) => route.abort());
  await page.goto(article.path, { waitUntil: 'networkidle' });
  const link = page.getByRole('link', { name: /^放大圖片/ }).first();
  const href = (await link.getAttribute('href')) ?? '';
  await link.click();
  await expect(page).toHaveURL(new RegExp(`${href}$`));
});

for (const what of ['chunks/*.js', 'flight/*']) {
  test(`where ${what} did not come, it is asked for again at a later sign`, async ({
    page,
    site,
    watch,
  }) => {
    watch.expect(/Failed to load resource|^failed: |^status 503/);
    await page.goto(pageOf(site, 'article'), { waitUntil: 'networkidle' });
    const address = `**/_next/static/${what}`;
    await page.route(address, (route) => route.fulfill({ status: 503, body: '' }));
    const failed = page.waitForResponse((response) => response.status() === 503);
    await page.mouse.move(200, 200);
    await failed;
    await page.unroute(address);
    const form = page.getByRole('form', { name: '閱讀設定' });
    await expect(async () => {
      await page.mouse.move(Math.random() * 300, 300);
      await page.getByRole('button', { name: '閱讀設定' }).click();
      await expect(form).toBeVisible({ timeout: 500 });
    }).toPass();
  });
}
