import type { Page } from '@playwright/test';
import { expectAccessible, oneView } from './support/axe';
import { expectStructuredData } from './support/json-ld';
import {
  drawAll,
  expect,
  inEveryEdition,
  type Kind,
  kinds,
  openKind,
  type Site,
  scrollThrough,
  test,
} from './support/test';

/** What another edition makes of one of these, it makes of all like it. */
const sorts: readonly Kind[] = [
  'front page',
  'article',
  'article with video',
  'category',
  'missing page',
];

for (const kind of kinds) {
  const where = sorts.includes(kind) ? inEveryEdition : {};

  test(
    `${kind}: quiet, on its own, told to machines, accessible, and as wide as the window`,
    where,
    async ({ page, site, watch, edition }) => {
      await page.setViewportSize({ width: 1280, height: 800 });
      const path = await openKind(page, site, watch, kind);
      await test.step('head and structured data', () => expectHead(page, site, kind, path));
      await scrollThrough(page);
      await expectWhole(page, 'at 1280');
      await page.setViewportSize({ width: 360, height: 800 });
      await expectWhole(page, 'at 360');
      await expectAccessible(page, kind, undefined, edition ? oneView : undefined);
    },
  );
}

/** Expects that the page says in its head, and in its structured data, what it is. */
async function expectHead(page: Page, site: Site, kind: Kind, path: string): Promise<void> {
  const head = await page.evaluate(() => {
    const meta = (name: string) =>
      document.querySelector<HTMLMetaElement>(`meta[name="${name}"], meta[property="${name}"]`)
        ?.content;
    return {
      language: document.documentElement.lang,
      titles: [...document.querySelectorAll('head title')].map((title) => title.textContent),
      canonicals: [...document.querySelectorAll<HTMLLinkElement>('link[rel=canonical]')].map(
        (link) => link.getAttribute('href'),
      ),
      description: meta('description'),
      robots: meta('robots'),
      viewport: meta('viewport'),
      og: ['title', 'description', 'url', 'image', 'type', 'site_name', 'locale'].map((name) => [
        name,
        meta(`og:${name}`),
      ]),
      twitter: ['card', 'title', 'description', 'image', 'image:alt'].map((name) => [
        name,
        meta(`twitter:${name}`),
      ]),
    };
  });
  const isMain = site.edition === '';
  expect(head.language).toBe(isMain ? 'zh-Hant-TW' : 'zh-Hans');
  expect(head.titles).toHaveLength(1);
  expect(head.titles[0]).toContain(site.name);
  expect(head.description).toMatch(/\p{Script=Han}/u);
  expect(head.viewport).not.toMatch(/user-scalable=no|maximum-scale/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expect(page.locator('h1')).not.toBeEmpty();
  await expect(page.getByRole('main')).toHaveCount(1);

  if (kind === 'missing page') {
    expect(head.robots).toContain('noindex');
    expect(head.canonicals).toEqual([]);
    return;
  }
  const canonical = path === '/' ? [`${site.url}/`, site.url] : [`${site.url}${path}`];
  expect(head.canonicals).toHaveLength(1);
  expect(canonical).toContain(head.canonicals[0]);
  const isUnlisted = ['library', 'report'].includes(kind);
  expect((head.robots ?? '').includes('noindex')).toBe(isUnlisted);

  const og = Object.fromEntries(head.og) as Record<string, string | undefined>;
  for (const [name, value] of head.og) expect(value, `og:${name}`).toBeTruthy();
  expect(canonical).toContain(og.url);
  expect(og.locale).toBe(isMain ? 'zh_TW' : 'zh_CN');
  expect(og.type).toBe(kind.startsWith('article') ? 'article' : 'website');
  for (const [name, value] of head.twitter) expect(value, `twitter:${name}`).toBeTruthy();
  const image = await page.request.get(site.local(og.image ?? ''));
  expect(image.status()).toBe(200);
  expect(image.headers()['content-type']).toMatch(/^image\//);
  await expectStructuredData(page, site, kind, path);
}

async function expectWhole(page: Page, where: string): Promise<void> {
  await drawAll(page);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, `horizontal scroll ${where}`).toBe(0);
}

test('what is preloaded is used', async ({ page, site }) => {
  // Chrome warns three seconds after the load event, which the watch hears.
  for (const path of ['/', site.kinds.article ?? '/']) {
    await page.goto(path);
    await page.waitForTimeout(4000);
  }
});
