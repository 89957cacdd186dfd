import { expect, pageOf, test } from './support/test';

test.use({ viewport: { width: 390, height: 844 } });

for (const [deviceScaleFactor, width, most] of [
  [2, 800, 26_000],
  [3, 1200, 62_000],
] as const) {
  test.describe(`at ${deviceScaleFactor} pixels to one`, () => {
    test.use({ deviceScaleFactor });

    test('the cover is an AVIF of the right size, and the only early picture', async ({
      page,
      site,
    }) => {
      const pictures: string[] = [];
      page.on('request', (request) => {
        if (request.resourceType() === 'image') pictures.push(new URL(request.url()).pathname);
      });
      const answer = page.waitForResponse(/\/pictures\//);
      await page.goto(pageOf(site, 'article'));
      const cover = await answer;
      expect(pictures.filter((path) => !path.startsWith('/icon'))).toEqual([
        expect.stringMatching(new RegExp(`/[0-9a-f]{12}-${width}\\.avif$`)),
      ]);
      expect(cover.headers()).toMatchObject({
        'content-type': 'image/avif',
        'cache-control': 'public, max-age=31536000, immutable',
      });
      expect((await cover.body()).length).toBeLessThan(most);
      const early = page.locator('img:not([loading=lazy])');
      await expect(early).toHaveCount(1);
      await expect(early).toHaveAttribute('fetchpriority', 'high');
      await expect(early).toHaveJSProperty('currentSrc', cover.url());
    });
  });
}

test('nothing is encoded when it is asked for', async ({ request }) => {
  const address = '/_next/image?url=%2Fimages%2Fcovers%2Fwhy-gpus.jpg&w=640&q=75';
  expect((await request.get(address)).status()).toBe(404);
});
