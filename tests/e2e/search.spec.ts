import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe';
import { earlierIndex } from './support/earlier-index';
import { holdBack } from './support/hold-back';
import { expectResults, queries, resultsOf } from './support/queries';
import { expect, pageOf, type Site, test } from './support/test';

const status = (page: Page) => page.locator('.search-status[role=status]');
const dialogOf = (page: Page) => page.getByRole('dialog', { name: '搜尋' });
const field = (page: Page) => page.getByRole('searchbox', { name: '搜尋' });
const recent = (page: Page) => page.locator('.search-recent li > button:first-child');

/** Opens an article and the dialog on it. */
async function openDialog(page: Page, site: Site): Promise<void> {
  await page.goto(pageOf(site, 'article'), { waitUntil: 'networkidle' });
  await page.keyboard.press('/');
  await expect(dialogOf(page)).toBeVisible();
  await expect(dialogOf(page).getByRole('button', { name: '關閉' })).toBeVisible();
}

/** Opens an article whose script has come. */
async function openAwake(page: Page, site: Site): Promise<void> {
  await page.goto(pageOf(site, 'article'));
  await page.mouse.move(200, 300);
  await page.waitForLoadState('networkidle');
}

/** A run of Han characters of the newest article's title, which search has to find. */
function titleWords(site: Site): { words: string; path: string } {
  for (const { title, path } of site.articles) {
    const words = title.match(/\p{Script=Han}{4,}/gu)?.at(0);
    if (words) return { words, path };
  }
  throw new Error('no article has four Han characters in its title');
}

test.describe('what readers write', () => {
  test('is found as it is typed, whichever way they write it', async ({ page, site }) => {
    site.articleWith('every query', ({ slug }) => slug === queries[0]?.first);
    await page.goto('/search');
    for (const one of queries) {
      await test.step(one.query, async () => {
        await field(page).fill(one.query);
        await expectResults(page, one);
      });
    }
  });

  test('a title is found by its words, first of all', async ({ page, site }) => {
    const { words, path } = titleWords(site);
    await page.goto(`/search?q=${encodeURIComponent(words)}`);
    await expect(resultsOf(page).first()).toHaveAttribute('href', path);
    await expect(resultsOf(page).first().locator('mark').first()).toBeVisible();
  });

  test('nothing found is answered with categories and the newest articles', async ({
    page,
    site,
  }) => {
    await page.goto('/search?q=zzqqxx');
    await expect(status(page)).toHaveText('沒有找到「zzqqxx」。');
    const newest = page.locator('.search-newest a');
    await expect(newest.first()).toHaveText(site.articles[0]?.title ?? '');
    await expect(page.getByRole('heading', { name: '也許在這些分類' })).toBeVisible();
    await newest.first().click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(
      site.articles[0]?.title ?? '',
    );
  });

  test('500 characters are taken', async ({ page }) => {
    await page.goto('/search');
    await field(page).fill('魑魅魍魎'.repeat(125));
    await expect(status(page)).toContainText(/找到/);
    const isWide = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect(isWide, 'the page keeps its width').toBe(false);
  });

  test('markup is text', async ({ page }) => {
    const attack = '<script>document.title="taken"</script><img src=x onerror=alert(1)>';
    page.on('dialog', () => {
      throw new Error('a script ran');
    });
    await page.goto(`/search?q=${encodeURIComponent(attack)}`);
    await expect(status(page)).toContainText('找到');
    await expect(field(page)).toHaveValue(attack);
    expect(await page.title()).not.toBe('taken');
    await expect(page.locator('main img[src=x]')).toHaveCount(0);
  });
});

test.describe('the dialog', () => {
  test('an article asks for nothing of search before it is wanted', async ({ page, site }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(pageOf(site, 'article'), { waitUntil: 'networkidle' });
    const before = new Set(asked);
    expect(asked.filter((path) => path.includes('site-index'))).toEqual([]);
    const link = page.getByRole('banner').getByRole('link', { name: '搜尋' });
    await link.hover();
    await expect.poll(() => asked.filter((path) => !before.has(path)).length).toBeGreaterThan(1);
    const loaded = asked.filter((path) => !before.has(path));
    expect(loaded.some((path) => path.endsWith('.css'))).toBe(true);
    expect(loaded.some((path) => path.endsWith('.js'))).toBe(true);
    expect(asked.filter((path) => path.includes('site-index'))).toEqual([]);
    await expect(dialogOf(page)).toHaveCount(0);
    await link.click();
    await expect.poll(() => asked.some((path) => path.includes('site-index'))).toBe(true);
  });

  test('opens by the link, / and Ctrl+K, closes by Escape, and gives the focus back', async ({
    page,
    site,
  }) => {
    await page.goto(pageOf(site, 'article'), { waitUntil: 'networkidle' });
    const link = page.getByRole('banner').getByRole('link', { name: '搜尋' });
    for (const way of ['Enter', '/', 'Control+k', 'Meta+k']) {
      await link.focus();
      await page.keyboard.press(way);
      await expect(dialogOf(page)).toBeVisible();
      await expect(field(page)).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(dialogOf(page)).toBeHidden();
      await expect(link).toBeFocused();
    }
    for (const other of ['Alt+/', 'k', 'Shift+k', 'Alt+Control+k']) {
      await page.keyboard.press(other);
      await expect(dialogOf(page)).toBeHidden();
    }
    await link.click();
    await dialogOf(page).getByRole('button', { name: '關閉' }).click();
    await expect(dialogOf(page)).toBeHidden();
    expect(new URL(page.url()).pathname).toBe(pageOf(site, 'article'));
  });

  test('Escape closes it with a query in the field, which is selected the next time', async ({
    page,
    site,
  }) => {
    await openDialog(page, site);
    await page.keyboard.type('zz/qqxx');
    await expect(status(page)).toContainText('沒有找到');
    await expect(field(page), 'a / is a / in the field').toHaveValue('zz/qqxx');
    await page.keyboard.press('Escape');
    await expect(dialogOf(page)).toBeHidden();
    await page.keyboard.press('/');
    await expect(dialogOf(page)).toBeVisible();
    await page.keyboard.type('貓');
    await expect(field(page)).toHaveValue('貓');
  });

  test('what is typed before it is loaded is in the field', async ({ page, site }) => {
    await openAwake(page, site);
    const arrive = await holdBack(page, '**/_next/static/**');
    await page.keyboard.press('/');
    await page.keyboard.type(titleWords(site).words);
    await expect(page.locator('dialog input')).toHaveValue(titleWords(site).words);
    arrive();
    await expect(resultsOf(page).first()).toHaveAttribute('href', titleWords(site).path);
    await expect(field(page)).toHaveValue(titleWords(site).words);
    await expect(field(page)).toBeFocused();
  });

  test('where it cannot be loaded, the page is opened with what was typed', async ({
    page,
    site,
    watch,
  }) => {
    watch.expect(/_next\/static|ERR_FAILED|Failed to load/);
    await openAwake(page, site);
    await page.route('**/_next/static/**', (route) => route.abort());
    await page.getByRole('banner').getByRole('link', { name: '搜尋' }).click();
    await expect(page).toHaveURL(/\/search\?q=$/);
  });

  test('arrows lead through the results, Enter opens one', async ({ page, site }) => {
    await openDialog(page, site);
    const { words } = titleWords(site);
    await page.keyboard.type(words);
    const results = resultsOf(page);
    await expect(results.first()).toBeVisible();
    const stops = dialogOf(page).locator('.search-list [data-stop]');
    await page.keyboard.press('ArrowDown');
    await expect(results.first()).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(stops.nth(1)).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(field(page)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    const href = await results.first().getAttribute('href');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`${site.origin}${href}`);
  });

  test('Enter in the field and 「看全部結果」 lead to the page', async ({ page, site }) => {
    const { words } = titleWords(site);
    await openDialog(page, site);
    await page.keyboard.type(words);
    const all = dialogOf(page).getByRole('link', { name: /看全部結果/ });
    const address = `/search?q=${encodeURIComponent(words)}`;
    await expect(all).toHaveAttribute('href', address);
    await field(page).press('Enter');
    await expect(page).toHaveURL(`${site.origin}${address}`);
    await expect(resultsOf(page).first()).toHaveAttribute('href', titleWords(site).path);
  });

  test('a passage leads to its section', async ({ page, site }) => {
    site.articleWith('drones', ({ slug }) => slug === 'drones');
    await openDialog(page, site);
    await page.keyboard.type('螺旋槳會裂');
    const passage = dialogOf(page).getByRole('link', { name: '每個月都要重來的事' });
    await passage.click();
    await expect(page).toHaveURL(/\/posts\/drones#/);
    await expect(page.getByRole('heading', { name: '每個月都要重來的事' })).toBeInViewport();
  });

  test('a place in the article that is open is gone to', async ({ page, site }) => {
    const { path } = site.articleWith('drones', ({ slug }) => slug === 'drones');
    await page.goto(path, { waitUntil: 'networkidle' });
    await page.keyboard.press('/');
    await expect(field(page)).toBeFocused();
    await page.keyboard.type('螺旋槳會裂');
    await dialogOf(page).getByRole('link', { name: '每個月都要重來的事' }).click();
    await expect(dialogOf(page)).toBeHidden();
    await expect(page.getByRole('heading', { name: '每個月都要重來的事' })).toBeInViewport();
  });

  test('what an input method composes is not searched for', async ({ page, site }) => {
    await openDialog(page, site);
    const client = await page.context().newCDPSession(page);
    const composed = { selectionStart: 2, selectionEnd: 2, text: 'zz' };
    await client.send('Input.imeSetComposition', composed);
    await expect(field(page)).toHaveValue('zz');
    await page.waitForTimeout(400);
    await expect(status(page)).toHaveText('');
    await client.send('Input.insertText', { text: titleWords(site).words });
    await expect(field(page)).toHaveValue(titleWords(site).words);
    await expect(status(page)).toContainText(/找到\d+篇/);
  });

  test('axe finds nothing in it', async ({ page, site }) => {
    await openDialog(page, site);
    await page.keyboard.type(titleWords(site).words);
    await expect(resultsOf(page).first()).toBeVisible();
    await expectAccessible(page, 'the dialog', 'dialog');
  });
});

test.describe('the page', () => {
  test('address, field and results follow one another', async ({ page, site }) => {
    const { words, path } = titleWords(site);
    await page.goto('/search');
    await field(page).fill(words);
    await expect(page).toHaveURL(`${site.origin}/search?q=${encodeURIComponent(words)}`);
    await expect(resultsOf(page).first()).toHaveAttribute('href', path);
    await page.getByRole('main').getByRole('button', { name: '搜尋' }).click();
    await field(page).fill('zzqqxx');
    await expect(status(page)).toContainText('沒有找到');
    await page.goBack();
    await expect(field(page)).toHaveValue(words);
    await expect(resultsOf(page).first()).toHaveAttribute('href', path);
    await page.goForward();
    await expect(field(page)).toHaveValue('zzqqxx');
    await expect(status(page)).toContainText('沒有找到');
  });

  test('coming back from a result finds the search as it was', async ({ page, site }) => {
    const { words, path } = titleWords(site);
    await page.goto('/search');
    await field(page).fill(words);
    await resultsOf(page).first().click();
    await expect(page).toHaveURL(`${site.origin}${path}`);
    await page.goBack();
    await expect(field(page)).toHaveValue(words);
    await expect(resultsOf(page).first()).toHaveAttribute('href', path);
  });

  test('a reload is no new search, also with a blank behind the words', async ({ page, site }) => {
    const { words, path } = titleWords(site);
    await page.goto('/search');
    await field(page).fill(`${words} `);
    await expect(page).toHaveURL(/[?]q=/);
    const entries = await page.evaluate(() => history.length);
    await page.reload();
    await expect(resultsOf(page).first()).toHaveAttribute('href', path);
    expect(await page.evaluate(() => history.length)).toBe(entries);
  });

  test('filters narrow, count, and are in the address', async ({ page, site }) => {
    site.articleWith('pandas', ({ slug }) => slug === 'pandas');
    await page.goto(`/search?q=${encodeURIComponent('搬')}`);
    const total = async () =>
      Number(/找到(\d+)篇/.exec((await status(page).textContent()) ?? '')?.[1]);
    await expect(status(page)).toContainText(/找到\d+篇/);
    const before = await total();
    expect(before).toBeGreaterThan(1);
    const option = page.locator('.search-filters label').first();
    const count = Number(await option.locator('small').textContent());
    expect(count).toBeLessThan(before);
    const box = option.getByRole('checkbox');
    await box.focus();
    await page.keyboard.press('Space');
    await expect(page).toHaveURL(/&category=/);
    await expect.poll(total).toBe(count);
    const address = page.url();
    await page.goBack();
    await expect.poll(total).toBe(before);
    await page.goto(address);
    await expect.poll(total).toBe(count);
    await expect(page.locator('.search-filters :checked')).toHaveCount(1);
    await page.getByRole('button', { name: '清除篩選' }).click();
    await expect.poll(total).toBe(before);
  });

  test('a filter that hides everything says so and can be dropped', async ({ page, site }) => {
    const { words, path } = titleWords(site);
    await page.setViewportSize({ width: 390, height: 800 });
    await page.goto('/search?year=1999');
    await expect(status(page)).toHaveText('沒有文章合這些篩選。');
    await expect(page.getByRole('checkbox', { name: '1999' })).toBeChecked();
    await field(page).fill(words);
    await expect(status(page)).toHaveText(`在這些篩選裡沒有「${words}」。`);
    await expect(page.locator('.search-newest')).toHaveCount(0);
    await expect(page).toHaveTitle(new RegExp(`^${words}｜搜尋`));
    await page.getByRole('button', { name: /^不要篩選，看\d+篇$/ }).click();
    await expect(resultsOf(page).first()).toHaveAttribute('href', path);
    await expect(page).toHaveURL(`${site.origin}/search?q=${encodeURIComponent(words)}`);
    await expect(field(page)).toBeFocused();
    await page.getByRole('main').getByRole('button', { name: '搜尋' }).click();
    await field(page).fill('');
    await expect(page).toHaveTitle(/^搜尋/);
  });

  test('more results join below, and the first of them has the focus', async ({ page, site }) => {
    test.skip(site.articles.length < 12, 'too few articles');
    // A character that stands in most of the articles.
    await page.goto(`/search?q=${encodeURIComponent('不')}`);
    await expect(status(page)).toContainText(/找到\d+篇/);
    const more = page.getByRole('button', { name: /^再看/ });
    test.skip((await more.count()) === 0, 'too few results');
    const first = await resultsOf(page).allTextContents();
    await more.click();
    await expect(resultsOf(page).nth(first.length)).toBeFocused();
    const all = await resultsOf(page).allTextContents();
    expect(all.slice(0, first.length)).toEqual(first);
    expect(all.length).toBeGreaterThan(first.length);
  });

  test('is one page for search engines, and / goes to its field', async ({ page }) => {
    await page.goto('/search?q=GPU', { waitUntil: 'networkidle' });
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', /\/search$/);
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press('/');
    await expect(field(page)).toBeFocused();
    await expect(page.locator('dialog[open]')).toHaveCount(0);
  });

  test('the page for what is missing searches here', async ({ page, site, watch }) => {
    watch.expect(/404/);
    const { words, path } = titleWords(site);
    await page.goto('/no-such-page');
    await page.getByRole('searchbox').fill(words);
    await page.getByRole('main').getByRole('button', { name: '搜尋' }).click();
    await expect(page).toHaveURL(`${site.origin}/search?q=${encodeURIComponent(words)}`);
    await expect(resultsOf(page).first()).toHaveAttribute('href', path);
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the link leads to a page that helps on', async ({ page, site, watch }) => {
    watch.expect(/^failed: .*\.js csp$/);
    await page.goto(pageOf(site, 'article'));
    await page.getByRole('banner').getByRole('link', { name: '搜尋' }).click();
    const main = page.getByRole('main');
    await expect(main.getByRole('heading', { level: 1 })).toHaveText('搜尋');
    await expect(main.getByRole('link', { name: '彙整' })).toBeVisible();
    for (const { name } of site.categories) {
      await expect(main.getByRole('link', { name, exact: true })).toBeVisible();
    }
    const form = main.locator('form:visible');
    await expect(form).toHaveCount(1);
    await expect(form).toHaveAttribute('action', 'https://duckduckgo.com/');
    await expect(form.locator('input[name=sites]')).toHaveValue(new URL(site.url).hostname);
  });
});

test('after a first query, others are answered without a connection', async ({
  page,
  context,
  site,
  watch,
}) => {
  // The browser asks for the tab's icon again as the address changes.
  watch.expect(/icon\.svg/);
  const { words, path } = titleWords(site);
  const arrived = new Set<string>();
  page.on('requestfinished', (request) => {
    const [, file] = new URL(request.url()).pathname.split('/search/');
    if (file) arrived.add(file);
  });
  const listed = page.waitForResponse(/\/search\/files\.json$/);
  await page.goto('/search?q=zzqqxx');
  const files = (await (await listed).json()) as string[];
  expect(files).toContain('facts.json');
  await expect
    .poll(() => files.filter((file) => !arrived.has(file)), { timeout: 30_000 })
    .toEqual([]);
  await context.setOffline(true);
  await field(page).fill(words);
  await expect(resultsOf(page).first()).toHaveAttribute('href', path);
});

test.describe('an index that does not arrive', () => {
  for (const part of ['facts.json', 'pagefind-worker.js']) {
    test(`${part} is missing: a message, and a retry that works`, async ({ page, site, watch }) => {
      watch.expect(/site-index|Failed to load|pagefind/i);
      const { words, path } = titleWords(site);
      await page.route(`**/site-index/**/search/${part}*`, (route) =>
        route.fulfill({ status: 404, body: '' }),
      );
      await openDialog(page, site);
      await page.keyboard.type(words);
      await expect(status(page)).toContainText('沒有載入');
      await page.unroute(`**/site-index/**/search/${part}*`);
      await page.getByRole('button', { name: '再試一次' }).click();
      await expect(resultsOf(page).first()).toHaveAttribute('href', path);
      await expect(field(page)).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    });
  }

  for (const part of ['facts.json', 'volumes/*/index/*', 'articles/**']) {
    test(`${part} is cut off: a message, and a retry that works`, async ({ page, site, watch }) => {
      watch.expect(/site-index|Failed to load|unexpected EOF|gzip|pagefind/i);
      const { words, path } = titleWords(site);
      const address = `**/site-index/**/search/${part}`;
      let isCut = true;
      await page.route(address, async (route) => {
        if (!isCut) return route.continue();
        const response = await route.fetch();
        const body = await response.body();
        await route.fulfill({ response, body: body.subarray(0, Math.floor(body.length / 2)) });
      });
      await page.goto(`/search?q=${encodeURIComponent(words)}`);
      await expect(status(page)).toContainText('沒有載入');
      isCut = false;
      await page.getByRole('button', { name: '再試一次' }).click();
      await expect(resultsOf(page).first()).toHaveAttribute('href', path);
    });
  }
});

test('an index that a deployment has put elsewhere meanwhile is found there', async ({
  page,
  site,
  watch,
}) => {
  watch.expect(/site-index|Failed to load|pagefind/i);
  const { words, path } = titleWords(site);
  const deploy = await earlierIndex(page);
  const facts = page.waitForResponse(/\/earlier\/.*facts\.json/);
  await openDialog(page, site);
  await (await facts).finished();
  deploy();
  await page.keyboard.type(words);
  await expect(resultsOf(page).first()).toHaveAttribute('href', path);
});

test.describe('recent queries', () => {
  test('are offered, removed one by one, and cleared', async ({ page, site }) => {
    const { words, path } = titleWords(site);
    await openDialog(page, site);
    await page.keyboard.type(words);
    await resultsOf(page).first().click();
    await expect(page).toHaveURL(`${site.origin}${path}`);
    await page.goto('/search?q=zzqqxx');
    await page.getByRole('main').getByRole('button', { name: '搜尋' }).click();
    await field(page).fill('');
    await expect(recent(page)).toHaveText(['zzqqxx', words]);
    await page.getByRole('button', { name: '移除「zzqqxx」' }).click();
    await expect(recent(page)).toHaveText([words]);
    await recent(page).click();
    await expect(field(page)).toHaveValue(words);
    await expect(resultsOf(page).first()).toHaveAttribute('href', path);
    await field(page).fill('');
    await page.getByRole('button', { name: '全部清除' }).click();
    await expect(recent(page)).toHaveCount(0);
    expect(await page.evaluate(() => localStorage.getItem('qianyan:searches'))).toBeNull();
  });

  test('of two tabs are kept together', async ({ page, context }) => {
    const other = await context.newPage();
    const look = async (tab: Page, query: string) => {
      await field(tab).fill(query);
      await expect(status(tab)).toContainText('找到');
      await tab.getByRole('main').getByRole('button', { name: '搜尋' }).click();
    };
    await page.goto('/search');
    await other.goto('/search');
    await look(page, 'zzone');
    await look(other, 'zztwo');
    await look(page, 'zzthree');
    await field(page).fill('');
    await expect(recent(page)).toHaveText(['zzthree', 'zztwo', 'zzone']);
    await field(other).fill('');
    await expect(recent(other)).toHaveText(['zzthree', 'zztwo', 'zzone']);
    await page.getByRole('button', { name: '全部清除' }).click();
    await expect(recent(other)).toHaveCount(0);
  });

  const storages: Record<string, () => void> = {
    forbidden: () => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    },
    full: () => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    },
    'full of garbage': () => {
      localStorage.setItem('qianyan:searches', '{"queries":[1,');
    },
    'of another shape': () => {
      localStorage.setItem('qianyan:searches', '[1,null,{"a":2}]');
    },
  };
  for (const [what, spoil] of Object.entries(storages)) {
    test(`storage ${what}: search works`, async ({ page, site }) => {
      await page.addInitScript(spoil);
      const { words, path } = titleWords(site);
      await openDialog(page, site);
      await expect(recent(page)).toHaveCount(0);
      await page.keyboard.type(words);
      await expect(resultsOf(page).first()).toHaveAttribute('href', path);
      await resultsOf(page).first().click();
      await expect(page).toHaveURL(`${site.origin}${path}`);
    });
  }
});
