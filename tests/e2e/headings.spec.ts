import { expect, inEveryEdition, test } from './support/test';

test(
  'a heading, its entry in the contents and its deep link share one id',
  inEveryEdition,
  async ({ page, site }) => {
    test.setTimeout(120_000);
    for (const { path } of site.articles) {
      await test.step(path, async () => {
        await page.goto(path);
        const { headings, ids, contents } = await page.evaluate(() => ({
          ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
          headings: [...document.querySelectorAll<HTMLElement>('main article :is(h2, h3)[id]')]
            .filter((heading) => heading.querySelector(':scope > a[href^="#"]'))
            .map((heading) => ({
              id: heading.id,
              text: heading.textContent?.trim(),
              link: heading.querySelector('a')?.getAttribute('href'),
            })),
          contents: [
            ...document.querySelectorAll<HTMLAnchorElement>('nav[aria-label^="文章目"] a'),
          ].map((link) => ({ href: link.getAttribute('href'), text: link.textContent?.trim() })),
        }));
        expect(new Set(ids).size, 'ids are unique').toBe(ids.length);
        for (const { id, link } of headings) expect(link).toBe(`#${id}`);
        if (contents.length === 0) {
          expect(headings.length, 'only short articles have no contents').toBeLessThan(3);
          return;
        }
        expect(contents).toEqual(headings.map(({ id, text }) => ({ href: `#${id}`, text })));
      });
    }
  },
);

test('a deep link opens at its heading', async ({ page, site }) => {
  const article =
    site.articles.find(({ slug }) => slug === 'headings') ??
    site.articleWith('headings', ({ body }) => /(?:^## [\s\S]*){3}/m.test(body));
  await page.setViewportSize({ width: 390, height: 600 });
  await page.goto(article.path);
  const hrefs = await page
    .getByRole('navigation', { name: '文章目錄' })
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(hrefs.length).toBeGreaterThan(2);
  for (const href of hrefs) {
    await page.goto('about:blank');
    await page.goto(`${article.path}${href}`, { waitUntil: 'networkidle' });
    const { top, isTarget, isAtEnd } = await page.evaluate(() => {
      const target = document.querySelector(':target');
      return {
        isTarget: target?.matches('h2, h3'),
        top: target?.getBoundingClientRect().top,
        isAtEnd: Math.ceil(scrollY + innerHeight) >= document.documentElement.scrollHeight,
      };
    });
    expect(isTarget, href).toBe(true);
    expect(top, href).toBeGreaterThanOrEqual(0);
    if (!isAtEnd) expect(top, href).toBeLessThan(120);
  }
});

test('footnotes lead there and back', async ({ page, site }) => {
  const article = site.articleWith('footnotes', ({ body }) => /^\[\^[^\]]+\]:/m.test(body));
  await page.goto(article.path);
  const reference = page.locator('main sup a[href^="#"]').first();
  await reference.click();
  const note = page.locator(':target');
  await expect(note).toBeInViewport();
  await expect(note).toHaveText(/\p{Script=Han}/u);
  await note
    .getByRole('link', { name: /^回到註腳1的引用處/ })
    .first()
    .click();
  await expect(reference).toBeInViewport();
});
