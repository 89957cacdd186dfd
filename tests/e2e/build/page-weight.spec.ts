import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { sites } from '../support/sites';

/**
 * What an article's page may weigh: its HTML, and the scripts and styles that it loads by itself,
 * compressed. Search, were it loaded with the page, would be over it by several thousand bytes.
 */
const most = 167_500;

test('an article’s page weighs no more than it may', () => {
  const { DIST_DIR } = sites.fixture.env;
  const file = path.join(DIST_DIR, 'server/app/posts/no-cover.html');
  const html = fs.readFileSync(file, 'utf8');
  const needed = new Set(
    [...html.matchAll(/<(?:script|link)[^>]+(?:src|href)="\/_next\/([^"?]+\.(?:js|css))[^>]*>/g)]
      .filter(([tag]) => !/nomodule/i.test(tag))
      .map(([, name = '']) => path.join(DIST_DIR, name)),
  );
  expect(needed.size).toBeGreaterThan(5);
  const weights = [file, ...needed].map(
    (name) => [name, gzipSync(fs.readFileSync(name), { level: 9 }).length] as const,
  );
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
  expect(total, weights.map((row) => row.join(' ')).join('\n')).toBeLessThan(most);
});
