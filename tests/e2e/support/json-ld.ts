import type { Page } from '@playwright/test';
import { expect, type Kind, type Site } from './test';

export interface Thing {
  '@type': string;
  [property: string]: unknown;
}

/** What a page says of itself for machines. */
export async function jsonLd(page: Page): Promise<Thing[]> {
  const scripts = await page.locator('script[type="application/ld+json"]').allTextContents();
  return scripts.flatMap((script) => {
    const data = JSON.parse(script) as { '@context': string; '@graph'?: Thing[] } & Thing;
    expect(data['@context']).toBe('https://schema.org');
    return data['@graph'] ?? [data];
  });
}

export const ofType = (things: Thing[], ...types: string[]) =>
  things.filter((thing) => types.includes(thing['@type']));

/** Expects data that parse and say where the page stands. */
export async function expectStructuredData(
  page: Page,
  site: Site,
  kind: Kind,
  path: string,
): Promise<void> {
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
}
