import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { nextDev, type Server } from '../support/build';
import { sites } from '../support/sites';

const distDir = '.next-dev-test';
// The first answer waits until Next has compiled the page.
const slow = { timeout: 120_000 };

let server: Server;
let content: string;

test.describe.configure({ mode: 'default', timeout: 300_000 });
test.beforeAll(async () => {
  content = fs.mkdtempSync(path.join(os.tmpdir(), 'dev-content-'));
  fs.cpSync(sites.fixture.folder, content, { recursive: true });
  server = await nextDev({
    CONTENT_DIR: path.relative(process.cwd(), content),
    DIST_DIR: distDir,
  });
});
test.afterAll(async () => {
  await server?.stop();
  fs.rmSync(content, { recursive: true, force: true });
  fs.rmSync(distDir, { recursive: true, force: true });
});

/** Saves as editors do: a new file, renamed over the old one. */
function save(slug: string, body: string) {
  const file = path.join(content, 'posts', `${slug}.mdx`);
  const head = `---\ntitle: 存檔的測試\ndate: 2026-01-01\n---\n\n`;
  fs.writeFileSync(`${file}~`, head + body);
  fs.renameSync(`${file}~`, file);
}

test('the open page follows what an author saves', async ({ page }) => {
  const paragraphs = Array.from({ length: 60 }, (_, index) => `第 ${index} 段。\n`);
  const article = (text: string) => [...paragraphs, text, ...paragraphs].join('\n');
  const main = page.getByRole('main');

  await test.step('an article added after the start is there at once', async () => {
    save('just-added', article('原來的一段。'));
    const response = await page.goto(`${server.origin}/posts/just-added`, slow);
    expect(response?.status()).toBe(200);
    await expect(main).toContainText('原來的一段。', slow);
  });

  await test.step('a save changes the text and nothing else', async () => {
    await main.getByText('原來的一段。').evaluate((element) => {
      element.scrollIntoView({ behavior: 'instant', block: 'center' });
      Object.assign(window, { stayed: true });
    });
    const top = await page.evaluate(() => scrollY);
    expect(top).toBeGreaterThan(500);
    save('just-added', article('改過的一段。'));
    await expect(main).toContainText('改過的一段。', slow);
    expect(await page.evaluate(() => scrollY)).toBe(top);
    expect(await page.evaluate(() => 'stayed' in window)).toBe(true);
  });

  await test.step('a mistake shows in place of the article, with its line', async () => {
    save('just-added', '第一段。\n\n價格 {促銷} 中。\n');
    await expect(main.locator('[aria-current=true]')).toContainText('價格 {促銷} 中。', slow);
    await expect(main).toContainText('第8行');
    await expect(page.getByText('內容有1個錯誤')).toBeVisible();
  });

  await test.step('the other pages go on, with the notice', async () => {
    const other = await page.context().newPage();
    await other.goto(`${server.origin}/posts/figures`, slow);
    await expect(other.getByText('內容有1個錯誤')).toBeVisible();
    await expect(other.getByRole('heading', { level: 1 })).not.toContainText('還不能顯示');
    await other.close();
  });

  await test.step('mending it brings the article back', async () => {
    await page.bringToFront();
    save('just-added', '修好的一段。\n');
    await expect(main).toContainText('修好的一段。', slow);
    await expect(page.getByText('內容有1個錯誤')).toBeHidden();
    expect(await page.evaluate(() => 'stayed' in window)).toBe(true);
  });

  await test.step('a page opened before its article was saved becomes the article', async () => {
    const early = await page.context().newPage();
    await early.goto(`${server.origin}/posts/not-yet`, slow);
    await expect(early.getByRole('heading', { level: 1 })).toContainText('沒有叫「not-yet」的文章');
    save('not-yet', '這下有了。\n');
    await expect(early.getByRole('main')).toContainText('這下有了。', slow);
    await early.close();
    await page.bringToFront();
  });

  await test.step('so does the publication’s data, which may be broken for a while', async () => {
    const file = path.join(content, 'site.yaml');
    const site = fs.readFileSync(file, 'utf8');
    fs.writeFileSync(file, site.replace('name: 試刊', 'name: [試刊'));
    await expect(page.getByText(/內容有\d+個錯誤/)).toBeVisible(slow);
    fs.writeFileSync(file, site.replace('name: 試刊', 'name: 新刊名'));
    await expect(page.getByRole('banner')).toContainText('新刊名', slow);
    await expect(page.getByText(/內容有\d+個錯誤/)).toBeHidden();
  });
});
