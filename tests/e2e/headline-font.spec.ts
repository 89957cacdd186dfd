import type { Page } from '@playwright/test';
import { expect, test } from './support/test';

/** What an article's page may load of fonts. */
const most = 30_000;

async function lackMing(page: Page): Promise<void> {
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      const root = document.documentElement;
      if (!root) return;
      root.style.setProperty('--ming-own', '"No such face"');
      // What comes after its own face measures otherwise.
      root.style.setProperty('--font-ming', 'monospace');
      observer.disconnect();
    }).observe(document, { childList: true });
  });
}

/** The faces that really set an element, by CDP. */
async function facesOf(page: Page, selector: string) {
  const client = await page.context().newCDPSession(page);
  await client.send('DOM.enable');
  await client.send('CSS.enable');
  const { root } = await client.send('DOM.getDocument');
  const { nodeId } = await client.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { fonts } = await client.send('CSS.getPlatformFontsForNode', { nodeId });
  return fonts.map(({ familyName, isCustomFont }) => `${familyName} ${isCustomFont}`);
}

test('without Ming of the system, large headlines have their own; nothing moves', async ({
  page,
  site,
}) => {
  await lackMing(page);
  await page.addInitScript(() => {
    const shifts: unknown[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => shifts.push(...list.getEntries())).observe({
      type: 'layout-shift',
      buffered: true,
    });
  });
  await page.route(/\.woff$/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
  let bytes = 0;
  page.on('response', async (response) => {
    if (response.url().endsWith('.woff')) bytes += (await response.body()).length;
  });
  const { path } = site.articleWith('headline in Han', ({ title }) =>
    /^[\p{Script=Han}：，？「」]+$/u.test(title),
  );
  await page.goto(path, { waitUntil: 'networkidle' });
  expect(await page.evaluate(() => (window as unknown as { shifts: unknown[] }).shifts)).toEqual(
    [],
  );
  for (const selector of ['h1', 'header .seal']) {
    expect(await facesOf(page, selector)).toEqual(['Noto Serif TC true']);
  }
  expect(bytes).toBeGreaterThan(2000);
  expect(bytes).toBeLessThan(most);
});

test('where the system has a Ming, no font is loaded', async ({ page, site }) => {
  await page.addInitScript(() => {
    document.addEventListener('DOMContentLoaded', () => {
      // Whatever this machine has: a face that is there comes first.
      document.documentElement.style.setProperty('--ming-own', 'sans-serif');
    });
  });
  const fonts: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('.woff')) fonts.push(request.url());
  });
  await page.goto(site.kinds.article ?? '/', { waitUntil: 'networkidle' });
  expect(fonts).toEqual([]);
});
