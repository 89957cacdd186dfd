import { expectAccessible } from './support/axe';
import { expect, test } from './support/test';

// Pages as they open are looked at in pages.spec.ts.
test('axe finds nothing in the opened menu, picture and term', async ({ page, site }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto('/', { waitUntil: 'networkidle' });
  await page.getByRole('banner').getByRole('button', { name: '選單' }).click();
  await expectAccessible(page, 'menu', 'body > header');
  const pictures = site.kinds['article with pictures'];
  if (pictures) {
    await page.goto(pictures, { waitUntil: 'networkidle' });
    await page
      .getByRole('link', { name: /^放大圖片/ })
      .first()
      .click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectAccessible(page, 'dialog', 'dialog');
  }
  const explained = site.articles.find(({ slug }) => ['headings', 'http-caching'].includes(slug));
  if (explained) {
    await page.goto(explained.path, { waitUntil: 'networkidle' });
    await page.locator('label.term').first().click();
    await expect(page.locator('aside:popover-open')).toBeVisible();
    await expectAccessible(page, 'term', 'main');
  }
});
