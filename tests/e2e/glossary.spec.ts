import type { Page } from '@playwright/test';
import type { ContentArticle } from './support/content';
import { expect, type Site, test } from './support/test';
import { asList, readXml, textOf } from './support/xml';

/** The article about fragments, whose heading and text both mention them; in the fixture only. */
const aboutFragments = (site: Site): ContentArticle =>
  site.articleWith('article about fragments', ({ slug }) => slug === 'headings');

const words = (page: Page) => page.locator('label.term');
const note = (page: Page) => page.locator('aside:popover-open');

test('the first mention of a term opens what it means', async ({ page, site }) => {
  await page.goto(aboutFragments(site).path);
  await expect(words(page)).toHaveText(['片段']);
  const paragraph = page.locator('p', { has: words(page) });
  await expect(paragraph, 'after the heading that has the word').toContainText(
    '片段是網址裡井號後面的部分。',
  );
  await expect(note(page)).toHaveCount(0);

  for (const [width, height] of [
    [390, 800],
    [1280, 800],
  ] as const) {
    await page.setViewportSize({ width, height });
    await words(page).scrollIntoViewIfNeeded();
    await words(page).click();
    await expect(note(page)).toContainText('<b>不會</b>送到伺服器 & 只給瀏覽器看。');
    await expect(note(page)).toContainText('URL fragment');
    const box = await note(page).boundingBox();
    const mention = await words(page).boundingBox();
    if (!box || !mention) throw new Error('not to be seen');
    expect(box.x).toBeGreaterThanOrEqual(-1);
    expect(box.x + box.width).toBeLessThanOrEqual(width + 1);
    expect(box.y + box.height).toBeLessThanOrEqual(height + 1);
    const covers = box.y < mention.y + mention.height && mention.y < box.y + box.height;
    expect(covers, 'the word stays to be seen').toBe(false);
    if (width > 600) expect(Math.abs(box.x - mention.x), 'beside the word').toBeLessThan(4);
    await page.mouse.click(width / 2, 2);
    await expect(note(page)).toHaveCount(0);
  }
});

test('the keyboard opens it, goes on into it, and leaves by Escape', async ({ page, site }) => {
  await page.goto(aboutFragments(site).path);
  const button = page.getByRole('button', { name: '片段', exact: true });
  await button.focus();
  const outline = await words(page).evaluate((label) => getComputedStyle(label).outlineStyle);
  expect(outline, 'focus is seen around the word').toBe('solid');
  await page.keyboard.press('Enter');
  await expect(note(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(note(page)).toHaveCount(0);
  await expect(button).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await expect(note(page).getByRole('link', { name: '名詞表' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/glossary#fragment$/);
  await expect(page.locator('#fragment')).toBeInViewport();
});

test('marking changes nothing of a paragraph that is copied or printed', async ({ page, site }) => {
  await page.goto(aboutFragments(site).path);
  const paragraph = page.locator('p', { has: words(page) });
  const copied = await paragraph.evaluate((one) => {
    const selection = getSelection();
    selection?.selectAllChildren(one);
    return selection?.toString();
  });
  expect(copied).toMatch(/^片段是網址裡井號後面的部分。它不會送到伺服器/);
  expect(copied).not.toContain('名詞');
  await words(page).click();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('aside.term-note').first()).toBeHidden();
  await expect(words(page)).toHaveCSS('text-decoration-line', 'none');
});

test('an article can do without', async ({ page, site }) => {
  const article = site.articleWith('article that opted out', ({ slug }) => slug === 'no-cover');
  await page.goto(article.path);
  await expect(page.getByRole('main')).toContainText('海報');
  await expect(words(page)).toHaveCount(0);
  await page.goto('/glossary');
  await expect(page.locator('#poster')).toContainText('海報');
  await expect(page.locator('#poster').getByRole('link')).toHaveCount(0);
});

test('the page of the glossary has every term and the articles that use it', async ({
  page,
  site,
  request,
}) => {
  await page.goto('/glossary');
  for (const { slug, term, definition } of site.glossary) {
    const entry = page.locator(`[id="${slug}"]`);
    await expect(entry.locator('dfn')).toHaveText(term);
    await expect(entry).toContainText(definition);
    for (const link of await entry.getByRole('link').all()) {
      const path = await link.getAttribute('href');
      const article = site.articles.find((one) => one.path === path);
      expect(article?.title).toBe(await link.textContent());
    }
  }
  const graph = await page.locator('script[type="application/ld+json"]').first().textContent();
  const [set] = JSON.parse(graph ?? '')['@graph'];
  expect(set['@type']).toBe('DefinedTermSet');
  const terms: { name: string; url: string }[] = set.hasDefinedTerm;
  expect(terms.map(({ name }) => name).sort()).toEqual(
    site.glossary.map(({ term }) => term).sort(),
  );
  for (const { url } of terms) expect(url).toMatch(`${site.url}/glossary#`);

  const urls = asList(readXml(await (await request.get('/sitemap.xml')).text()).urlset?.url);
  expect(urls.map(({ loc }) => textOf(loc))).toContain(`${site.url}/glossary`);
});

test('every mark leads to its own note, and no id is there twice', async ({ page, site }) => {
  for (const article of site.articles) {
    await page.goto(article.path, { waitUntil: 'domcontentloaded' });
    const found = await page.evaluate(() => {
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      const slugs = [...document.querySelectorAll('label.term button')].map(
        (button) => button.getAttribute('popovertarget') ?? '',
      );
      return { twice: ids.filter((id, at) => ids.indexOf(id) !== at), ids, slugs };
    });
    expect(found.twice, article.path).toEqual([]);
    for (const slug of found.slugs) expect(found.ids).toContain(slug);
    expect(new Set(found.slugs).size).toBe(found.slugs.length);
  }
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test.beforeEach(({ watch }) => watch.expect(/^failed: .*\.js csp$/));

  test('a term opens all the same', async ({ page, site }) => {
    await page.goto(aboutFragments(site).path);
    await words(page).click();
    await expect(note(page)).toBeVisible();
    await note(page).getByRole('link', { name: '名詞表' }).click();
    await expect(page).toHaveURL(/\/glossary#fragment$/);
    await expect(page.locator('#fragment')).toBeInViewport();
  });
});
