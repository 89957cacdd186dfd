import type { Page } from '@playwright/test';

/** Holds what a page asks for, its scripts by default, back until the returned function is called. */
export async function holdBack(
  page: Page,
  addresses: Parameters<Page['route']>[0] = '**/_next/static/chunks/*.js',
): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(addresses, async (route) => {
    await released;
    await route.continue();
  });
  return () => release();
}
