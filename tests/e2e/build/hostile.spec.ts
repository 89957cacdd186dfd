import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { expect, test } from '@playwright/test';

const origin = 'https://hostile.example';

test('nothing of the hostile articles runs in a browser', async ({ page }, testInfo) => {
  const file = testInfo.outputPath('hostile.html');
  const render = ['run', 'tests/unit/hostile/corpus.test.tsx', '-t', 'is a page in which'];
  const { status, stdout } = spawnSync('node_modules/.bin/vitest', render, {
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'test', HOSTILE_PAGES: file },
  });
  expect(status, stdout).toBe(0);
  const body = `<!doctype html><html><body>${fs.readFileSync(file, 'utf8')}</body></html>`;

  const elsewhere: string[] = [];
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await page.route('**', (route) => {
    const { origin: asked, pathname } = new URL(route.request().url());
    if (asked !== origin) elsewhere.push(route.request().url());
    return pathname === '/' && asked === origin
      ? route.fulfill({ body, contentType: 'text/html; charset=utf-8' })
      : route.fulfill({ status: 404, body: '' });
  });
  await page.goto(`${origin}/`);
  const found = await page.evaluate(() => {
    // What waits for a reader: pointers, focus, opened notes, pictures that do not load.
    for (const element of document.querySelectorAll('*')) {
      for (const type of ['mouseover', 'focus', 'toggle', 'error', 'load', 'animationstart']) {
        element.dispatchEvent(new Event(type));
      }
    }
    return {
      ran: Reflect.get(window, '__pwned') !== undefined,
      articles: document.querySelectorAll('article').length,
      codeLinks: [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
        // An address that is none has no protocol, and leads nowhere.
        .filter(({ protocol }) => !/^(?:https?|mailto|tel)?:$/.test(protocol))
        .map(({ outerHTML }) => outerHTML),
      scripts: [...document.scripts].filter(({ type }) => type !== 'application/ld+json').length,
    };
  });
  expect(found).toMatchObject({ ran: false, codeLinks: [], scripts: 0 });
  expect(found.articles).toBeGreaterThan(100);
  expect({ dialogs, elsewhere }).toEqual({ dialogs: [], elsewhere: [] });
});
