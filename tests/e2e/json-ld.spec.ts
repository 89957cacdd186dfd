import { jsonLd, ofType, type Thing } from './support/json-ld';
import { expect, test } from './support/test';

test('an article’s structured data agrees with its page', async ({ page, site }) => {
  test.setTimeout(120_000);
  for (const article of site.articles) {
    await test.step(article.path, async () => {
      await page.goto(article.path, { waitUntil: 'domcontentloaded' });
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
    });
  }
});
