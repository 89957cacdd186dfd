import type { Page } from '@playwright/test';
import { expect, test } from './support/test';

/** How light the page's ground is: 0 black, 1 white. */
function lightness(page: Page): Promise<number> {
  return page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d');
    if (!canvas) return Number.NaN;
    canvas.fillStyle = getComputedStyle(document.body).backgroundColor;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
    return (red + green + blue) / 3 / 255;
  });
}

for (const system of ['light', 'dark'] as const) {
  const other = system === 'light' ? 'dark' : 'light';
  const isAs = async (page: Page, theme: 'light' | 'dark') => {
    await expect(page.locator('html')).toHaveCSS('color-scheme', /./);
    if (theme === 'light') await expect.poll(() => lightness(page)).toBeGreaterThan(0.8);
    else await expect.poll(() => lightness(page)).toBeLessThan(0.25);
  };

  test.describe(`on a ${system} system`, () => {
    test.use({ colorScheme: system });

    test('the page follows the system, and its switch', async ({ page }) => {
      await page.goto('/', { waitUntil: 'networkidle' });
      await isAs(page, system);
      await page.getByRole('button', { name: /深淺色/ }).click();
      await isAs(page, other);
      await page.reload();
      await isAs(page, other);
      await page.goto('/about', { waitUntil: 'networkidle' });
      await isAs(page, other);
      await page.getByRole('button', { name: /深淺色/ }).click();
      await isAs(page, system);
    });

    test('a chosen theme is there before the first paint', async ({ page }) => {
      await page.addInitScript(
        ([theme]) => {
          localStorage.setItem('theme', theme ?? '');
          const seen: Record<string, string | undefined> = {};
          const note = (moment: string) => {
            seen[moment] ??= document.documentElement.dataset.theme ?? 'none';
          };
          Object.assign(window, { seen });
          new MutationObserver((_, observer) => {
            if (!document.body) return;
            note('body');
            observer.disconnect();
          }).observe(document, { childList: true, subtree: true });
          document.addEventListener('DOMContentLoaded', () => note('content'));
        },
        [other],
      );
      await page.goto('/', { waitUntil: 'networkidle' });
      const seen = await page.evaluate(() => (window as unknown as { seen: unknown }).seen);
      expect(seen).toEqual({ body: other, content: other });
      await isAs(page, other);
    });
  });
}

test('nonsense in storage is ignored', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.addInitScript(() => localStorage.setItem('theme', '"><script>'));
  await page.goto('/', { waitUntil: 'networkidle' });
  expect(await page.locator('html').getAttribute('data-theme')).toBeNull();
  expect(await lightness(page)).toBeGreaterThan(0.8);
});

test('a reader who forbids storage still has the switch', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await page.goto('/', { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: /深淺色/ }).click();
  await expect.poll(() => lightness(page)).toBeLessThan(0.25);
});
