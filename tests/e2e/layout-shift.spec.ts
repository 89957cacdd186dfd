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
  for (const width of [390, 1280]) {
    test(`${kind}: nothing shifts at ${width}`, inEveryEdition, async ({ page, site }) => {
      const path = pageOf(site, kind);
      await page.setViewportSize({ width, height: 800 });
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
      await page.route(/\/images\/|\/_next\/image/, async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 300));
        await route.continue();
      });
      await page.goto(path, { waitUntil: 'networkidle' });
      await scrollThrough(page);
      const shifts = await page.evaluate(() => (window as unknown as { shifts: Shift[] }).shifts);
      expect(shifts).toEqual([]);
    });
  }
}
