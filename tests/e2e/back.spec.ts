import { chromiumArguments, findChromium } from './support/chromium';
import { expect, test } from './support/test';

// Playwright has Chromium forget a page that is left, as readers' browsers do not.
test.use({
  launchOptions: {
    executablePath: findChromium(),
    args: chromiumArguments,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  },
});

test('a page that the browser has kept comes back without its menu', async ({ page, site }) => {
  const { path } = site.articleWith('article', () => true);
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(path);
  await page.mouse.move(200, 300);
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => {
    document.documentElement.dataset.isKept = '';
  });
  const banner = page.getByRole('banner');
  const menu = page.locator('.menu-sheet');
  await banner.getByRole('button', { name: '選單' }).click();
  await expect(menu).toBeVisible();
  await menu.getByRole('link', { name: '彙整' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('彙整');
  await page.goBack({ waitUntil: 'commit' });
  await expect(page.locator('html')).toHaveAttribute('data-is-kept');
  await expect(menu).toBeHidden();
});
