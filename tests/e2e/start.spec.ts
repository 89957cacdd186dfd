import type { ContentArticle } from './support/content';
import { expect, type Site, test } from './support/test';

/** Series of the content with two parts or more, each in reading order. */
function seriesOf(site: Site): { name: string; parts: ContentArticle[] }[] {
  const names = new Set(site.articles.flatMap(({ series }) => series ?? []));
  return [...names]
    .map((name) => ({
      name,
      parts: site.articles.filter(({ series }) => series === name).reverse(),
    }))
    .filter(({ parts }) => parts.length > 1);
}

test('the reading guide has of every category what to read first', async ({ page, site }) => {
  await page.goto('/start');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('閱讀指南');
  const guide = page.getByRole('region', { name: '先讀這幾篇' });
  for (const { slug, name } of site.categories) {
    const articles = site.articles.filter(({ categories }) => categories.includes(name));
    const rows = guide
      .getByRole('listitem')
      .filter({ has: page.locator(`a[href="/categories/${slug}"]`) });
    await expect(rows, name).toHaveCount(articles.length > 0 ? 1 : 0);
    if (articles.length === 0) continue;
    const hrefs = await rows
      .getByRole('heading')
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    const marked = articles.filter(({ pillar }) => pillar).map(({ path }) => path);
    if (marked.length > 0) expect(hrefs).toEqual(marked);
    else {
      expect(hrefs).toHaveLength(1);
      expect(articles.map(({ path }) => path)).toContain(hrefs[0]);
    }
    await expect(rows).toContainText(`${articles.length}篇`);
  }
});

test('the reading guide has every series in reading order', async ({ page, site }) => {
  const series = seriesOf(site);
  expect(series.length).toBeGreaterThan(0);
  await page.goto('/start');
  const guide = page.getByRole('region', { name: '照順序讀' });
  await expect(guide.getByRole('heading', { level: 3 })).toHaveText(series.map(({ name }) => name));
  const hrefs = await guide
    .getByRole('listitem')
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(hrefs).toEqual(series.flatMap(({ parts }) => parts.map(({ path }) => path)));
});

test('the reading guide shows nothing that is not public', async ({ page, site }) => {
  await page.goto('/start');
  const main = page.getByRole('main');
  for (const { title } of site.hidden) await expect(main).not.toContainText(title);
});

test('a part of a series tells its place, and leads to the parts around it and all of them', async ({
  page,
  site,
}) => {
  for (const { name, parts } of seriesOf(site)) {
    for (const [index, part] of parts.entries()) {
      await test.step(part.path, async () => {
        await page.goto(part.path, { waitUntil: 'domcontentloaded' });
        const box = page.getByRole('region', { name: `系列：${name}` });
        await expect(box).toContainText(`第${index + 1}篇，共${parts.length}篇`);
        await expect(box.getByRole('listitem')).toHaveCount(parts.length);
        await expect(box.locator('[aria-current]')).toHaveText(`${part.title}（本篇）`);
        const around = box.getByRole('navigation', { name: '系列的前後篇' });
        const ways = await around
          .getByRole('link')
          .evaluateAll((links) =>
            links.map((link) => [link.getAttribute('rel'), link.getAttribute('href')]),
          );
        const [before, after] = [parts[index - 1], parts[index + 1]];
        expect(ways).toEqual([
          ...(before ? [['prev', before.path]] : []),
          ...(after ? [['next', after.path]] : []),
        ]);
        // What the reader's own device knows of the parts is marked there.
        const marked = await box
          .locator('[data-article]')
          .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-article')));
        expect(marked).toEqual(parts.map(({ path }) => path));
      });
    }
  }
});

test('the name of a series leads to its place in the reading guide', async ({ page, site }) => {
  const [series] = seriesOf(site);
  await page.goto(series?.parts[0]?.path ?? '/');
  await page.getByRole('link', { name: series?.name, exact: true }).click();
  await expect(page).toHaveURL(/\/start#/);
  await expect(page.locator(':target')).toHaveText(series?.name ?? '');
  await expect(page.locator(':target')).toBeInViewport();
});
