import sharp from 'sharp';
import { expect, test } from './support/test';

test('every article has a share image of its own, and other pages the publication’s', async ({
  site,
  request,
}) => {
  const imageOf = async (path: string) => {
    const html = await (await request.get(path)).text();
    expect(html, path).toContain('<meta name="twitter:card" content="summary_large_image"/>');
    expect(html, path).toMatch(/<meta property="og:image:alt" content="[^"]+"/);
    return /<meta property="og:image" content="([^"]+)"/.exec(html)?.[1] ?? '';
  };
  const images = new Set<string>();
  for (const path of ['/', '/archive', ...site.articles.map((article) => article.path)]) {
    images.add(await imageOf(path));
  }
  expect(images.size).toBe(1 + site.articles.length);
  for (const image of images) {
    const response = await request.get(site.local(image));
    expect(response.status(), image).toBe(200);
    expect(response.headers()).toMatchObject({
      'content-type': 'image/jpeg',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    const bytes = await response.body();
    expect(bytes.length, image).toBeLessThan(300_000);
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 1200, height: 630 });
  }
});

test('a share image has one address only', async ({ site, request }) => {
  const { slug } = site.articles[0] ?? { slug: '' };
  // The second address is the one that makes what a build left out.
  for (const address of [
    `/share/${encodeURIComponent(slug)}-000000000000.jpg`,
    `/api/share-image/${encodeURIComponent(slug)}-000000000000.jpg`,
    '/share/unknown-000000000000.jpg',
    '/share/..%2F..%2Fpackage.json',
  ]) {
    const response = await request.get(address);
    expect(response.status(), address).toBe(404);
    expect(response.headers()['cache-control'] ?? '', address).not.toContain('immutable');
  }
});

test('a share image that the build left out is made when it is asked for', async ({
  site,
  request,
}) => {
  const html = await (await request.get(site.articles[0]?.path ?? '')).text();
  const [, file = ''] = /property="og:image" content="[^"]*\/share\/([^"]+)"/.exec(html) ?? [];
  const [built, made] = await Promise.all(
    ['/share/', '/api/share-image/'].map((folder) => request.get(folder + file)),
  );
  expect(made?.status()).toBe(200);
  expect(await made?.body()).toEqual(await built?.body());
});
