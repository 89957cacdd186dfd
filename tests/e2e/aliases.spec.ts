import { expect, test } from './support/test';

const former = ['/2019/05/voices.html', '/posts/引言舊文', '/tags/old/voices'];

for (const address of former) {
  test(`the former address ${address} leads to the article for good`, async ({
    siteName,
    request,
  }) => {
    test.skip(siteName !== 'fixture', 'the fixture has them');
    const response = await request.get(encodeURI(address), { maxRedirects: 0 });
    expect(response.status()).toBe(308);
    expect(response.headers().location).toBe('/posts/voices');
  });
}

test('a reader with an old link reads the article', async ({ siteName, page, site }) => {
  test.skip(siteName !== 'fixture', 'the fixture has them');
  await page.goto(encodeURI('/posts/引言舊文/'));
  await expect(page).toHaveURL(`${site.origin}/posts/voices`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('提示框與引言');
});
