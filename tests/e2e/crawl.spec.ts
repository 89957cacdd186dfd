import { crawl } from './support/crawl';
import { hiddenWords } from './support/sites';
import { expect, test } from './support/test';
import { asList, readXml } from './support/xml';

// Pages are read with a parser in the page, which the policy forbids to pages themselves.
test.use({ bypassCSP: true });

test('every link, fragment, picture and file resolves, and the sitemap lists the public pages', async ({
  page,
  site,
  request,
}) => {
  test.setTimeout(180_000);
  const pages = await crawl(page, site);
  expect(pages.size).toBeGreaterThan(site.articles.length + site.categories.length);

  const wrong: string[] = [];
  const assets = new Map<string, string>();
  for (const { path, status, redirected, from, links, assets: needed, html } of pages.values()) {
    if (status !== 200) wrong.push(`${status} ${path} ← ${from}`);
    if (redirected) wrong.push(`redirects: ${path} ← ${from}`);
    if (hiddenWords.test(html)) wrong.push(`words of a hidden article: ${path}`);
    for (const link of links) {
      const [target = '', fragment] = link.split('#');
      if (fragment === undefined) continue;
      const id = decodeURIComponent(fragment);
      if (!pages.get(target)?.ids.includes(id)) wrong.push(`no #${id} on ${target} ← ${path}`);
    }
    for (const asset of needed) if (!assets.has(asset)) assets.set(asset, path);
  }
  for (const [asset, from] of assets) {
    const response = await request.get(asset);
    if (response.status() !== 200) wrong.push(`${response.status()} ${asset} ← ${from}`);
  }
  expect.soft(wrong).toEqual([]);

  const listed = asList(readXml(await (await request.get('/sitemap.xml')).text()).urlset?.url).map(
    ({ loc }) => String(loc),
  );
  expect(new Set(listed).size, 'no page twice').toBe(listed.length);
  const crawled = [...pages.values()].filter(
    ({ status, type, noindex }) => status === 200 && type.startsWith('text/html') && !noindex,
  );
  expect(listed.map((url) => new URL(url).href).sort()).toEqual(
    crawled.map(({ canonical }) => new URL(canonical ?? 'x:none').href).sort(),
  );
  for (const { path, canonical } of crawled) {
    expect(new URL(canonical ?? '').href).toBe(new URL(path, site.url).href);
  }
});
