import type { Page } from '@playwright/test';

const earlier = '/_next/static/site-index/earlier';

/**
 * Gives the page an index at an address of its own, as an earlier build had it.
 * @returns puts the index of today in its place, as a deployment does
 */
export async function earlierIndex(page: Page): Promise<() => void> {
  let isDeployed = false;
  let today = '';
  await page.route('**/site-index.json', async (route) => {
    const response = await route.fetch();
    const json = (await response.json()) as { address: string };
    today = json.address;
    await route.fulfill({ response, json: isDeployed ? json : { address: earlier } });
  });
  await page.route(`**${earlier}/**`, async (route) => {
    if (isDeployed) return route.fulfill({ status: 404, body: '' });
    const url = route.request().url().replace(earlier, today);
    await route.fulfill({ response: await route.fetch({ url }) });
  });
  return () => {
    isDeployed = true;
  };
}
