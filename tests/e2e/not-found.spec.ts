import { expect, test } from './support/test';

const missing = [
  '/no-such-page',
  '/posts',
  '/posts/no-such-article',
  '/posts/no-such-article.md',
  '/posts/..%2f..%2fpackage.json',
  '/posts/..%2f..',
  '/posts/%00',
  '/categories/no-such-category',
  '/categories/no-such-category/feed.xml',
  '/tags/no-such-tag',
  '/authors/nobody',
  '/md/no-such-article.md',
];
const noSuchPages = ['page/1', 'page/0', 'page/99', 'page/-1', 'page/2.0', 'page/x', 'page', '2'];

test('what does not exist is 404', async ({ request, site }) => {
  const [category] = site.categories;
  const paths = [...missing, ...noSuchPages.map((end) => `/categories/${category?.slug}/${end}`)];
  const answers = await Promise.all(
    paths.map(async (path) => {
      const response = await request.get(path, { maxRedirects: 0 });
      return `${response.status()} ${path}`;
    }),
  );
  expect(answers).toEqual(paths.map((path) => `404 ${path}`));
});

test('drafts and future articles are 404 in every form', async ({ request, site }) => {
  test.skip(site.hidden.length === 0, 'every article of this content is public');
  for (const { slug, path } of site.hidden) {
    for (const address of [path, `${path}.md`, `/md/${slug}.md`, `${path}.rsc`]) {
      expect((await request.get(address)).status(), address).toBe(404);
    }
  }
});

test('the page for what is missing helps on', async ({ page, site, watch }) => {
  watch.expect(/404/);
  await page.goto('/posts/no-such-article');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('找不到這一頁');
  const newest = page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link');
  await expect(newest).toHaveText(site.articles.slice(0, 5).map(({ title }) => title));
  await page.getByRole('searchbox').fill('中文');
  await expect(page.getByRole('button', { name: '搜尋' })).toBeEnabled();
  await newest.first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    site.articles[0]?.title ?? '',
  );
});
