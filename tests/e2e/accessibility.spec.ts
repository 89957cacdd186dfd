import { AxeBuilder } from '@axe-core/playwright';
import { expect, kinds, openKind, test } from './support/test';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

// Colours that are still on their way from one theme to the other would be measured.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const kind of kinds) {
  test(`${kind}: axe finds nothing`, async ({ page, site, watch }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await openKind(page, site, watch, kind);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const width of [390, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
        const found = violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`),
        );
        expect.soft(found, `${colorScheme}, ${width}`).toEqual([]);
      }
    }
  });
}

test('axe finds nothing in the opened menu, picture and term', async ({ page, site }) => {
  const analyze = async (what: string, selector: string) => {
    const { violations } = await new AxeBuilder({ page })
      .include(selector)
      .withTags(rules)
      .analyze();
    expect
      .soft(
        violations.map(({ id, nodes }) => [id, nodes[0]?.html]),
        what,
      )
      .toEqual([]);
  };
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto('/', { waitUntil: 'networkidle' });
  await page.getByRole('banner').getByRole('button', { name: '選單' }).click();
  await analyze('menu', 'body > header');
  const pictures = site.kinds['article with pictures'];
  if (pictures) {
    await page.goto(pictures, { waitUntil: 'networkidle' });
    await page
      .getByRole('link', { name: /^放大圖片/ })
      .first()
      .click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await analyze('dialog', 'dialog');
  }
  const explained = site.articles.find(({ slug }) => ['headings', 'http-caching'].includes(slug));
  if (explained) {
    await page.goto(explained.path, { waitUntil: 'networkidle' });
    await page.locator('label.term').first().click();
    await expect(page.locator('aside:popover-open')).toBeVisible();
    await analyze('term', 'main');
  }
});
