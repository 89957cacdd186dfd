import type { Page } from '@playwright/test';
import { type ContentArticle, hanRuns } from './support/content';
import { jsonLd, ofType, type Thing } from './support/json-ld';
import { drawAll, expect, type Site, test } from './support/test';

test('every article shows all of its text, also as Markdown, agrees with its data, fits a phone', async ({
  page,
  site,
}) => {
  test.setTimeout(180_000);
  await page.setViewportSize({ width: 360, height: 740 });
  for (const article of site.articles) {
    await test.step(article.path, async () => {
      await page.goto(article.path);
      await drawAll(page);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect.soft(overflow, `horizontal scroll of ${article.path}`).toBe(0);
      await expectText(page, site, article);
      await expectData(page, site, article);
    });
  }
});

/** Expects every run of Han characters of an article on its page and in its Markdown. */
async function expectText(page: Page, site: Site, article: ContentArticle): Promise<void> {
  const text = await page.getByRole('main').evaluate((main) => main.textContent ?? '');
  const markdown = await page.request.get(`${article.path}.md`);
  expect(markdown.status()).toBe(200);
  expect(markdown.headers()['content-type']).toMatch(/^text\/markdown; charset=utf-8/i);
  const document = await markdown.text();
  const missingIn = (whole: string) => hanRuns(article).filter((run) => !whole.includes(run));
  expect.soft(missingIn(text), 'on the page').toEqual([]);
  expect.soft(missingIn(document), 'in the Markdown').toEqual([]);
  const [head = ''] = document.split(/\n(?=[^#>\-\n])/, 1);
  expect(head.startsWith(`# `)).toBe(true);
  expect(head).toContain(`${site.url}${article.path}`);
  expect(head).toContain(site.licenceUrl);
  if (article.sourceUrl) expect(head).toContain(article.sourceUrl);
}

/** Expects structured data that say what the page says. */
async function expectData(page: Page, site: Site, article: ContentArticle): Promise<void> {
  const things = await jsonLd(page);
  const [posting, ...others] = ofType(things, 'BlogPosting', 'NewsArticle') as (Thing & {
    image: { url: string; width: string; height: string }[];
    correction?: { text: string }[];
  })[];
  expect(others).toEqual([]);
  expect(posting?.headline).toBe(article.title);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(article.title);
  const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
  expect(canonical).toBe(`${site.url}${article.path}`);
  expect(posting?.url).toBe(canonical);
  expect(posting?.mainEntityOfPage).toBe(canonical);

  const times = await page
    .locator('main article')
    .first()
    .locator('time')
    .evaluateAll((all) => all.map((time) => time.getAttribute('datetime')));
  expect(posting?.datePublished).toBe(times[0]);
  expect(posting?.dateModified).toBe(article.updated ? times[1] : times[0]);
  expect(new Date(String(posting?.datePublished))).toEqual(article.date);
  expect(String(posting?.datePublished)).toMatch(/\+08:00$/);

  const corrections = page.getByRole('region', { name: '更正' }).getByRole('definition');
  await expect(corrections).toHaveText(article.corrections);
  expect(posting?.correction?.map(({ text }) => text) ?? []).toEqual(article.corrections);

  if (article.cover) expect(posting?.image.length).toBeGreaterThan(0);
  for (const image of posting?.image ?? []) {
    const response = await page.request.get(site.local(image.url));
    expect(response.status(), image.url).toBe(200);
    expect(Number(image.width)).toBeGreaterThan(0);
  }
  expect(posting?.isBasedOn).toEqual(
    article.sourceUrl ? expect.objectContaining({ url: article.sourceUrl }) : undefined,
  );
  const videos = article.body.match(/<YouTube/g)?.length ?? 0;
  expect(ofType(things, 'VideoObject')).toHaveLength(videos);
}
