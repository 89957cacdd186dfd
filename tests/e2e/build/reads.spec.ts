import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { dayOf } from '../../../lib/reads/day';
import { Journal } from '../../../lib/reads/journal';
import { embeddedDatabase } from '../../support/databases';
import { expectAccessible } from '../support/axe';
import { nextStart } from '../support/build';
import { readContent } from '../support/content';
import { sites } from '../support/sites';

const { articles } = readContent(sites.fixture.folder, sites.fixture.builtAt);
const [first, second, third] = articles;
const secret = 'an-editors-secret';
let origin: string;
let stop: () => Promise<void>;

test.beforeAll(async () => {
  const data = await embeddedDatabase();
  const journal = new Journal(path.join(data.env.DATA_DIR, 'reads'));
  const day = dayOf(new Date(), 'Asia/Taipei');
  for (const [at, article] of [second, first, third].entries()) {
    for (let reader = 0; reader < 30 - at; reader += 1) {
      const hash = `${at}-${reader}`.padEnd(22, '_');
      journal.append({ day, hash, article: article?.slug ?? '' });
    }
  }
  journal.close();
  const server = await nextStart({
    ...sites.fixture.env,
    ...data.env,
    EDITOR_SECRET: secret,
  });
  origin = server.origin;
  stop = async () => {
    await server.stop();
    data.stop();
  };
});
test.afterAll(() => stop());

const hrefs = (page: Page) =>
  page
    .getByRole('region', { name: '本週熱讀' })
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => decodeURI(link.getAttribute('href') ?? '')));

test('what others read is on the front page without script, stays with it, and has numbers for editors', async ({
  browser,
  page,
}) => {
  const wanted = [second, first, third].map((article) => decodeURI(article?.path ?? ''));
  const context = await browser.newContext({ javaScriptEnabled: false });
  const still = await context.newPage();
  // Another process counts them.
  await expect(async () => {
    await still.goto(origin);
    expect(await hrefs(still)).toEqual(wanted);
  }).toPass({ timeout: 60_000 });
  await context.close();
  await page.goto(origin, { waitUntil: 'networkidle' });
  await page.mouse.move(200, 300);
  await page.waitForLoadState('networkidle');
  expect(await hrefs(page)).toEqual(wanted);
  await expectAccessible(page, 'front page with the list', '.week');

  await page.goto(`${origin}/stats`);
  await expectAccessible(page, 'the way to the numbers');
  await page.getByLabel('編輯密語').fill(secret);
  await page.getByRole('button', { name: '進入' }).click();
  await expect(page.getByRole('row', { name: first?.title ?? '' })).toHaveText(/29$/);
  await expect(page.getByRole('img', { name: '每天的人次' })).toBeVisible();
  await page.getByText('每天的數字', { exact: true }).click();
  await expectAccessible(page, 'the numbers');
});

test('an article is told of once, after staying and scrolling, and never for readers who do not want it', async ({
  browser,
}) => {
  const article = articles.find(({ body }) => body.length > 2000) ?? first;
  const read = async (isUnwanted: boolean) => {
    const page = await browser.newPage();
    const told: (string | null)[] = [];
    page.on('request', (request) => {
      if (new URL(request.url()).pathname === '/api/read') told.push(request.postData());
    });
    await page.addInitScript((isUnwanted) => {
      addEventListener('qianyan:ready', () => Object.assign(window, { isReady: true }));
      if (isUnwanted) Object.defineProperty(navigator, 'globalPrivacyControl', { value: true });
    }, isUnwanted);
    await page.goto(`${origin}${article?.path}`, { waitUntil: 'networkidle' });
    await page.mouse.move(200, 300);
    await page.waitForFunction(() => 'isReady' in window);
    await page.clock.install();
    const script = page.waitForResponse(/\.js$/);
    await page.mouse.wheel(0, 100);
    await script;
    await page.waitForLoadState('networkidle');
    const stay = async () => {
      await page.clock.runFor(60_000);
      // Something that comes after a request of the page.
      await page.request.get(`${origin}/robots.txt`);
      return [...told];
    };
    const before = await stay();
    await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
    if (!isUnwanted) await expect.poll(stay).not.toEqual([]);
    const after = [await stay(), await stay()].at(-1);
    await page.close();
    return { before, after };
  };
  expect(await read(false)).toEqual({ before: [], after: [article?.slug] });
  expect(await read(true)).toEqual({ before: [], after: [] });
});
