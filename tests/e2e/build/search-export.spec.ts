import { expect, test } from '@playwright/test';
import type { Server } from '../support/build';
import { expectFound, queries, resultsOf } from '../support/queries';
import { exportFolder } from '../support/sites';
import { serveFolder } from '../support/static-server';

let server: Server;
test.beforeAll(async () => {
  server = await serveFolder(exportFolder);
});
test.afterAll(() => server.stop());

test('a static host answers what readers write', async ({ browser }) => {
  test.setTimeout(180_000);
  const page = await browser.newPage({ baseURL: server.origin });
  // From addresses: `search.spec.ts` types them.
  for (const one of queries.slice(-5)) await test.step(one.query, () => expectFound(page, one));
  await page.goto('/search?q=zzqqxx');
  await expect(page.locator('.search-status[role=status]')).toHaveText('沒有找到「zzqqxx」。');
  await page.close();
});

test('the dialog has its styles, and a result leads to its section', async ({ browser }) => {
  const page = await browser.newPage({ baseURL: server.origin });
  await page.goto('/posts/no-cover', { waitUntil: 'networkidle' });
  await page.keyboard.press('/');
  await page.keyboard.type('螺旋槳會裂');
  await expect(resultsOf(page).first()).toHaveAttribute('href', '/posts/drones');
  await expect(page.locator('.search-results').first()).toBeVisible();
  await expect(page.locator('.search-facts').first()).toHaveCSS('display', 'flex');
  await page.getByRole('dialog').getByRole('link', { name: '每個月都要重來的事' }).click();
  await expect(page).toHaveURL(/\/posts\/drones#/);
  await expect(page.getByRole('heading', { name: '每個月都要重來的事' })).toBeInViewport();
  await page.close();
});

test('the search comes back when a reader does', async ({ browser }) => {
  const page = await browser.newPage({ baseURL: server.origin });
  await page.goto('/search');
  await page.getByRole('searchbox', { name: '搜尋' }).fill('熊貓');
  await expect(page).toHaveURL(`${server.origin}/search?q=${encodeURIComponent('熊貓')}`);
  await resultsOf(page).first().click();
  await expect(page).toHaveURL(/\/posts\/pandas$/);
  await page.goBack();
  await expect(page.getByRole('searchbox', { name: '搜尋' })).toHaveValue('熊貓');
  await expect(resultsOf(page).first()).toHaveAttribute('href', '/posts/pandas');
  await page.close();
});
