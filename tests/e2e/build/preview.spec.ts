import fs from 'node:fs';
import path from 'node:path';
import { type APIResponse, type BrowserContext, expect, test } from '@playwright/test';
import { nextStart, type Server } from '../support/build';
import { readContent } from '../support/content';
import { filesUnder } from '../support/files';
import { exportFolder, hiddenWords, sites } from '../support/sites';

const { env, folder, builtAt } = sites.fixture;
const secret = 'a-secret-of-the-tests';
const draft = 'draft-wombat';
const future = 'future-narwhal';

// One server with the preview for all of these.
let server: Server;
let content: string;

test.describe.configure({ mode: 'default' });
test.beforeAll(async () => {
  // In the project, where content has its place on the git host.
  content = fs.mkdtempSync('.next-preview-content-');
  fs.cpSync(folder, content, { recursive: true });
  server = await nextStart({ ...env, CONTENT_DIR: content, PREVIEW_SECRET: secret });
});
test.afterAll(async () => {
  await server?.stop();
  fs.rmSync(content, { recursive: true, force: true });
});

function enter(context: BrowserContext, slug: string, given = secret): Promise<APIResponse> {
  const query = new URLSearchParams({ secret: given, slug });
  return context.request.get(`${server.origin}/api/preview?${query}`, { maxRedirects: 0 });
}

function expectPrivate(headers: Readonly<Record<string, string>>, what?: string) {
  expect(headers['cache-control'], what).toMatch(/private.*no-store/);
  expect(headers['x-robots-tag'], what).toContain('noindex');
}

test('the right secret leads to a draft, which says that it is one', async ({ page, context }) => {
  const entry = await enter(context, draft);
  expect(entry.status()).toBe(307);
  expect(entry.headers().location).toBe(`/preview/${draft}`);
  expectPrivate(entry.headers());
  const response = await page.goto(`${server.origin}/preview/${draft}`);
  expect(response?.status()).toBe(200);
  expect(response?.headers()['cache-control']).toMatch(/private.*no-store/);
  expect(response?.headers()['x-robots-tag']).toContain('noindex');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Wombatquasar');
  const bar = page.getByRole('complementary', { name: '預覽' });
  await expect(bar).toContainText('這是預覽');
  await expect(bar).toContainText('草稿');
  await expect(bar.getByRole('link', { name: '編輯這個檔案' })).toHaveAttribute(
    'href',
    /^https:\/\/git\.example\/trial\/edit\/main\//,
  );
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
  await expect(page.locator('link[rel=canonical]')).toHaveCount(0);
  await expect(page.locator('script[type="application/ld+json"]')).toHaveCount(0);
});

test('the bar says when a future article will appear, and where a public one stands', async ({
  page,
  context,
}) => {
  await enter(context, future);
  const bar = page.getByRole('complementary', { name: '預覽' });
  await page.goto(`${server.origin}/preview/${future}`);
  await expect(bar).toContainText('排定2099年1月1日 00:00才會刊出');
  await page.goto(`${server.origin}/preview/figures`);
  await expect(bar.getByRole('link', { name: '刊出的頁面' })).toHaveAttribute(
    'href',
    '/posts/figures',
  );
});

test('leaving works without script and ends the preview', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  try {
    await enter(context, draft);
    const page = await context.newPage();
    await page.goto(`${server.origin}/preview/${draft}`);
    await page.getByRole('button', { name: '離開預覽' }).click();
    await expect(page).toHaveURL(`${server.origin}/`);
    expect((await page.goto(`${server.origin}/preview/${draft}`))?.status()).toBe(404);
    expect(await context.cookies()).toEqual([]);
    // A link followed ahead of its reader does not end it.
    expect((await context.request.get(`${server.origin}/api/preview/exit`)).status()).toBe(405);
  } finally {
    await context.close();
  }
});

test('the cookie goes to the preview alone, and no script reads it', async ({ context }) => {
  await enter(context, draft);
  const kept = { path: '/preview', httpOnly: true, sameSite: 'Lax', secure: true };
  const cookies = await context.cookies();
  expect(cookies).toMatchObject([kept, kept]);
  // One without the other opens nothing: Next's own outlives a change of the secret.
  for (const cookie of cookies) {
    await context.clearCookies({ name: cookie.name });
    const response = await context.request.get(`${server.origin}/preview/${draft}`);
    expect(response.status(), cookie.name).toBe(404);
    // The answer names its own address.
    expect(await response.text()).not.toMatch(/quasar/i);
    await context.addCookies([cookie]);
  }
});

test('a broken article shows what is wrong with it, where', async ({ page, context }) => {
  const file = path.join(content, 'posts/broken-wombat.mdx');
  fs.writeFileSync(
    file,
    '---\ntitle: 壞掉的 wombat\ndate: 2026-01-01\n---\n\n第一段。\n\n價格 {促銷} 中。\n',
  );
  await enter(context, 'broken-wombat');
  await page.goto(`${server.origin}/preview/broken-wombat`);
  const main = page.getByRole('main');
  await expect(main).toContainText('posts/broken-wombat.mdx');
  await expect(main).toContainText('第8行');
  await expect(main.locator('[aria-current=true]')).toContainText('價格 {促銷} 中。');
  await expect(page.getByRole('complementary', { name: '預覽' })).toContainText('有錯');
  fs.rmSync(file);
});

test('a slug that names nothing is answered kindly', async ({ page, context }) => {
  await enter(context, 'no-such-article');
  await page.goto(`${server.origin}/preview/no-such-article`);
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { level: 1 })).toContainText('no-such-article');
  await expect(main.getByRole('link', { name: /Wombatquasar/ })).toHaveAttribute(
    'href',
    `/preview/${draft}`,
  );
});

test('a wrong secret looks like a site without preview', async ({ context }) => {
  const without = await nextStart(env);
  try {
    const none = await context.request.get(
      `${without.origin}/api/preview?secret=${secret}&slug=${draft}`,
    );
    for (const given of ['', 'wrong', secret.slice(0, -1), `${secret}x`]) {
      const response = await enter(context, draft, given);
      expect(response.status(), given).toBe(404);
      expect(response.headers()['set-cookie']).toBeUndefined();
      expectPrivate(response.headers());
      expect(await response.text()).toBe(await none.text());
    }
    expect(none.status()).toBe(404);
  } finally {
    await without.stop();
  }
});

const hostile = [
  '',
  '//evil.example',
  '../x',
  '..%2Fx',
  'https://evil.example',
  '/\\evil.example',
  '%2F%2Fevil.example',
  'a\r\nSet-Cookie: b=c',
  'a\u0000',
  '.',
  'x'.repeat(500),
];

test('no slug leads off the site or into a header', async ({ context }) => {
  for (const slug of hostile) {
    const response = await enter(context, slug);
    expect(response.status(), slug).toBe(400);
    expect(response.headers().location, slug).toBeUndefined();
    expect(response.headers()['set-cookie'], slug).toBeUndefined();
    expect(await response.text()).toContain('slug 要寫文章的檔名');
  }
  const han = await enter(context, '中文-測試');
  expect(han.headers().location).toBe(`/preview/${encodeURIComponent('中文-測試')}`);
});

test('nobody else gets a word of a draft from the running server', async () => {
  test.setTimeout(180_000);
  const { hidden } = readContent(folder, builtAt);
  expect(hidden.length).toBeGreaterThan(1);
  const manifest = JSON.parse(
    fs.readFileSync(path.join(env.DIST_DIR, 'prerender-manifest.json'), 'utf8'),
  ) as { routes: Record<string, unknown> };
  const ofHidden = hidden.flatMap(({ slug }) => [
    `/posts/${slug}`,
    `/posts/${slug}.md`,
    `/posts/${slug}.rsc`,
    `/posts/${slug}.txt`,
    `/md/${slug}.md`,
    `/preview/${slug}`,
    `/preview/${slug}.rsc`,
    `/api/preview?slug=${slug}`,
  ]);
  const paths = [
    ...Object.keys(manifest.routes),
    ...ofHidden,
    '/preview',
    '/search',
    '/api/changes',
  ];
  expect(paths.length).toBeGreaterThan(40);
  const forged = { cookie: '__prerender_bypass=development-id; __next_preview_data=x' };
  const requests: Record<string, string>[] = [{}, { rsc: '1' }, forged, { ...forged, rsc: '1' }];
  for (const address of paths) {
    for (const headers of requests) {
      const what = `${address} ${JSON.stringify(headers)}`;
      const response = await fetch(server.origin + encodeURI(decodeURI(address)), { headers });
      const text = await response.text();
      // What was asked for may be named in the answer; what is hidden may not.
      const leaked = address.match(hiddenWords) ? /quasar|zenith/i : hiddenWords;
      expect(text, what).not.toMatch(leaked);
      // Page data made on demand says inside that there is no page.
      const isData = 'rsc' in headers || address.endsWith('.rsc');
      if (ofHidden.includes(address) && !(isData && headers.cookie)) {
        expect(response.status, what).toBe(404);
      }
      if (address.startsWith('/preview/'))
        expectPrivate(Object.fromEntries(response.headers), what);
    }
  }
});

test('an export and the scripts of a build know nothing of previews', () => {
  const read = (root: string) =>
    filesUnder(root).filter((file) =>
      /api\/(?:preview|changes)|EventSource|這是預覽/.test(
        fs.readFileSync(path.join(root, file), 'utf8').replace(/^disallow: .*$/gim, ''),
      ),
    );
  expect(read(exportFolder)).toEqual([]);
  expect(filesUnder(exportFolder).filter((file) => /preview|changes/.test(file))).toEqual([]);
  expect(read(`${env.DIST_DIR}/static`)).toEqual([]);
});

/** The files that go with a function of the build to its host, absolute. */
function tracedFiles(name: string): Set<string> {
  const trace = path.join(env.DIST_DIR, 'server/app', `${name}.js.nft.json`);
  const { files } = JSON.parse(fs.readFileSync(trace, 'utf8')) as { files: string[] };
  return new Set(files.map((file) => path.resolve(path.dirname(trace), file)));
}

test('the host of the preview gets the files that it reads, and no other function does', () => {
  for (const name of ['api/preview/route', 'api/preview/exit/route', '(main)/posts/[slug]/page']) {
    expect(tracedFiles(name).has(path.resolve(`${folder}/posts/${draft}.mdx`)), name).toBe(false);
  }
  const absolute = tracedFiles('(main)/preview/[slug]/page');
  for (const file of [
    `${folder}/site.yaml`,
    `${folder}/posts/${draft}.mdx`,
    'public/images/covers/amazon-ai-rebuild-software.jpg',
  ]) {
    expect(absolute.has(path.resolve(file)), file).toBe(true);
  }
});
