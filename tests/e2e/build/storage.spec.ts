import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { nextStart } from '../support/build';
import { filesUnder } from '../support/files';
import { exportFolder, sites } from '../support/sites';

test('without its database a site has its articles, and says that its forms are closed', async () => {
  const { origin, stop } = await nextStart({
    ...sites.fixture.env,
    DATABASE_URL: 'postgres://site:hush@127.0.0.1:9/site',
  });
  try {
    for (const page of ['/', '/posts/voices', '/report', '/feed.xml']) {
      expect((await fetch(`${origin}${page}`)).status, page).toBe(200);
    }
    const health = await fetch(`${origin}/api/health`);
    expect([health.status, await health.json()]).toEqual([503, { site: 'ok', database: 'gone' }]);
    const stamp = await (await fetch(`${origin}/api/report`)).text();
    await new Promise((resolve) => setTimeout(resolve, 3000));
    const sent = await fetch(`${origin}/api/report`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin },
      body: new URLSearchParams({
        article: 'voices',
        passage: '',
        note: '少了一個字',
        address: '',
        website: '',
        edition: '',
        language: 'zh-Hant-TW',
        stamp,
      }),
    });
    expect([sent.status, sent.headers.get('location')]).toEqual([303, '/report#report:closed']);
  } finally {
    await stop();
  }
});

test('an export has nothing that needs a database', () => {
  const files = filesUnder(exportFolder);
  expect(files.filter((file) => /(?:^|\/)(?:report|subscribe|api)\b/.test(file))).toEqual([]);
  const articles = files.filter((file) => /^posts\/.*\.html$/.test(file));
  expect(articles.length).toBeGreaterThan(0);
  for (const file of articles) {
    const html = fs.readFileSync(path.join(exportFolder, file), 'utf8');
    for (const form of ['/report', '/subscribe']) expect(html, file).not.toContain(form);
  }
});
