import { expect, inEveryEdition, type Kind, pageOf, scrollThrough, test } from './support/test';

interface Shift {
  value: number;
  nodes: string[];
}

const pages: Kind[] = [
  'front page',
  'article',
  'article without cover',
  'article with video',
  'article with pictures',
  'category',
];

for (const kind of pages) {
  // Another edition has the same boxes, with letters of other faces.
  const where = kind === 'article' ? inEveryEdition : {};
  test(`${kind}: nothing shifts`, where, async ({ page, site }) => {
    const path = pageOf(site, kind);
    await page.addInitScript(() => {
      const shifts: Shift[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const { value, sources } = entry as PerformanceEntry & {
            value: number;
            sources: { node?: Element | null }[];
          };
          shifts.push({
            value,
            nodes: sources.map(({ node }) => node?.outerHTML?.slice(0, 120) ?? '?'),
          });
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    // A picture without room reserved for it shifts what is below, if it comes late.
    await page.route(/\/images\/|\/pictures\//, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(path, { waitUntil: 'networkidle' });
      await scrollThrough(page);
      const shifts = await page.evaluate(() => (window as unknown as { shifts: Shift[] }).shifts);
      expect(shifts, `at ${width}`).toEqual([]);
    }
  });
}

for (const width of [390, 1280]) {
  test(
    `nothing changes its place once the whole style sheet comes, at ${width}`,
    width === 390 ? inEveryEdition : {},
    async ({ page, site }) => {
      await page.setViewportSize({ width, height: 800 });
      const places = () =>
        page.evaluate(() =>
          [...document.querySelectorAll('header, header *, main, main > *, h1, h2, footer *')].map(
            (element) => {
              const { x, y, width, height } = element.getBoundingClientRect();
              return `${element.tagName} ${[x, y, width, height].map(Math.round)}`;
            },
          ),
        );
      for (const kind of [...pages, 'tags', 'archive', 'start', 'glossary', 'about'] as const) {
        const path = site.kinds[kind];
        if (path === undefined) continue;
        await page.goto(path, { waitUntil: 'networkidle' });
        await page.evaluate(() => document.fonts.ready);
        const before = await places();
        await page.mouse.move(width / 2, 400);
        await page.waitForLoadState('networkidle');
        await page.locator('link[rel=stylesheet]').first().waitFor({ state: 'attached' });
        await expect.poll(places, kind).toEqual(before);
      }
    },
  );
}
