import { spawnSync } from 'node:child_process';
import { expectAccessible } from './support/axe';
import { testedCommit } from './support/sites';
import { expect, hasVideo, test } from './support/test';

test('a reader reports a passage, and an editor sees it', async ({ page, site }) => {
  const article = site.articleWith('article', (one) => one.cover && !hasVideo(one));
  await page.goto(article.path);
  const paragraph = page.locator('.article > p').first();
  await paragraph.scrollIntoViewIfNeeded();
  await paragraph.click({ clickCount: 3 });
  const link = page.getByRole('link', { name: '回報錯誤' });
  await expect(link).toHaveAttribute('href', /#passage=./);
  const passage = String(await paragraph.textContent()).trim();
  await link.click();
  await expect(page).toHaveURL((url) => url.pathname === '/report');
  await expect(page.getByLabel('文章')).toHaveValue(decodeURI(article.path));
  await expect(page.getByLabel('有問題的原文')).toHaveValue(passage);

  // Without a note the browser itself holds it back.
  await page.getByRole('button', { name: '送出' }).click();
  await expect(page.getByLabel('哪裡錯了')).toBeFocused();
  const note = `第一段的數字，${Date.now()}`;
  await page.getByLabel('哪裡錯了').fill(note);
  await page.getByLabel('你的信箱').fill('reader@例子.台灣');
  await page.getByRole('button', { name: '送出' }).click();

  // That was faster than anybody writes.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('再看一次，就可以送出');
  await expect(page.getByRole('definition')).toHaveText([
    decodeURI(article.path),
    passage,
    note,
    'reader@例子.台灣',
  ]);
  await expectAccessible(page, 'the page that asks once more');
  await page.waitForTimeout(3000);
  await page.getByRole('button', { name: '送出' }).click();
  await expect(page.getByRole('status').filter({ visible: true })).toHaveText(/^收到了/);
  await expectAccessible(page, 'the thanks for a report');
  await page.getByRole('link', { name: `回到〈${article.title}〉` }).click();
  await expect(page).toHaveURL((url) => url.pathname === article.path);

  // While the site runs, which has the database, too.
  const corrections = (...args: string[]) => {
    const command = ['--import', 'tsx', 'cli/corrections.ts', ...args];
    const env = { ...process.env, DATA_DIR: process.env.E2E_DATA_DIR };
    return spawnSync(process.execPath, command, { env, encoding: 'utf8' }).stdout;
  };
  const row = new RegExp(`#(\\d+) .* 未處理  ${decodeURI(article.path)}\\n *${note}`);
  const list = corrections();
  expect(list).toMatch(row);
  const report = corrections(row.exec(list)?.[1] ?? '');
  expect(report).toContain(note);
  // What the build was told, and the server was not.
  expect(report).toContain(`網站的提交　${testedCommit}`);
});

test('what was written is still there after an answer that it was not taken', async ({ page }) => {
  await page.goto('/report?article=voices', { waitUntil: 'networkidle' });
  await page.getByLabel('文章').fill('/posts/?');
  await page.getByLabel('哪裡錯了').fill('少了一個字');
  await page.getByRole('button', { name: '送出' }).click();
  await expect(page.getByRole('status').filter({ visible: true })).toHaveText(/^沒有送出/);
  await page.goBack();
  await expect(page.getByLabel('哪裡錯了')).toHaveValue('少了一個字');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a report names the article that it was opened from', async ({ page, site, watch }) => {
    watch.expect(/^failed: .*\.js csp$/);
    const article = site.articleWith('article', (one) => one.cover && !hasVideo(one));
    await page.goto(article.path);
    await page.getByRole('link', { name: '回報錯誤' }).click();
    await page.getByLabel('哪裡錯了').fill('少了一個字');
    await page.getByRole('button', { name: '送出' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('再看一次，就可以送出');
    await expect(page.getByRole('definition')).toHaveText([decodeURI(article.path), '少了一個字']);
  });
});

test('the site says whether the database answers', async ({ request }) => {
  const response = await request.get('/api/health');
  expect(response.status()).toBe(200);
  expect(await response.json()).toEqual({ site: 'ok', database: 'ok' });
  expect(response.headers()['cache-control']).toContain('no-store');
});
