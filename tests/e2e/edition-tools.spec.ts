import { expectAccessible } from './support/axe';
import { expect, test } from './support/test';

// The sample publication has two editions, the fixture one.
test.skip(({ siteName }) => siteName !== 'sample', 'has one edition');

test('the dialog of the simplified edition searches its own articles', async ({ page }) => {
  await page.goto('/zh-hans/tags');
  await page.getByRole('banner').getByRole('link', { name: '搜索' }).click();
  const dialog = page.getByRole('dialog', { name: '搜索' });
  await dialog.getByRole('searchbox').fill('快取');
  await expect(dialog.getByRole('status')).toHaveText(/找到\d+篇/);
  const result = dialog.getByRole('link', { name: '缓存的规矩' });
  await expect(result).toHaveAttribute('href', /^\/zh-hans\/posts\//);
  await expect(dialog.getByText('筛选')).toBeVisible();
  await dialog.getByRole('link', { name: /^看全部结果/ }).click();
  await expect(page).toHaveURL(/\/zh-hans\/search\?q=/);
  await expect(page.getByRole('searchbox')).toHaveValue('快取');
  await expect(page.locator('.search-results h2 a').first()).toBeVisible();
  await expectAccessible(page, 'search in simplified');
});

test('the finder of the simplified edition suggests, narrows, compares and answers', async ({
  page,
}) => {
  await page.goto('/zh-hans/find');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('想知道什么？');
  const field = page.getByRole('searchbox', { name: '想知道什么？' });
  await field.fill('語言模型為什麼會胡說');
  await page.getByRole('button', { name: '推荐文章' }).click();
  await expect(page).toHaveURL(/\/zh-hans\/find\?q=/);
  await expect(page.getByRole('heading', { name: '先读这几篇' })).toBeVisible();
  const titles = page.locator('.finder-suggestions h3 a');
  await expect(titles.first()).toHaveAttribute('href', /^\/zh-hans\/posts\//);
  // Quotations may hold what authors keep as it is written.
  const around = await page.locator('main :is(h1,h2,h3,legend,label,button,p)').allTextContents();
  expect(around.join()).not.toMatch(/[這個們說對來時過還後會國學]/u);
  for (const box of (await page.getByRole('checkbox').all()).slice(0, 2)) await box.check();
  await page.getByRole('link', { name: '比较这2篇' }).click();
  await expect(page.getByRole('rowheader', { name: '关键段落' })).toBeVisible();
  await expectAccessible(page, 'comparison in simplified');
  await page.goBack();
  await page.getByRole('link', { name: '直接找这句话的答案' }).click();
  await expect(page.locator('.finder-answers blockquote').first()).toBeVisible();
});

test('the library knows an article from either edition', async ({ page }) => {
  await page.goto('/posts/llm-tokens');
  const kept = page.getByRole('button', { name: '稍後讀' }).last();
  await kept.click();
  await expect(kept).toHaveAttribute('aria-pressed', 'true');
  await page.goto('/zh-hans/posts/llm-tokens');
  const later = page.getByRole('button', { name: '稍后读' }).last();
  await later.scrollIntoViewIfNeeded();
  await expect(later).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('link', { name: '我的书架' }).first().click();
  await expect(page).toHaveURL('/zh-hans/library');
  await expect(page.getByRole('heading', { name: /稍后读/ })).toBeVisible();
  await page.getByRole('button', { name: /^移除/ }).click();
  await expect(page.getByText('书架还是空的', { exact: false })).toBeVisible();
  await expectAccessible(page, 'library in simplified');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('its tools say where else to look', async ({ page, watch }) => {
    watch.expect(/^failed: .*\.js csp$/);
    for (const path of ['/zh-hans/search', '/zh-hans/find', '/zh-hans/library']) {
      await page.goto(path);
      const main = page.getByRole('main');
      await expect(main.getByRole('link', { name: '归档' }).first()).toBeVisible();
      expect(await main.textContent(), path).not.toMatch(/[這個們說對來時過還後會國學開發點]/u);
    }
  });
});
