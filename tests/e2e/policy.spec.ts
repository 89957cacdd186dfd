import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, type Kind, kinds, openKind, pageOf, scrollThrough, test } from './support/test';

/** What the page's policies stopped. Reports of it reach the console too, where `watch` sees them. */
async function violationsOf(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const violations: string[] = [];
    Object.assign(window, { violations });
    document.addEventListener('securitypolicyviolation', (event) => {
      violations.push(`${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`);
    });
  });
  return () => page.evaluate(() => (window as unknown as { violations: string[] }).violations);
}

const asks: Partial<Record<Kind, string>> = {
  search: '/search?q=文',
  finder: '/find?q=文章',
};

test('no page kind meets its policy, before the script or after', async ({ page, site, watch }) => {
  const violations = await violationsOf(page);
  for (const kind of kinds) {
    if (!site.kinds[kind]) continue;
    const path = asks[kind];
    if (path) await page.goto(path, { waitUntil: 'networkidle' });
    else await openKind(page, site, watch, kind, 'load');
    await page.mouse.move(300, 300);
    await page.mouse.move(310, 310);
    await scrollThrough(page);
    expect(await violations(), kind).toEqual([]);
  }
});

test('what opens in a page is within its policy', async ({ page, site }) => {
  const violations = await violationsOf(page);
  await page.goto(pageOf(site, 'article with pictures'), { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: '閱讀設定' }).click();
  await expect(page.getByRole('form', { name: '閱讀設定' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page
    .getByRole('link', { name: /^放大圖片/ })
    .first()
    .click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await page.keyboard.type('文');
  await expect(page.getByRole('dialog').getByRole('heading').first()).toBeVisible();
  expect(await violations()).toEqual([]);
});

test('code that gets into a page does not run', async ({ page, site, watch }) => {
  const violations = await violationsOf(page);
  watch.expect(/Content Security Policy|Trusted|evil\.js csp$/);
  await page.route('**/about', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(
      '<main',
      '<script>window.ran=1</script><script src="/evil.js"></script><img src="/icon.svg" onload="window.ran=2"><main',
    );
    await route.fulfill({ response, body });
  });
  await page.goto(pageOf(site, 'about'), { waitUntil: 'networkidle' });
  await page.mouse.move(300, 300);
  const written = await page.evaluate(() => {
    try {
      document.body.insertAdjacentHTML('beforeend', '<b></b>');
      return true;
    } catch {
      return false;
    }
  });
  expect(written, 'HTML from text').toBe(false);
  expect(await page.evaluate(() => (window as { ran?: number }).ran)).toBeUndefined();
  const stopped = (await violations()).join('\n');
  for (const directive of ['script-src-elem', 'script-src-attr', 'require-trusted-types-for']) {
    expect(stopped).toContain(directive);
  }
});

test('every answer has the headers', async ({ request, site }) => {
  for (const path of [pageOf(site, 'article'), '/no-such-page', '/feed.xml', '/robots.txt']) {
    const headers = (await request.get(path)).headers();
    const policy = headers['content-security-policy'] ?? '';
    expect(policy, path).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy.match(/script-src [^;,]*/g), path).toHaveLength(2);
    expect(policy.replace(/style-src [^;]*/, '')).not.toMatch(/unsafe-(?:inline|eval)/);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'cross-origin-opener-policy': 'same-origin',
      'strict-transport-security': expect.stringMatching(/max-age=\d{8}/),
    });
    // Keeps a page out of the browser's memory; Next says so of the missing page by itself.
    if (path !== '/no-such-page') expect(headers['cache-control'] ?? '').not.toContain('no-store');
  }
});

test('nginx is given the same', async ({ request, site }) => {
  const headers = (await request.get(pageOf(site, 'about'))).headers();
  const [, policy] = /default "(.*)";/.exec(
    readFileSync('deploy/nginx/security-policies.conf', 'utf8'),
  ) ?? [''];
  expect(headers['content-security-policy']).toBe(policy);
});
