import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { readContent } from '../support/content';
import { filesUnder } from '../support/files';
import { exportFolder, sites } from '../support/sites';

const { folder, builtAt } = sites.fixture;
const content = readContent(folder, builtAt);
const files = new Set(filesUnder(exportFolder));

test('the export has a file for every page, feed and article', () => {
  const categories = content.categories.flatMap(({ slug }) => [
    `categories/${slug}.html`,
    ...['feed.xml', 'atom.xml', 'feed.json'].map((name) => `categories/${slug}/${name}`),
  ]);
  const expected = [
    ...['index', '404', 'archive', 'tags', 'categories', 'about', 'search', 'find'].map(
      (name) => `${name}.html`,
    ),
    ...['feed.xml', 'atom.xml', 'feed.json', 'sitemap.xml', 'news-sitemap.xml', 'robots.txt'],
    ...['manifest.webmanifest', 'llms.txt', 'icon.svg', 'apple-icon.png'],
    ...content.articles.flatMap(({ slug }) => [`posts/${slug}.html`, `posts/${slug}.md`]),
    ...categories,
    'categories/notes/page/2.html',
    'tags/中文.html',
    ...content.authors.map(({ slug }) => `authors/${slug}.html`),
    'images/covers/unicode-han.jpg',
  ];
  expect(expected.filter((file) => !files.has(file))).toEqual([]);
  expect([...files].filter((file) => /^posts\/[^/]+\.html$/.test(file))).toHaveLength(
    content.articles.length,
  );
});

test('a former address is a page that sends readers on', () => {
  const page = (file: string) => fs.readFileSync(path.join(exportFolder, file), 'utf8');
  for (const file of ['2019/05/voices.html', 'posts/引言舊文/index.html']) {
    expect(page(file)).toMatch(/http-equiv="refresh" content="0; url=\/posts\/voices"/);
  }
});

test('the export has the share image of every page', () => {
  const images = new Set<string>();
  for (const file of files) {
    if (!file.endsWith('.html')) continue;
    const html = fs.readFileSync(path.join(exportFolder, file), 'utf8');
    const [, image] = /property="og:image" content="([^"]+)"/.exec(html) ?? [];
    if (image) images.add(decodeURIComponent(new URL(image).pathname.slice(1)));
  }
  expect(images.size).toBe(1 + content.articles.length);
  expect([...images].filter((image) => !files.has(image))).toEqual([]);
});

test('every address in the export’s pages is one of its files', () => {
  const missing = new Set<string>();
  for (const file of files) {
    if (!file.endsWith('.html')) continue;
    const html = fs.readFileSync(path.join(exportFolder, file), 'utf8');
    const addresses = [
      ...html.matchAll(/\s(?:href|src)="(\/[^"#?]*)/g),
      // What the loader asks for stands as data in the page.
      ...html.matchAll(/"(\/_next\/static\/[^"\s]+)"/g),
      ...html.matchAll(/(\/_next\/static\/pictures\/\S+) \d+w/g),
    ];
    for (const [, address = ''] of addresses) {
      const name = decodeURIComponent(address.slice(1)) || 'index';
      if (!files.has(name) && !files.has(`${name}.html`)) missing.add(`${name} ← ${file}`);
    }
  }
  expect([...missing]).toEqual([]);
});
