import type { Locator, Page } from '@playwright/test';
import { expect, hasPicture, test } from './support/test';

/** Presses Tab until an element has the focus, as a reader without a mouse has to. */
async function tabTo(page: Page, target: Locator, most = 200): Promise<void> {
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) {
      await expect(target).toBeInViewport();
      const { outlineStyle, outlineWidth } = await target.evaluate((element) =>
        getComputedStyle(element),
      );
      expect(outlineStyle, 'focus is seen').not.toBe('none');
      expect(Number.parseFloat(outlineWidth)).toBeGreaterThan(0);
      return;
    }
  }
  throw new Error(`${most} presses of Tab do not reach ${target}`);
}

test('the first stop skips to the content', async ({ page, site }) => {
  await page.goto(site.kinds.article ?? '/');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: '跳到內容' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  const inside = await page.evaluate(() => document.activeElement?.closest('main') !== null);
  expect(inside, 'the next stop is in the content').toBe(true);
});

test('a table of contents leads to its heading', async ({ page, site }) => {
  const article = site.articleWith('article with a table of contents', ({ body }) =>
    /(?:^## [\s\S]*){3}/m.test(body),
  );
  await page.goto(article.path);
  const link = page.getByRole('navigation', { name: '文章目錄' }).getByRole('link').nth(2);
  const id = ((await link.getAttribute('href')) ?? '').slice(1);
  await tabTo(page, link);
  await page.keyboard.press('Enter');
  const heading = page.locator(`[id="${id}"]`);
  await expect(heading).toBeInViewport();
  await page.keyboard.press('Tab');
  const isPast = await heading.evaluate((element) => {
    const place = document.activeElement?.compareDocumentPosition(element) ?? 0;
    return (
      element.contains(document.activeElement) || (place & Node.DOCUMENT_POSITION_PRECEDING) !== 0
    );
  });
  expect(isPast, 'the next stop comes after the heading').toBe(true);
});

test('a picture enlarges by Enter and closes by Escape', async ({ page, site }) => {
  const article = site.articleWith('article with a picture', hasPicture);
  await page.goto(article.path, { waitUntil: 'networkidle' });
  const link = page.getByRole('link', { name: /^放大圖片/ }).first();
  await tabTo(page, link);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: '放大的圖片' });
  await expect(dialog).toBeVisible();
  await expect
    .poll(() =>
      dialog.getByRole('img').evaluate((image: HTMLImageElement) => image.naturalWidth > 0),
    )
    .toBe(true);
  expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(link).toBeFocused();
  expect(new URL(page.url()).pathname).toBe(article.path);

  await page.keyboard.press('Enter');
  await expect(dialog).toBeVisible();
  await dialog.getByRole('button', { name: '關閉' }).press('Enter');
  await expect(dialog).toBeHidden();
  await expect(link).toBeFocused();
});

test('the phone’s menu opens and leads on by the keyboard', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto('/');
  const menu = page.getByRole('banner').getByRole('button', { name: '選單' });
  await tabTo(page, menu);
  await page.keyboard.press('Enter');
  const link = page.getByRole('banner').getByRole('link', { name: '彙整' });
  await tabTo(page, link);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('彙整');
});

test('a wide table scrolls by the keyboard', async ({ page, site }) => {
  const article = site.articleWith('table', ({ body }) => /^\| --- /m.test(body));
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(article.path);
  const box = page.getByRole('group', { name: '表格' }).first();
  const width = await box.evaluate((element) => element.scrollWidth - element.clientWidth);
  test.skip(width <= 0, 'the table fits');
  await tabTo(page, box);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => box.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
});
