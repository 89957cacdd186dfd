import type { Page } from '@playwright/test';
import { drawAll, expect, kinds, openKind, test } from './support/test';

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
