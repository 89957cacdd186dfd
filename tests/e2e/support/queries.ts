import { expect, type Page } from '@playwright/test';

interface Query {
  query: string;
  /** Slugs of fixture articles: the first result, and others that must or must not be there. */
  first: string;
  not?: string;
  /** Part of what the status says. */
  says?: string;
}

/** What readers write, each with the fixture article that they mean. */
export const queries: readonly Query[] = [
  { query: '亞馬遜', first: 'cloud-move' },
  { query: '晶片', first: 'drones' },
  { query: '生成式', first: 'cloud-move' },
  { query: 'AI 助理', first: 'cloud-move' },
  { query: 'SaaS應用', first: 'cloud-move' },
  { query: 'bedrock', first: 'cloud-move' },
  { query: 'Bedrock', first: 'cloud-move' },
  { query: 'BEDROCK', first: 'cloud-move' },
  { query: 'ＡＷＳ', first: 'cloud-move' },
  { query: '软件', first: 'cloud-move', says: '以「軟體」搜尋' },
  { query: '貓', first: 'pandas' },
  { query: '每個月都', first: 'drones', not: 'cloud-move' },
  { query: '無人機', first: 'drones' },
  { query: '以', first: 'drones', not: 'pandas', says: '只找標題' },
  { query: 'bedrok', first: 'cloud-move', says: '以「bedrock」搜尋' },
  { query: '「輝達的顯示卡」', first: 'cloud-move', not: 'drones' },
];

/** The results of a page's search. */
export const resultsOf = (page: Page) => page.locator('.search-results h2 a');

/** Opens `/search` at the address of a query and expects what the fixture has. */
export async function expectFound(page: Page, one: Query): Promise<void> {
  await page.goto(`/search?q=${encodeURIComponent(one.query)}`);
  await expectResults(page, one);
}

/** Expects on `/search` what the fixture has for a query. */
export async function expectResults(page: Page, { query, first, not, says }: Query): Promise<void> {
  const status = page.locator('.search-status[role=status]');
  await expect(page).toHaveTitle(new RegExp(`^${query}`));
  await expect(status).toContainText(/找到\d+篇/);
  if (says) await expect(status).toContainText(says);
  const results = resultsOf(page);
  await expect(results.first()).toHaveAttribute('href', `/posts/${first}`);
  if (not) await expect(page.locator(`.search-results h2 a[href="/posts/${not}"]`)).toHaveCount(0);
  await expect(page.locator('.search-results > li').first().locator('mark').first()).toBeVisible();
}
