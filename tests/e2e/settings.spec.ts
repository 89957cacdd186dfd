import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './support/axe';
import { expect, test } from './support/test';

const key = 'qianyan:reading';

const opener = (page: Page) => page.getByRole('banner').getByRole('button', { name: '閱讀設定' });
const settings = (page: Page) => page.getByRole('form', { name: '閱讀設定' });
const choice = (page: Page, group: string, name: string) =>
  settings(page).getByRole('group', { name: group }).getByRole('radio', { name, exact: true });

async function choose(page: Page, group: string, name: string): Promise<void> {
  if (!(await settings(page).isVisible())) await opener(page).click();
  await settings(page).getByRole('group', { name: group }).getByText(name, { exact: true }).click();
  await expect(choice(page, group, name)).toBeChecked();
}

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

async function expectTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await expect(page.locator('html')).toHaveCSS('color-scheme', /./);
  if (theme === 'light') await expect.poll(() => lightness(page)).toBeGreaterThan(0.8);
  else await expect.poll(() => lightness(page)).toBeLessThan(0.25);
}

/** A paragraph's type size in pixels, its line in characters, and whether it is set in Ming. */
function typeOf(paragraph: Locator) {
  return paragraph.evaluate((element) => {
    const { fontSize, fontFamily } = getComputedStyle(element);
    const size = Number.parseFloat(fontSize);
    return {
      size,
      line: Math.round(element.getBoundingClientRect().width / size),
      isMing: /serif tc/i.test(fontFamily),
    };
  });
}

const paragraph = (page: Page) => page.locator('.article > p').first();

for (const system of ['light', 'dark'] as const) {
  const other = system === 'light' ? 'dark' : 'light';
  const otherName = other === 'light' ? '淺色' : '深色';

  test(`on a ${system} system the page follows the system, and the reader’s choice`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: system });
    await page.goto('/', { waitUntil: 'networkidle' });
    await expectTheme(page, system);
    await choose(page, '深淺', otherName);
    await expectTheme(page, other);
    await page.goto('/about', { waitUntil: 'networkidle' });
    await expectTheme(page, other);
    await choose(page, '深淺', '隨系統');
    await expectTheme(page, system);
  });
}

test('size, measure and face are chosen, kept, there before the first paint, and reset', async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(site.kinds.article ?? '/', { waitUntil: 'networkidle' });
  const before = await typeOf(paragraph(page));
  expect(before).toEqual({ size: 18, line: 36, isMing: false });

  await choose(page, '字級', '大');
  await choose(page, '行寬', '窄');
  await choose(page, '字體', '明體');
  const chosen = { size: 20.25, line: 30, isMing: true };
  expect(await typeOf(paragraph(page))).toEqual(chosen);

  await page.addInitScript(() => {
    const shifts: number[] = [];
    const seen: Record<string, string | undefined> = {};
    Object.assign(window, { seen, shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as { value?: number }).value ?? 0);
    }).observe({ type: 'layout-shift', buffered: true });
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      seen.body = document.documentElement.dataset.reading;
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
  await page.reload({ waitUntil: 'networkidle' });
  const { seen, shifts } = await page.evaluate(() => {
    const { seen, shifts } = window as unknown as { seen: object; shifts: number[] };
    return { seen, shifts };
  });
  expect(seen).toEqual({ body: 'large narrow ming' });
  expect(shifts).toEqual([]);
  expect(await typeOf(paragraph(page))).toEqual(chosen);
  await opener(page).click();
  await expect(choice(page, '字級', '大')).toBeChecked();

  await settings(page).getByRole('button', { name: '恢復預設' }).click();
  await expect(choice(page, '字級', '標準')).toBeChecked();
  expect(await typeOf(paragraph(page))).toEqual(before);
  await page.reload();
  expect(await typeOf(paragraph(page))).toEqual(before);
});

test('a choice reaches the other tab', async ({ page, context, site }) => {
  const path = site.kinds.article ?? '/';
  const other = await context.newPage();
  for (const one of [page, other]) await one.goto(path, { waitUntil: 'networkidle' });
  await opener(other).click();
  await choose(page, '字級', '特大');
  await expect(choice(other, '字級', '特大')).toBeChecked();
  expect(await typeOf(paragraph(other))).toEqual(await typeOf(paragraph(page)));
  await page.evaluate(() => localStorage.clear());
  await expect(choice(other, '字級', '標準')).toBeChecked();
});

test('the keyboard alone is enough', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/', { waitUntil: 'networkidle' });
  await opener(page).focus();
  await page.keyboard.press('Enter');
  await expect(settings(page)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(choice(page, '深淺', '隨系統')).toBeFocused();
  const label = settings(page).locator('label').first();
  await expect(label).toHaveCSS('outline-style', 'solid');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(choice(page, '深淺', '深色')).toBeFocused();
  await expectTheme(page, 'dark');
  await page.keyboard.press('Tab');
  await expect(choice(page, '字級', '標準')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(settings(page)).toBeHidden();
  await expect(opener(page)).toBeFocused();
});

test('nonsense in storage is ignored', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.addInitScript((name) => localStorage.setItem(name, '"><script>constructor'), key);
  await page.goto('/', { waitUntil: 'networkidle' });
  await expectTheme(page, 'light');
  await choose(page, '深淺', '深色');
  await expectTheme(page, 'dark');
});

for (const [name, prepare] of [
  [
    'forbids storage',
    () =>
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      }),
  ],
  [
    'has no room left',
    () => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    },
  ],
] as const) {
  test(`a reader whose browser ${name} has the settings for this page`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.addInitScript(prepare);
    await page.goto('/', { waitUntil: 'networkidle' });
    await choose(page, '深淺', '深色');
    await expectTheme(page, 'dark');
  });
}

test('axe finds nothing in the opened settings, which fit the smallest screen', async ({
  page,
}) => {
  await page.goto('/', { waitUntil: 'networkidle' });
  await opener(page).click();
  await expectAccessible(page, 'settings', 'body > header');
  await page.setViewportSize({ width: 320, height: 600 });
  await choose(page, '字級', '特大');
  await expect(settings(page)).toBeInViewport({ ratio: 1 });
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('there are no settings, and the system decides', async ({ page, watch }) => {
    watch.expect(/^failed: .*\.js csp$/);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto('/');
    await expect(page.getByText('設定', { exact: true })).toBeHidden();
    await expect(settings(page)).toBeHidden();
    // Computed style is the browser's, not the page's script.
    await expect(page.locator('html')).toHaveCSS('color-scheme', 'light dark');
  });
});
