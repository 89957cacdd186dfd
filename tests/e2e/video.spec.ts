import type { Page } from '@playwright/test';
import { expect, hasVideo, type Site, test } from './support/test';

/** Loads the player's code as the real API does. */
const playerApi = `
  const address = location.protocol + '//www.youtube.com/s/player/1/www-widgetapi.js';
  const policy = trustedTypes.createPolicy('youtube-widget-api', { createScriptURL: (url) => url });
  const script = document.createElement('script');
  script.src = policy.createScriptURL(address);
  document.head.append(script);
`;

/** Says what the real one says, as far as react-youtube listens, and puts in the same iframe. */
const playerCode = `
  window.YT = {
    Player: class {
      constructor(element, { host, videoId, playerVars, events }) {
        const frame = document.createElement('iframe');
        frame.src = host + '/embed/' + videoId + '?' + new URLSearchParams(
          Object.entries(playerVars).filter(([, value]) => value !== undefined));
        frame.allow = 'autoplay';
        for (const { name, value } of element.attributes) frame.setAttribute(name, value);
        element.replaceWith(frame);
        this.frame = frame;
        setTimeout(() => events.onReady({ target: this }), 0);
      }
      addEventListener() {}
      removeEventListener() {}
      getIframe() { return this.frame; }
      destroy() { this.frame.remove(); }
    },
  };
  window.onYouTubeIframeAPIReady();
`;

const elsewhere = (site: Site) => (url: URL) =>
  url.protocol.startsWith('http') && url.origin !== site.origin;

/** Answers for YouTube; returns the addresses asked for outside the origin. */
async function standInForYouTube(page: Page, site: Site): Promise<string[]> {
  const asked: string[] = [];
  await page.route(elsewhere(site), async (route) => {
    const url = new URL(route.request().url());
    asked.push(url.href);
    if (url.pathname === '/iframe_api') {
      await route.fulfill({ contentType: 'text/javascript', body: playerApi });
    } else if (url.pathname.startsWith('/s/player/')) {
      await route.fulfill({ contentType: 'text/javascript', body: playerCode });
    } else if (url.pathname.startsWith('/embed/')) {
      await route.fulfill({ contentType: 'text/html', body: 'The film.' });
    } else await route.abort();
  });
  return asked;
}

test('a video asks nothing of YouTube before play, then plays in place by Enter', async ({
  page,
  site,
  watch,
}) => {
  const article = site.articleWith('video', hasVideo);
  const [, id = ''] = /<YouTube id="([^"]+)"/.exec(article.body) ?? [];
  const asked = await standInForYouTube(page, site);
  await page.goto(article.path, { waitUntil: 'networkidle' });
  const play = page.getByRole('link', { name: /^播放影片/ }).first();
  await play.scrollIntoViewIfNeeded();
  await play.hover();
  await play.focus();
  await page.waitForTimeout(500);
  expect(asked, 'before play').toEqual([]);
  const hints = await page
    .locator('link[rel~=preconnect], link[rel~=dns-prefetch], link[rel~=preload]')
    .evaluateAll((links) => links.map((link) => (link as HTMLLinkElement).href));

  expect(hints.filter((href) => href !== '' && !href.startsWith(site.origin))).toEqual([]);

  const before = await play.boundingBox();
  watch.expect(/^leaves the origin/);
  await page.keyboard.press('Enter');
  const frame = page.locator('iframe');
  await expect(frame).toBeVisible();
  await expect.poll(() => asked.length).toBe(3);

  const [api, code, player] = asked.map((url) => new URL(url));
  expect(`${api?.host}${api?.pathname}`).toBe('www.youtube.com/iframe_api');
  expect(`${code?.host}${code?.pathname}`).toMatch(/^www\.youtube\.com\/s\/player\//);
  expect(player?.origin).toBe('https://www.youtube-nocookie.com');
  expect(player?.pathname).toBe(`/embed/${id}`);
  const start = /<YouTube[^>]* start="(\d+)"/.exec(article.body)?.[1] ?? null;
  expect(player?.searchParams.get('start')).toBe(start);
  expect(player?.searchParams.get('autoplay')).toBe('1');

  const after = await frame.boundingBox();
  expect(after?.y, 'nothing shifts').toBeCloseTo(before?.y ?? 0, 0);
  expect(after?.width).toBeCloseTo(before?.width ?? 0, 0);
  expect(after?.height).toBeCloseTo(before?.height ?? 0, 0);
  expect((after?.width ?? 0) / (after?.height ?? 1)).toBeCloseTo(16 / 9, 1);
  await expect(frame).toHaveAttribute('title', /\S/);
  const hasFocus = await page.evaluate(() => document.activeElement !== document.body);
  expect(hasFocus, 'the keyboard keeps its place').toBe(true);
  expect(new URL(page.url()).pathname, 'the reader stays').toBe(article.path);
});

test('two videos play side by side', async ({ page, site, watch }) => {
  const article = site.articleWith('two videos', ({ body }) => body.split('<YouTube').length > 2);
  watch.expect(/^leaves the origin/);
  const asked = await standInForYouTube(page, site);
  await page.goto(article.path, { waitUntil: 'networkidle' });
  await page
    .getByRole('link', { name: /^播放影片/ })
    .last()
    .click();
  await expect(page.frameLocator('iframe').getByText('The film.')).toBeVisible();
  // A click may be taken for one into the first video while the page scrolls.
  await page
    .getByRole('link', { name: /^播放影片/ })
    .first()
    .press('Enter');
  await expect(page.locator('iframe')).toHaveCount(2);
  const embeds = asked.filter((url) => url.includes('/embed/'));
  expect(new Set(embeds).size).toBe(2);
});

test('where YouTube cannot be reached, a link and words remain', async ({ page, site, watch }) => {
  const article = site.articleWith('video', hasVideo);
  await page.route(elsewhere(site), (route) => route.abort());
  // The browser's own lines about the request that was cut; errors of ours are not among them.
  watch.expect(/^(?:leaves the origin|failed): https?:\/\/www\.youtube\.com\/iframe_api/);
  watch.expect(/^console error: Failed to load resource: net::ERR_FAILED/);
  await page.goto(article.path, { waitUntil: 'networkidle' });
  await page
    .getByRole('link', { name: /^播放影片/ })
    .first()
    .click();
  // At once, and not when a slow player would be given up on.
  await expect(page.getByText('影片沒有載入')).toBeVisible({ timeout: 4000 });
  const link = page.getByRole('link', { name: '在YouTube觀看' }).first();
  await expect(link).toBeVisible();
  await expect(link).toHaveAttribute('href', /^https:\/\/www\.youtube\.com\/watch\?v=/);
  await page.waitForTimeout(1000);
});
