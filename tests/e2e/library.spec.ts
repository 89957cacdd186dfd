import fs from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './support/axe';
import type { ContentArticle } from './support/content';
import { expect, type Site, test } from './support/test';

const key = 'qianyan:library';

interface Stored {
  readings: {
    path: string;
    section?: string;
    heading?: string;
    share: number;
    finished: boolean;
  }[];
  later: { path: string }[];
}

const isLong = ({ body }: ContentArticle) =>
  body.length > 2500 && (body.match(/^## /gm) ?? []).length >= 4;

const longArticle = (site: Site) => site.articleWith('long article with sections', isLong);

async function stored(page: Page): Promise<Stored | undefined> {
  const text = await page.evaluate((name) => localStorage.getItem(name), key);
  return text ? (JSON.parse(text) as Stored) : undefined;
}

async function open(page: Page, path: string): Promise<void> {
  await page.clock.install();
  await page.goto(path, { waitUntil: 'networkidle' });
}

/** Scrolls the way readers do, so that what listens to it wakes up, and stays for a while. */
async function readAt(page: Page, top: number, seconds = 15): Promise<void> {
  const loaded = page.waitForEvent('requestfinished', { timeout: 3000 }).catch(() => undefined);
  await page.evaluate((y) => scrollTo({ top: y, behavior: 'instant' }), top - 40);
  await loaded;
  await page.waitForLoadState('networkidle');
  await page.evaluate((y) => scrollTo({ top: y, behavior: 'instant' }), top);
  // What is to come is set off by one another.
  for (let part = 0; part < 5; part += 1) await page.clock.fastForward((seconds * 1000) / 5);
}

/** The article's second-level headings and where they are on the page. */
async function headings(page: Page): Promise<{ id: string; text: string; top: number }[]> {
  return page.locator('.article-text > .article > h2').evaluateAll((all) =>
    all.map((one) => ({
      id: one.id,
      text: one.textContent,
      top: one.getBoundingClientRect().top + scrollY,
    })),
  );
}

/** Reads the article up to somewhere in its third section. */
async function readHalf(page: Page, path: string) {
  await open(page, path);
  const [, , third, fourth] = await headings(page);
  if (!third || !fourth) throw new Error(`${path} has no four sections`);
  const top = Math.round(third.top + (fourth.top - third.top) / 2);
  await readAt(page, top);
  await expect.poll(() => stored(page)).toBeDefined();
  return { section: third, top };
}

/** Opens an article anew: going to the address where the browser is would be a reload. */
async function comeBack(page: Page, path: string): Promise<void> {
  await page.goto('/about');
  await page.goto(path, { waitUntil: 'networkidle' });
}

/** The button at the article's end; the one at its head is the same. */
const laterIn = (page: Page) =>
  page.locator('.article-text').getByRole('button', { name: '稍後讀' });
const laterAtHead = (page: Page) =>
  page.locator('.article-facts').getByRole('button', { name: '稍後讀' });

const offerIn = (page: Page) => page.getByRole('complementary', { name: '接著上次' });

test('a reader who comes back is led to where they were', async ({ page, site }) => {
  const { path } = longArticle(site);
  const { section, top } = await readHalf(page, path);
  const [reading] = (await stored(page))?.readings ?? [];
  expect(reading).toMatchObject({ path, heading: section.text, section: section.id });
  expect(reading?.finished).toBe(false);
  expect(reading?.share).toBeGreaterThan(0.2);

  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const shift of list.getEntries())
        shifts.push((shift as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await comeBack(page, path);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  const link = offerIn(page).getByRole('link', { name: `接著上次：〈${section.text}〉` });
  await expect(link).toBeVisible();
  await link.click();
  await expect(offerIn(page)).toHaveCount(0);
  expect(Math.abs((await page.evaluate(() => scrollY)) - top)).toBeLessThan(30);
  expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
});

test('on another screen the place is the same section', async ({ page, site }) => {
  const { path } = longArticle(site);
  const { section } = await readHalf(page, path);
  await page.setViewportSize({ width: 390, height: 800 });
  await comeBack(page, path);
  await offerIn(page).getByRole('link').click();
  const line = (await page.evaluate(() => scrollY)) + 200;
  const passed = (await headings(page)).filter(({ top }) => top <= line);
  expect(passed.at(-1)?.id).toBe(section.id);
});

test('the offer is there for the keyboard, and goes when it is not wanted', async ({
  page,
  site,
}) => {
  const { path } = longArticle(site);
  await readHalf(page, path);
  await comeBack(page, path);
  await expect(offerIn(page)).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(offerIn(page).getByRole('link')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(offerIn(page).getByRole('button', { name: '不用' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(offerIn(page)).toHaveCount(0);
  expect(await page.evaluate(() => scrollY)).toBe(0);

  await comeBack(page, path);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const focused = await page.evaluate(() => {
    const inText = document.activeElement?.closest('.article');
    return inText ? document.activeElement?.getBoundingClientRect().top : undefined;
  });
  expect(focused, 'the keyboard goes on from the place').toBeLessThan(720);

  await comeBack(page, path);
  await expect(offerIn(page)).toBeVisible();
  await page.mouse.wheel(0, 900);
  await expect(offerIn(page)).toHaveCount(0);
});

test('nobody is asked who came to a section, or whom the browser takes back', async ({
  page,
  site,
}) => {
  const { path } = longArticle(site);
  const { section } = await readHalf(page, path);
  await page.reload({ waitUntil: 'networkidle' });
  await expect(offerIn(page)).toHaveCount(0);
  await page.goto('/about');
  await page.goto(`${path}#${encodeURIComponent(section.id)}`, { waitUntil: 'networkidle' });
  await expect(offerIn(page)).toHaveCount(0);
});

test('a glance is no reading, and a page that is not scrolled loads nothing', async ({
  page,
  site,
}) => {
  const { path } = longArticle(site);
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url());
  });
  await open(page, path);
  const before = scripts.length;
  await page.clock.fastForward(60_000);
  await page.waitForLoadState('networkidle');
  expect(scripts.length, 'nothing more is loaded').toBe(before);
  const [, , third] = await headings(page);
  await readAt(page, third?.top ?? 0, 5);
  expect(scripts.length, 'what remembers is loaded').toBeGreaterThan(before);
  await page.goto('/library', { waitUntil: 'networkidle' });
  expect(await stored(page)).toBeUndefined();
  await expect(page.getByRole('main')).toContainText('書架還是空的');
});

test('the library leads to the section, and there to the place', async ({ page, site }) => {
  const { path, title } = longArticle(site);
  const { section, top } = await readHalf(page, path);
  await page.goto('/library', { waitUntil: 'networkidle' });
  const list = page.getByRole('region', { name: /^繼續讀/ });
  const row = list.getByRole('listitem').filter({ hasText: title });
  await expect(row).toContainText(`讀到〈${section.text}〉`);
  await expect(row).toContainText(/\d+%/);
  await row.getByRole('link', { name: title }).click();
  await expect(page).toHaveURL(`${site.origin}${path}#${encodeURIComponent(section.id)}`);
  const distance = async () => Math.abs((await page.evaluate(() => scrollY)) - top);
  await expect.poll(distance).toBeLessThan(30);
  await expect(offerIn(page)).toHaveCount(0);
});

test('an article read to its end is one of those read', async ({ page, site }) => {
  const { path, title } = longArticle(site);
  await open(page, path);
  const end = await page.locator('.article-text > .article').evaluate((text) => {
    return text.getBoundingClientRect().bottom + scrollY - innerHeight * 0.7;
  });
  await readAt(page, end);
  await expect.poll(async () => (await stored(page))?.readings[0]?.finished).toBe(true);
  await comeBack(page, path);
  await expect(offerIn(page)).toHaveCount(0);
  await page.goto('/library', { waitUntil: 'networkidle' });
  await expect(page.getByRole('region', { name: /^讀過的/ })).toContainText(title);
  await expect(page.getByRole('region', { name: /^繼續讀/ })).toHaveCount(0);
});

test('the parts of a series that were read are marked, and nothing moves', async ({
  page,
  site,
}) => {
  const part = site.articleWith('series', ({ slug }) => slug === 'llm-attention');
  await page.addInitScript(
    ([name, path]) => {
      const reading = { path, title: 'a', time: '2026-01-01T00:00:00Z', finished: true };
      localStorage.setItem(name ?? '', JSON.stringify({ version: 1, readings: [reading] }));
    },
    [key, '/posts/llm-tokens'],
  );
  await page.goto(part.path, { waitUntil: 'networkidle' });
  const read = page.getByRole('listitem').filter({
    has: page.locator('a[href="/posts/llm-tokens"]'),
    hasText: 'token',
  });
  const item = page.locator('[data-article="/posts/llm-tokens"]').first();
  if ((await item.count()) === 0) {
    await read.first().evaluate((element) => {
      element.setAttribute('data-article', '/posts/llm-tokens');
    });
  }
  const box = () => item.boundingBox();
  await item.scrollIntoViewIfNeeded();
  const before = await box();
  await expect(item).toContainText('讀過');
  const after = await box();
  expect([after?.width, after?.height]).toEqual([before?.width, before?.height]);
});

test('an article is kept for later, and let go', async ({ page, site }) => {
  const { path, title } = site.articleWith('article', () => true);
  await page.goto(path, { waitUntil: 'networkidle' });
  const later = laterIn(page);
  // What an eye sees of it, besides another colour.
  const mark = (button: Locator) =>
    button.evaluate((element) => getComputedStyle(element, '::before').content);
  await expect(later).toHaveAttribute('aria-pressed', 'false');
  expect(await mark(later)).not.toContain('✓');
  await later.click();
  await expect(later).toHaveAttribute('aria-pressed', 'true');
  for (const button of [later, laterAtHead(page)]) {
    await expect.poll(() => mark(button)).toContain('✓');
  }
  await page.getByRole('status').getByRole('link', { name: '我的書架' }).click();
  const list = page.getByRole('region', { name: /^稍後讀/ });
  await expect(list.getByRole('link', { name: title })).toHaveAttribute('href', path);

  await page.goto(path, { waitUntil: 'networkidle' });
  await expect(later).toHaveAttribute('aria-pressed', 'true');
  const atHead = laterAtHead(page);
  await expect(atHead).toHaveAttribute('aria-pressed', 'true');
  await later.click();
  await expect(later).toHaveAttribute('aria-pressed', 'false');
  await atHead.click();
  await expect(atHead).toHaveAttribute('aria-pressed', 'true');
  await expect(later).toHaveAttribute('aria-pressed', 'true');
  await page.goto('/library', { waitUntil: 'networkidle' });
  await list.getByRole('button', { name: `移除〈${title}〉` }).click();
  await expect(page.getByRole('main')).toContainText('書架還是空的');
  await expect(page.getByRole('status')).toContainText('移除了');
});

test('a library is taken along, cleared and brought back', async ({ page, site }) => {
  const [one, two] = site.articles;
  for (const { path } of [one, two].filter((article) => article !== undefined)) {
    await page.goto(path, { waitUntil: 'networkidle' });
    await laterIn(page).click();
    await expect(laterIn(page)).toHaveAttribute('aria-pressed', 'true');
  }
  await page.goto('/library', { waitUntil: 'networkidle' });
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: '匯出' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^qianyan-library-[\d-]+\.json$/);
  const file = await download.path();
  expect(JSON.parse(fs.readFileSync(file, 'utf8'))).toMatchObject({
    later: [{ title: two?.title }, { title: one?.title }],
  });

  const rows = page.getByRole('main').getByRole('listitem').getByRole('button', { name: /^移除/ });
  await page.getByRole('button', { name: '清空' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '不要' }).click();
  await expect(rows).toHaveCount(2);
  await page.getByRole('button', { name: '清空' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '清空' }).click();
  await expect(rows).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);

  const choose = page.locator('input[type=file]');
  const evil =
    '{"version":1,"later":[{"path":"javascript:alert(1)","title":"x","time":"2026-01-01"}]}';
  await choose.setInputFiles({
    name: 'a.json',
    mimeType: 'text/plain',
    buffer: Buffer.from('{"a"'),
  });
  await expect(page.getByRole('status')).toContainText('不是從書架匯出的檔案');
  await choose.setInputFiles({ name: 'b.json', mimeType: 'text/plain', buffer: Buffer.from(evil) });
  await expect(page.getByRole('status')).toContainText('匯入了0篇');
  await choose.setInputFiles({
    name: 'library.json',
    mimeType: 'application/json',
    buffer: fs.readFileSync(file),
  });
  await expect(page.getByRole('status')).toContainText('匯入了2篇');
  await expect(rows).toHaveCount(2);
});

test('two tabs do not undo each other, and see each other', async ({ page, context, site }) => {
  const [one, two] = site.articles;
  await page.goto(one?.path ?? '/', { waitUntil: 'networkidle' });
  const other = await context.newPage();
  await other.goto(two?.path ?? '/', { waitUntil: 'networkidle' });
  const library = await context.newPage();
  await library.goto('/library', { waitUntil: 'networkidle' });
  const rows = library.getByRole('button', { name: /^移除/ });
  const later = laterIn(page);

  await laterIn(other).click();
  await expect(rows).toHaveCount(1);
  await later.click();
  await expect(rows).toHaveCount(2);
  await library.getByRole('button', { name: `移除〈${one?.title}〉` }).click();
  await expect(later).toHaveAttribute('aria-pressed', 'false');
  await expect(laterIn(other)).toHaveAttribute('aria-pressed', 'true');
});

test('what was forgotten in one tab, another does not remember by itself', async ({
  page,
  context,
  site,
}) => {
  const { path } = longArticle(site);
  const { top } = await readHalf(page, path);
  const library = await context.newPage();
  await library.goto('/library', { waitUntil: 'networkidle' });
  await page.evaluate((y) => scrollTo(0, y), top + 100);
  await library.getByRole('button', { name: '清空' }).click();
  await library.getByRole('dialog').getByRole('button', { name: '清空' }).click();
  await expect(library.getByRole('main')).toContainText('書架還是空的');
  await page.goto('/about', { waitUntil: 'networkidle' });
  expect(await stored(page)).toBeUndefined();
});

test('forbidden storage is told, and nothing else breaks', async ({ page, site }) => {
  const { path } = site.articleWith('article', () => true);
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await open(page, path);
  await readAt(page, 900);
  await laterIn(page).click();
  await expect(page.getByRole('status')).toContainText('沒有記下來');
  await expect(laterIn(page)).toHaveAttribute('aria-pressed', 'false');
  await page.goto('/library', { waitUntil: 'networkidle' });
  await expect(page.getByRole('main')).toContainText('不讓網站存資料');
});

test('full storage is told, and what is there stays', async ({ page, site }) => {
  const [one, two] = site.articles;
  await page.goto(one?.path ?? '/', { waitUntil: 'networkidle' });
  await laterIn(page).click();
  await expect(page.getByRole('status')).toContainText('我的書架');
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await open(page, two?.path ?? '/');
  await readAt(page, 900);
  await laterIn(page).click();
  await expect(page.getByRole('status')).toContainText('沒有記下來');
  await page.goto('/library', { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: /^移除/ }).click();
  await expect(page.getByRole('status')).toContainText('沒有存成');
  await expect(page.getByRole('button', { name: /^移除/ })).toHaveCount(1);
});

for (const garbage of [
  '"><script>',
  '{"version":1,"readings":[{"path":"javascript:alert(1)","title":"x","time":"2026-01-01"}],"later":{}}',
  '{"version":7,"later":[1]}',
]) {
  test(`nonsense in storage is ignored: ${garbage.slice(0, 14)}`, async ({ page, site }) => {
    const { path } = site.articleWith('article', () => true);
    await page.goto('/about');
    await page.evaluate(
      ([name, text]) => localStorage.setItem(name ?? '', text ?? ''),
      [key, garbage],
    );
    await page.goto('/library', { waitUntil: 'networkidle' });
    await expect(page.getByRole('main')).toContainText('書架還是空的');
    await page.goto(path, { waitUntil: 'networkidle' });
    await laterIn(page).click();
    await expect(page.getByRole('status')).toContainText('我的書架');
    expect((await stored(page))?.later).toMatchObject([{ path }]);
  });
}

test('axe finds nothing in a full library, its question and the offer', async ({ page, site }) => {
  const { path } = longArticle(site);
  await readHalf(page, path);
  await page.goto(site.articles[0]?.path ?? '/', { waitUntil: 'networkidle' });
  await laterIn(page).click();
  await expect(page.getByRole('status')).toContainText('我的書架');
  await expectAccessible(page, 'article kept for later');
  await comeBack(page, path);
  await expect(offerIn(page)).toBeVisible();
  await expectAccessible(page, 'offer');
  await page.goto('/library', { waitUntil: 'networkidle' });
  await expectAccessible(page, 'library');
  await page.getByRole('button', { name: '清空' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page, 'question');
});

test('the library is for the reader alone: not indexed, not listed', async ({ page, request }) => {
  await page.goto('/library');
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
  expect(await (await request.get('/sitemap.xml')).text()).not.toContain('/library');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test.beforeEach(({ watch }) => watch.expect(/^failed: .*\.js csp$/));

  test('the library says that it needs it, and leads on', async ({ page, site }) => {
    await page.goto('/library');
    const main = page.getByRole('main');
    await expect(main.getByText('JavaScript')).toBeVisible();
    await expect(main.getByRole('link', { name: '彙整' })).toHaveAttribute('href', '/archive');
    await expect(main.getByRole('link', { name: '分類' })).toHaveAttribute('href', '/categories');
    await page.goto(site.articleWith('article', () => true).path);
    const buttons = page.getByText('稍後讀', { exact: true });
    await expect(buttons).toHaveCount(2);
    await expect(buttons.filter({ visible: true })).toHaveCount(0);
  });
});
