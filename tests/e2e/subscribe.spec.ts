import type { Page } from '@playwright/test';
import { outboxOf } from '../support/mail';
import { expectAccessible } from './support/axe';
import { expect, type Site, test } from './support/test';

/** Where the link in the newest mail to an address leads on the tested server. */
function linkTo(address: string, site: Site): string {
  const mail = outboxOf(process.env.E2E_DATA_DIR ?? '')
    .filter(({ headers }) => headers.get('to') === address)
    .at(-1);
  const link = new URL(/https?:\/\/\S+/.exec(mail?.body ?? '')?.[0] ?? 'http://none');
  return site.origin + link.pathname + link.search;
}

const told = (page: Page) => page.getByRole('status').filter({ visible: true });

test('a reader subscribes, and looks at what is kept', async ({ page, site }) => {
  const address = `script-${Date.now()}@example.com`;
  await page.goto('/');
  await page.getByRole('contentinfo').getByRole('link', { name: '電子報' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('電子報');
  // Without an address the browser itself holds it back.
  await page.getByRole('button', { name: '訂閱' }).click();
  await expect(page.getByLabel('你的信箱')).toBeFocused();
  await expectAccessible(page, 'the form');
  const send = async () => {
    await page.getByLabel('你的信箱').fill(address);
    await page.waitForTimeout(3000);
    await page.getByRole('button', { name: '訂閱' }).click();
    await expect(told(page)).toHaveText(/^收到了/);
    await expect(page.getByRole('button', { name: '訂閱' })).toBeHidden();
  };
  await send();
  await expect.poll(() => linkTo(address, site)).toContain('/api/letters/confirm?');
  await page.goto(linkTo(address, site));
  await expectAccessible(page, 'the page of the link');
  await page.getByRole('button', { name: '確認訂閱' }).click();
  await page.goto('/subscribe');
  await send();
  await expect.poll(() => linkTo(address, site)).toContain('/api/letters/mine?');
  await page.goto(linkTo(address, site));
  await expectAccessible(page, 'a subscriber’s page');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '下載我的資料' }).click();
  expect((await download).suggestedFilename()).toBe('subscription.json');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a reader subscribes, confirms, and unsubscribes', async ({ page, site, watch }) => {
    watch.expect(/^failed: .*\.js csp$/);
    // A link that was used.
    watch.expect(/410/);
    const address = `reader-${Date.now()}@example.com`;
    const send = async () => {
      await page.goto('/subscribe');
      await page.getByLabel('你的信箱').fill(address);
      await page.getByRole('group', { name: '要收的分類' }).getByRole('checkbox').first().check();
      await page.getByRole('button', { name: '訂閱' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('再看一次，就可以送出');
      await page.waitForTimeout(3000);
      await page.getByRole('button', { name: '訂閱' }).click();
      await expect(told(page)).toHaveText(/^收到了/);
    };
    await send();
    await expect.poll(() => linkTo(address, site)).toContain('/api/letters/confirm?');
    const confirm = linkTo(address, site);
    await page.goto(confirm);
    await expect(page.getByRole('definition')).toHaveText(address);
    await page.getByRole('button', { name: '確認訂閱' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('訂閱好了');
    await page.goto(confirm);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('這個連結不能用了');

    await send();
    await expect.poll(() => linkTo(address, site)).toContain('/api/letters/mine?');
    await page.goto(linkTo(address, site));
    await expect(page.getByRole('checkbox').first()).toBeChecked();
    await page.getByRole('button', { name: '退訂並刪除我的資料' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('退訂了');
  });
});
