import type { Page } from '@playwright/test';
import { holdBack } from './support/hold-back';
import { isScriptOnIntent } from './support/sites';
import { expect, hasPicture, hasVideo, pageOf, test } from './support/test';

/*
 * Pages whose text the browser translates. Before a page's script is there, React finds another page
 * than it made and draws it anew; after that, React finds other text than it wrote.
 */
test.beforeEach(({ watch }) => watch.expect(/React error #418/));

/** Puts all text of the page into elements of its own, as Chrome does. */
async function translate(page: Page): Promise<void> {
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      if (!text.data.trim() || text.parentElement?.closest('script, style, font')) continue;
      const font = document.createElement('font');
      font.textContent = `〔${text.data}〕`;
      text.replaceWith(font);
    }
  });
}

/** Opens a page, translates it, and gives what lets its script come. */
async function openTranslated(page: Page, path: string): Promise<() => Promise<void>> {
  const arrive = await holdBack(page);
  await page.goto(path, { waitUntil: 'load' });
  const drawn = page.waitForEvent('pageerror', { timeout: 15_000 });
  await translate(page);
  await page.evaluate(() => Object.assign(window, { isSamePage: true }));
  return async () => {
    arrive();
    await drawn;
  };
}

/** Presses without a sign before it. */
async function press(page: Page, selector: string): Promise<void> {
  const control = page.locator(selector).first();
  await control.scrollIntoViewIfNeeded();
  const box = await control.boundingBox();
  if (!box) throw new Error(`${selector} is not to be seen`);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

const isSamePage = (page: Page) => page.evaluate(() => 'isSamePage' in window);

test.describe('before its script is there', () => {
  test.skip(!isScriptOnIntent, 'all script comes with the page');

  test('a page stands, and keeps how the reader reads', async ({ page, site }) => {
    const key = 'qianyan:reading';
    await page.addInitScript((name) => {
      if (!localStorage.getItem(name)) localStorage.setItem(name, 'dark larger');
    }, key);
    const article = site.articleWith('picture', hasPicture);
    const arrive = await openTranslated(page, article.path);
    await page.mouse.move(300, 300);
    await arrive();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(article.title);
    await expect(page.locator('html')).toHaveAttribute('data-reading', 'dark larger');
    await page.getByRole('button', { name: '閱讀設定' }).click();
    const settings = page.getByRole('form', { name: '閱讀設定' });
    await settings.getByText('明體', { exact: true }).click();
    const kept = await page.evaluate((name) => localStorage.getItem(name)?.split(' '), key);
    expect(kept).toEqual(expect.arrayContaining(['dark', 'larger']));
    expect(kept).toHaveLength(3);
  });

  const opened = {
    'button.settings-button': (page: Page) => page.getByRole('form', { name: '閱讀設定' }),
    'header a[href="/search"]': (page: Page) => page.getByRole('dialog').getByRole('searchbox'),
    'a[data-picture]': (page: Page) => page.locator('dialog.viewer'),
    'button[aria-pressed]': (page: Page) => page.locator('button[aria-pressed=true]').first(),
  };
  for (const [control, outcome] of Object.entries(opened)) {
    test(`a press on ${control} is answered in place`, async ({ page, site }) => {
      const arrive = await openTranslated(page, pageOf(site, 'article with pictures'));
      await press(page, control);
      await arrive();
      await expect(outcome(page)).toBeVisible();
      expect(await isSamePage(page)).toBe(true);
    });
  }

  test('a press on a video plays it in place', async ({ page, site, watch }) => {
    watch.expect(/^leaves the origin/);
    await page.route(/youtube/, (route) => route.fulfill({ body: '' }));
    const arrive = await openTranslated(page, site.articleWith('video', hasVideo).path);
    await press(page, 'figure.video a[data-replay]');
    await arrive();
    await expect(page.getByText('影片載入中')).toBeVisible();
    expect(await isSamePage(page)).toBe(true);
  });

  test('the keys that open the search work, wherever the focus is', async ({ page }) => {
    const arrive = await openTranslated(page, '/');
    const link = page.getByRole('contentinfo').getByRole('link').nth(2);
    await link.focus();
    await page.keyboard.type('/cat');
    await arrive();
    await expect(page.getByRole('dialog').getByRole('searchbox')).toHaveValue('cat');
    await expect(page.getByRole('dialog').getByRole('button', { name: '關閉' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(link).toBeFocused();
  });

  test('what the browser opens by itself stays open', async ({ page, site }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    const arrive = await openTranslated(page, pageOf(site, 'article with pictures'));
    const contents = page.locator('main details').first();
    await contents.locator('summary').click();
    await page.locator('.menu-button').click();
    await arrive();
    await expect(page.locator('.menu-sheet')).toBeVisible();
    await expect(contents).toHaveAttribute('open');
  });

  test('what is typed into a form stays, and typing goes on', async ({ page }) => {
    const arrive = await openTranslated(page, '/report');
    const passage = page.getByRole('textbox').nth(1);
    await passage.click();
    await page.keyboard.type('第一段');
    await page.keyboard.press('ArrowLeft');
    await arrive();
    await page.keyboard.type('二');
    await expect(passage).toHaveValue('第一二段');
  });

  test('choices in a form stay', async ({ page }) => {
    const arrive = await openTranslated(page, '/subscribe');
    const category = page.getByRole('checkbox').first();
    const address = page.getByRole('textbox').first();
    await category.check();
    await address.fill('reader@example.org');
    await arrive();
    await expect(page.getByRole('heading', { level: 1 })).not.toContainText('〔');
    await expect(category).toBeChecked();
    await expect(address).toHaveValue('reader@example.org');
  });

  test('what the HTML alone holds stays', async ({ page }) => {
    await page.route('/', async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(
        /<div data-week="[^"]*">/,
        '$&<p id="week">最多人讀</p>',
      );
      await route.fulfill({ response, body });
    });
    const arrive = await openTranslated(page, '/');
    await page.mouse.move(300, 300);
    await arrive();
    await expect(page.getByRole('banner').getByText(/本月\d+篇/)).toBeVisible();
    await expect(page.locator('#week')).toBeVisible();
  });
});

test.describe('while it is used', () => {
  test('search answers again and again', async ({ page }) => {
    await page.goto('/search?q=文');
    const field = page.getByRole('searchbox');
    const results = page.locator('.search-results h2 a');
    for (const query of ['字', 'zzqqxx', '', '章']) {
      await page.waitForLoadState('networkidle');
      await translate(page);
      await field.fill(query);
      await expect(page.locator('.search-panel')).not.toContainText('〔文〕');
      await expect(field).toHaveValue(query);
      if (query === '') await expect(page.locator('.search-recent')).toBeVisible();
      else if (query === 'zzqqxx') await expect(page.locator('.search-instead')).toBeVisible();
      else await expect(results.first()).toContainText(query);
    }
  });

  test('the finder goes on from one view to the next', async ({ page }) => {
    await page.goto('/find');
    const field = page.locator('.finder-field');
    for (const [question, button] of [
      ['zzqqxx', '推薦文章'],
      ['zzqqxx', '直接找答案'],
      ['文章', '推薦文章'],
      ['文章', '直接找答案'],
      ['zzqqxx', '推薦文章'],
    ] as const) {
      await page.waitForLoadState('networkidle');
      await translate(page);
      await field.fill(question);
      await page.locator('.finder-button').filter({ hasText: button }).first().click();
      await expect(page).toHaveURL(new RegExp(encodeURIComponent(question)));
      await expect(page.locator('.finder-button-first')).toContainText(button);
      await expect(page.locator('.finder-found')).toBeVisible();
    }
  });

  test('an article is kept for later and taken back', async ({ page, site }) => {
    await page.goto(pageOf(site, 'article with pictures'));
    const later = page.locator('button[aria-pressed]').first();
    for (const isLater of [true, false, true]) {
      await later.click();
      await expect(later).toHaveAttribute('aria-pressed', String(isLater));
      await translate(page);
    }
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
});
