import type { Page } from '@playwright/test';
import { expect, inEveryEdition, type Kind, kinds, openKind, test } from './support/test';

interface Thing {
  '@type': string;
  [property: string]: unknown;
}

async function jsonLd(page: Page): Promise<Thing[]> {
  const scripts = await page.locator('script[type="application/ld+json"]').allTextContents();
  return scripts.flatMap((script) => {
    const data = JSON.parse(script) as { '@context': string; '@graph'?: Thing[] } & Thing;
    expect(data['@context']).toBe('https://schema.org');
    return data['@graph'] ?? [data];
  });
}

const ofType = (things: Thing[], ...types: string[]) =>
  things.filter((thing) => types.includes(thing['@type']));

/** Each has data of its own sort; what another edition makes of one, it makes of all like it. */
const sorts: readonly Kind[] = ['front page', 'article', 'article with video', 'category'];

for (const kind of kinds.filter((one) => one !== 'missing page')) {
  test(
    `${kind}: structured data parses and says where the page stands`,
    sorts.includes(kind) ? inEveryEdition : {},
    async ({ page, site, watch }) => {
      const path = await openKind(page, site, watch, kind, 'load');
      const things = await jsonLd(page);
      expect(ofType(things, 'Organization')).toHaveLength(1);
      const language = await page.locator('html').getAttribute('lang');
      for (const { inLanguage = language } of things) expect(inLanguage).toBe(language);
      if (kind === 'front page') {
        const [website] = ofType(things, 'WebSite') as { potentialAction?: unknown }[];
        expect(website).toMatchObject({ url: `${site.url}${path}`, name: site.name });
        expect(website?.potentialAction).toMatchObject({
          target: { urlTemplate: `${site.url}${site.edition}/search?q={query}` },
          'query-input': 'required name=query',
        });
        return;
      }
      const [crumbs] = ofType(things, 'BreadcrumbList') as {
        itemListElement?: { position: number; item: string; name: string }[];
      }[];
      const steps = crumbs?.itemListElement ?? [];
      expect(steps.length).toBeGreaterThan(1);
      expect(steps.map(({ position }) => position)).toEqual(steps.map((_, index) => index + 1));
      for (const { item, name } of steps) {
        expect(name).toBeTruthy();
        expect((await page.request.get(site.local(item))).status()).toBe(200);
      }
      const shown = await page
        .getByRole('navigation', { name: /^路[徑径]$/ })
        .getByRole('listitem')
        .allInnerTexts();
      const names = shown.map((text) => text.replace('／', '').trim());
      expect(steps.map(({ name }) => name).slice(0, names.length)).toEqual(names);
    },
  );
}

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
