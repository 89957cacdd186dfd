import type { Page } from '@playwright/test';
import type { ContentArticle } from './support/content';
import { expect, type Site, test } from './support/test';

async function titlesOf(page: Page): Promise<string[]> {
  const links = page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link');
  return (await links.allTextContents()).map((title) => title.trim());
}

/** Walks through all pages of a list and compares them with what the content says. */
async function expectList(page: Page, site: Site, base: string, articles: ContentArticle[]) {
  const pages = Math.max(1, Math.ceil(articles.length / site.pageSize));
  await page.goto(base);
  await expect(page.getByRole('main')).toContainText(`${articles.length}篇`);
  for (let number = 1; number <= pages; number += 1) {
    const part = articles.slice((number - 1) * site.pageSize, number * site.pageSize);
    expect(await titlesOf(page)).toEqual(part.map(({ title }) => title));
    const older = page.getByRole('link', { name: '較舊的文章' });
    const newer = page.getByRole('link', { name: '較新的文章' });
    await expect(older).toHaveCount(number < pages ? 1 : 0);
    await expect(newer).toHaveCount(number > 1 ? 1 : 0);
    if (number < pages) {
      await older.click();
      await expect(page).toHaveURL(new RegExp(`/page/${number + 1}$`));
      await expect(page).toHaveTitle(new RegExp(`第${number + 1}頁`));
    }
  }
}

test('categories list their articles, newest first', async ({ page, site }) => {
  for (const { slug, name } of site.categories) {
    const articles = site.articles.filter((one) => one.categories.includes(name));
    await page.goto('/categories');
    const entry = page.getByRole('main').getByRole('listitem').filter({ hasText: name });
    await expect(entry).toContainText(`${articles.length}篇`);
    await entry.getByRole('heading').getByRole('link', { name }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
    await expectList(page, site, `/categories/${slug}`, articles);
  }
});

test('authors list their articles, newest first', async ({ page, site }) => {
  for (const { slug } of site.authors) {
    const articles = site.articles.filter((one) => one.authors.includes(slug));
    await expectList(page, site, `/authors/${slug}`, articles);
  }
});

test('tags list their articles, newest first', async ({ page, site }) => {
  test.setTimeout(120_000);
  const names = [...new Set(site.articles.flatMap(({ tags }) => tags))];
  await page.goto('/tags');
  const links = await page
    .getByRole('main')
    .getByRole('list')
    .last()
    .getByRole('link')
    .evaluateAll((all) =>
      all.map((link) => ({ text: link.textContent ?? '', href: link.getAttribute('href') ?? '' })),
    );
  const tagged = (name: string) => site.articles.filter(({ tags }) => tags.includes(name));
  expect(links.map(({ text }) => text).sort()).toEqual(
    names.map((name) => `${name}${tagged(name).length}`).sort(),
  );
  expect(new Set(links.map(({ href }) => href)).size).toBe(names.length);
  for (const name of names) {
    const articles = tagged(name);
    const href = links.find(({ text }) => text === `${name}${articles.length}`)?.href ?? '';
    await expectList(page, site, href, articles);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  }
});

test('the archive has every article under its year, newest first', async ({ page, site }) => {
  await page.goto('/archive');
  await expect(page.getByRole('main')).toContainText(`${site.articles.length}篇`);
  const shown = await page
    .getByRole('main')
    .evaluate((main) =>
      [...main.querySelectorAll('section')].flatMap((section) =>
        [...section.querySelectorAll('li a')].map(
          (link) => `${section.querySelector('h2')?.textContent} ${link.textContent}`,
        ),
      ),
    );
  const year = (date: Date) =>
    date.toLocaleDateString('en', { timeZone: 'Asia/Taipei', year: 'numeric' });
  expect(shown).toEqual(site.articles.map(({ date, title }) => `${year(date)} ${title}`));
});

test('the front page leads with the newest and shows no article twice', async ({ page, site }) => {
  await page.goto('/');
  const links = page.getByRole('main').getByRole('article').getByRole('heading').getByRole('link');
  const titles = await links.allTextContents();
  expect(titles[0]).toBe(site.articles[0]?.title);
  expect(new Set(titles).size).toBe(titles.length);
});
