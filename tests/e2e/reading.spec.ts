import { expect, test } from './support/test';

test('lines wrapped in the source leave no space between Han characters', async ({
  page,
  site,
  request,
}) => {
  const article = site.articleWith('hard-wrapped article', ({ slug }) => slug === 'wrapped');
  await page.goto(article.path);
  const feed = await (await request.get('/feed.json')).text();
  const text = await page.getByRole('main').evaluate((main) => main.textContent ?? '');
  const description = await page.locator('meta[name=description]').getAttribute('content');
  for (const whole of ['換行，原始檔裡', '字與字之間不該', '粗體字在行尾接著下一行']) {
    expect(text).toContain(whole);
  }
  expect(text).toContain('English words across');
  expect(text).toMatch(/across\s+lines/);
  expect(feed).toContain('字與字之間不該');
  expect(description).toContain('字與字之間不該');
  expect(description, 'a Latin word is never cut').not.toMatch(/\b(?:Englis|word|acros|line)\b/);
  await expect(page.locator('strong', { hasText: '復現：' })).toBeVisible();
  await expect(page.locator('strong', { hasText: '引號裡的粗體' })).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText('**');
});

test('both forms of a caption become one', async ({ page, site }) => {
  const article = site.articleWith('captions', ({ slug }) => slug === 'figures');
  await page.goto(article.path);
  const figures = page.getByRole('main').getByRole('figure');
  for (const caption of [
    '圖說寫在標題裡的樣子',
    '圖說寫在下一行，也可以有連結到彙整的樣子',
    '元件寫的圖說在這裡',
  ]) {
    const figure = figures.filter({ hasText: caption });
    await expect(figure).toHaveCount(1);
    await expect(figure.getByRole('img')).toHaveAttribute('width', /^\d+$/);
  }
  await expect(page.getByText('林木森攝')).toBeVisible();
  await expect(page.getByText('試刊繪圖')).toBeVisible();
});

test('a cover at the head of the text moves up and shows once', async ({ page, site }) => {
  const article = site.articleWith('archive’s cover', ({ body }) => body.includes('![封面圖]'));
  await page.goto(article.path);
  const [, file = ''] = /!\[封面圖\]\(.*\/([^/]+)\.jpg\)/.exec(article.body) ?? [];
  await expect(page.getByRole('main').locator(`img[src*="${file}"]`)).toHaveCount(1);
});

test('an article without a cover has the first glyphs of its title for one', async ({
  page,
  site,
}) => {
  const { path, title } = site.articleWith('article without cover', ({ cover }) => !cover);
  await page.goto(path);
  const shown = page.getByRole('main').locator('figure').first();
  const glyphs = (title.match(/\p{Script=Han}/gu) ?? []).slice(0, 2).join('');
  await expect(shown).toHaveText(glyphs);
  const box = await shown.boundingBox();
  expect(box?.height).toBeGreaterThan(100);
});

test('dates are Taipei’s', async ({ page, site }) => {
  const { path } = site.articleWith('article of New Year’s Eve', ({ slug }) => {
    return slug === 'archive-cover';
  });
  await page.goto(path);
  await expect(page.getByRole('main').locator('time').first()).toHaveText('2026年1月1日');
});

test('related articles are three others, once each', async ({ page, site }) => {
  test.setTimeout(120_000);
  for (const article of site.articles) {
    await test.step(article.path, async () => {
      await page.goto(article.path, { waitUntil: 'domcontentloaded' });
      const links = page
        .getByRole('region', { name: '相關文章' })
        .getByRole('heading')
        .getByRole('link');
      const hrefs = await links.evaluateAll((all) => all.map((a) => a.getAttribute('href')));
      expect(hrefs).toHaveLength(3);
      expect(new Set(hrefs).size).toBe(3);
      expect(hrefs).not.toContain(article.path);
    });
  }
});

test('sharing copies the address where there is no share sheet', async ({ page, site }) => {
  const path = site.kinds.article ?? '/';
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.addInitScript(() => Object.defineProperty(navigator, 'share', { value: undefined }));
  await page.goto(path, { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: '分享這篇文章' }).click();
  await expect(page.getByRole('status')).toContainText('已複製');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${site.url}${path}`);
});

test('sharing opens the platform’s share sheet where there is one', async ({ page, site }) => {
  const path = site.kinds.article ?? '/';
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'share', {
      value: async (data: unknown) => Object.assign(window, { shared: data }),
    });
  });
  await page.goto(path, { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: '分享這篇文章' }).click();
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { shared: unknown }).shared))
    .toMatchObject({ url: `${site.url}${path}` });
});
