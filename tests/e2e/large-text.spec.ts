import type { Page } from '@playwright/test';
import { drawAll, expect, kinds, openKind, pageOf, test } from './support/test';

/** As readers have it who set the browser's letters to twice their size. */
async function withLargeText(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
}

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const width of [390, 900, 1280]) {
  test(`pages are no wider than a screen of ${width} px with letters twice as large`, async ({
    page,
    site,
    watch,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await withLargeText(page);
    const tables = site.articleWith('table', ({ body }) => /^\| --- /m.test(body));
    await page.goto(tables.path);
    await drawAll(page);
    await expect(page.locator('html')).toHaveCSS('font-size', width < 600 ? '34px' : '36px');
    expect.soft(await overflow(page), tables.path).toBe(0);
    for (const kind of kinds) {
      if (site.kinds[kind] === undefined) continue;
      await openKind(page, site, watch, kind);
      await drawAll(page);
      expect.soft(await overflow(page), kind).toBe(0);
    }
  });
}

test('every reading setting is on the screen with letters twice as large', async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await withLargeText(page);
  await page.goto(pageOf(site, 'article'));
  await page.getByRole('banner').getByRole('button', { name: '閱讀設定' }).click();
  const choices = page.getByRole('form', { name: '閱讀設定' }).locator('label:visible');
  await expect(choices.first()).toBeVisible();
  for (const choice of await choices.all()) {
    const box = await choice.boundingBox();
    const words = (await choice.textContent()) ?? '';
    expect(box?.x, words).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0), words).toBeLessThanOrEqual(390);
  }
});
