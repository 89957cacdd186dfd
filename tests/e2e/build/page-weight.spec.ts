import fs from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { readContent } from '../support/content';
import { isScriptOnIntent, sites } from '../support/sites';

/**
 * What a page may weigh with all rules it shows itself by, compressed as hosts do with files
 * (Brotli): less than a server may send before it hears from the browser, ten segments (RFC 6928).
 */
const firstPackets = 14_000;

/** What all script that the reader's first sign brings may weigh, compressed. */
const mostScript = 150_000;

const { articles } = readContent(sites.sample.folder, sites.sample.builtAt);
const article = articles.find(({ slug }) => slug === 'amazon-ai-rebuild-software');
const { DIST_DIR } = sites.sample.env;

test.skip(!isScriptOnIntent, 'all script comes with the page');
test.skip(!article?.cover, 'the sample has another article now');

test('an article with its styles comes in the first packets', () => {
  const file = path.join(DIST_DIR, `server/app${article?.path}.html`);
  expect(brotliCompressSync(fs.readFileSync(file)).length).toBeLessThanOrEqual(firstPackets);
});

test('three requests and no script until the reader gives a sign, little script then', async ({
  page,
}) => {
  await page.setViewportSize({ width: 412, height: 823 });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${process.env.E2E_SAMPLE_ORIGIN}${article?.path}`, { waitUntil: 'networkidle' });
  // The icon is the browser's; a headline's own face is for systems that have no Ming.
  const before = asked.filter((name) => !/icon|\.woff$/.test(name));
  expect(before.length).toBeLessThanOrEqual(3);
  expect(before.filter((name) => name.endsWith('.js'))).toEqual([]);
  expect(before[0]).toBe(article?.path);

  await page.mouse.move(200, 300);
  await expect.poll(() => asked.filter((name) => name.endsWith('.js')).length).toBeGreaterThan(3);
  await page.waitForLoadState('networkidle');
  const scripts = new Set(asked.filter((name) => name.endsWith('.js')));
  const weights = [...scripts].map(
    (name) =>
      [
        name,
        gzipSync(fs.readFileSync(path.join(DIST_DIR, name.replace('/_next/', '')))).length,
      ] as const,
  );
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
  expect(total, weights.map((row) => row.join(' ')).join('\n')).toBeLessThanOrEqual(mostScript);
});
