import { expect, test } from '@playwright/test';
import type { Server } from '../support/build';
import { exportFolder } from '../support/sites';
import { serveFolder } from '../support/static-server';

let server: Server;
test.beforeAll(async () => {
  server = await serveFolder(exportFolder);
});
test.afterAll(() => server.stop());

test('the finder works in the static export: suggestions, narrowing, comparison, answers', async ({
  page,
}) => {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()} ${response.url()}`);
  });
  await page.goto(`${server.origin}/find`);
  await page.getByRole('searchbox', { name: '想知道什麼？' }).fill('文章裡的中文要怎麼寫');
  await page.keyboard.press('Enter');
  const main = page.getByRole('main');
  const suggestions = main.getByRole('heading', { level: 3 }).getByRole('link');
  await expect(main.getByRole('heading', { name: '先讀這幾篇' })).toBeFocused();
  const titles = await suggestions.allTextContents();
  const narrowing = main.locator('section').filter({ hasText: '再問一句' });
  await narrowing.getByRole('link').first().click();
  await expect(main.getByRole('navigation', { name: '走到這裡的路' })).toBeVisible();
  await page.reload();
  await expect(main.getByRole('navigation', { name: '走到這裡的路' })).toBeVisible();
  await page.goBack();
  await expect(suggestions).toHaveText(titles);

  await main.getByRole('checkbox').nth(0).check();
  await main.getByRole('checkbox').nth(1).check();
  await main.getByRole('link', { name: '比較這2篇' }).click();
  await expect(main.getByRole('columnheader')).toHaveText(titles.slice(0, 2));

  await page.goto(`${server.origin}/find?ask=${encodeURIComponent('什麼是「片段」？')}`);
  const quotation = main.locator('figure').first();
  const words = (await quotation.locator('blockquote').textContent()) ?? '';
  expect(words).toContain('片段是網址裡井號後面的部分');
  await quotation.getByRole('link', { name: /一節$/ }).click();
  await expect(page).toHaveURL(/\/posts\/headings/);
  await expect(page.getByRole('main')).toContainText(words);
  expect(problems).toEqual([]);
});
