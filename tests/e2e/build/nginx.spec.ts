import fs from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { securityHeaders } from '../../../lib/security-headers';
import { filesUnder } from '../support/files';
import { hasBrotli, hasNginx, serveRecipe } from '../support/nginx';
import { exportFolder, sites } from '../support/sites';

test.skip(!hasNginx, 'nginx is not installed, so that deploy/nginx/ goes untested here');

interface Answer {
  status?: number;
  headers: http.IncomingHttpHeaders;
  /** Every value of each, where `headers` joins them or keeps one. */
  each: NodeJS.Dict<string[]>;
  body: Buffer;
}

/** What a server answers, without following it anywhere; the path is sent as it stands. */
function ask(origin: string, path: string, encoding = 'gzip', more = {}) {
  const { port } = new URL(origin);
  return new Promise<Answer>((resolve, reject) => {
    const headers = { 'accept-encoding': encoding, ...more };
    const request = http.request({ port, host: '127.0.0.1', path, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () =>
        resolve({
          ...(answer.statusCode === undefined ? {} : { status: answer.statusCode }),
          headers: answer.headers,
          each: answer.headersDistinct,
          body: Buffer.concat(chunks),
        }),
      );
    });
    request.on('error', reject).end();
  });
}

const immutable = 'public, max-age=31536000, immutable';
const picture = filesUnder(exportFolder).find((file) => /static\/pictures\/.*avif$/.test(file));

/** The export, with the 404 page of an edition that the fixture does not have. */
function exportWithEdition(): string {
  const folder = fs.mkdtempSync(path.join(tmpdir(), 'export-'));
  for (const name of fs.readdirSync(exportFolder)) {
    fs.symlinkSync(path.resolve(exportFolder, name), path.join(folder, name));
  }
  const page = fs.readFileSync(path.join(exportFolder, '404.html'), 'utf8');
  fs.mkdirSync(path.join(folder, 'zh-hans'));
  fs.writeFileSync(
    path.join(folder, 'zh-hans/404.html'),
    page.replace('lang="zh-Hant-TW"', 'lang="zh-Hans"'),
  );
  return folder;
}

/** Browsers take both, and prefer neither. */
const both = 'gzip, deflate, br, zstd';

async function expectSmaller(origin: string, path: string): Promise<void> {
  if (!hasBrotli) return;
  const [page, plain, larger] = await Promise.all([
    ask(origin, path, both),
    ask(origin, path, 'identity'),
    ask(origin, path),
  ]);
  expect(page.headers).toMatchObject({
    'content-encoding': 'br',
    vary: expect.stringContaining('Accept-Encoding'),
  });
  expect(plain.headers['content-encoding']).toBeUndefined();
  expect(brotliDecompressSync(page.body).equals(plain.body), path).toBe(true);
  expect(page.body.length).toBeLessThan(larger.body.length);
}

test('the recipe for an export', async () => {
  const folder = exportWithEdition();
  fs.writeFileSync(path.join(folder, '_redirects-x.nginx'), 'default https://evil.example/;');
  const server = await serveRecipe('static.conf', { '/srv/qianyan/out': folder });
  const get = (path: string) => ask(server.origin, path);
  try {
    const page = await get('/posts/voices');
    expect(page.status).toBe(200);
    expect(page.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-encoding': 'gzip',
      'cache-control': 'public, max-age=0, must-revalidate',
      vary: 'Accept-Encoding',
    });
    await expectSmaller(server.origin, '/posts/voices');
    if (hasBrotli) {
      const front = fs.readFileSync(path.join(folder, 'index.html'));
      const best = brotliCompressSync(front);
      fs.writeFileSync(path.join(folder, 'index.html.br'), best);
      expect((await ask(server.origin, '/', both)).body.equals(best), 'as it was compressed').toBe(
        true,
      );
      expect(gunzipSync((await get('/')).body).equals(front)).toBe(true);
    }
    expect((await get('/')).status).toBe(200);
    expect((await get('/tags/%E4%B8%AD%E6%96%87')).status).toBe(200);

    const cover = await get(`/${picture}`);
    expect(cover.headers).toMatchObject({
      'content-type': 'image/avif',
      'cache-control': immutable,
    });
    expect(cover.headers['content-encoding']).toBeUndefined();
    expect((await get('/images/covers/unicode-han.jpg')).headers['cache-control']).toMatch(
      /=3600$/,
    );
    const types = {
      '/posts/voices.md': /^text\/markdown; charset=utf-8/,
      '/manifest.webmanifest': /^application\/manifest\+json/,
      '/feed.xml': /^application\/rss\+xml; charset=utf-8/,
      '/atom.xml': /^application\/atom\+xml; charset=utf-8/,
      '/feed.json': /^application\/feed\+json; charset=utf-8/,
      '/categories/notes/feed.xml': /^application\/rss\+xml; charset=utf-8/,
    };
    for (const [path, type] of Object.entries(types)) {
      const { headers } = await get(path);
      expect(headers, path).toMatchObject({
        'content-type': expect.stringMatching(type),
      });
      if (path !== '/manifest.webmanifest') expect(headers['content-encoding'], path).toBe('gzip');
    }

    for (const [path, to] of [
      ['/2019/05/voices.html', '/posts/voices'],
      ['/posts/%E5%BC%95%E8%A8%80%E8%88%8A%E6%96%87', '/posts/voices'],
      ['/posts/%E5%BC%95%E8%A8%80%E8%88%8A%E6%96%87/', '/posts/voices'],
      ['/posts/voices.html?a=1', '/posts/voices?a=1'],
      ['/posts/voices/', '/posts/voices'],
      ['/tags/%E4%B8%AD%E6%96%87/', '/tags/%E4%B8%AD%E6%96%87'],
      ['/index', '/'],
      ['/index.html?a=1', '/?a=1'],
    ] as const) {
      const { status, headers } = await get(path);
      expect([status, headers.location], path).toEqual([308, to]);
    }
    for (const path of ['//evil.example/a/', '//evil.example/a.html', '/\\evil.example/a/']) {
      expect((await get(path)).headers.location, path).toBeUndefined();
    }

    for (const [path, language] of [
      ['/no-such-page', 'zh-Hant-TW'],
      ['/zh-hans/no-such-page', 'zh-Hans'],
      ['/404', 'zh-Hant-TW'],
      ['/zh-hans/404', 'zh-Hans'],
      ['/_not-found', 'zh-Hant-TW'],
      ['/_headers', 'zh-Hant-TW'],
      ['/_redirects.nginx', 'zh-Hant-TW'],
      ['/_next/static/pictures/none.avif', 'zh-Hant-TW'],
    ]) {
      const { status, headers, body } = await ask(server.origin, path ?? '');
      expect(status, path).toBe(404);
      expect(headers['cache-control'], path).toBeUndefined();
      expect(gunzipSync(body).toString(), path).toContain(`<html lang="${language}"`);
    }
  } finally {
    await server.stop();
    fs.rmSync(folder, { recursive: true });
  }
});

test('the recipe before a server', async () => {
  const { port } = new URL(process.env[sites.fixture.originVariable] ?? '');
  const server = await serveRecipe('proxy.conf', {
    'server 127.0.0.1:3000;': `server localhost:${port};`,
    '/srv/qianyan/.next/': `${process.cwd()}/${sites.fixture.env.DIST_DIR}/`,
  });
  const get = (path: string) => ask(server.origin, path);
  try {
    const page = await get('/posts/voices');
    expect(page.status).toBe(200);
    expect(page.headers['content-encoding']).toBe('gzip');
    await expectSmaller(server.origin, '/posts/voices');
    // What hydration of a page reads that was made after the build.
    const flight = await ask(server.origin, '/posts/voices?_rsc', 'gzip', { rsc: '1' });
    expect(flight.headers).toMatchObject({
      'content-type': expect.stringMatching(/^text\/x-component/),
      'content-encoding': 'gzip',
    });
    expect((await get(`/${picture}`)).headers).toMatchObject({
      'content-type': 'image/avif',
      'cache-control': immutable,
    });
    for (const path of ['none.js', 'chunks']) {
      const { status, headers } = await get(`/_next/static/${path}`);
      expect(status, path).toBe(404);
      expect(headers['cache-control'], path).not.toContain('immutable');
    }
    const moved = await get('/2019/05/voices.html');
    expect([moved.status, moved.headers.location]).toEqual([308, '/posts/voices']);
    expect((await get('/no-such-page')).status).toBe(404);
    const [{ headers: ours = [] } = {}] = securityHeaders;
    expect(ours.length).toBeGreaterThan(4);
    for (const path of [
      '/',
      `/${picture}`,
      '/_next/static/none.js',
      '/api/letters/mine',
      '/none',
    ]) {
      const { each } = await get(path);
      for (const { key } of ours) expect(each[key.toLowerCase()], `${path} ${key}`).toHaveLength(1);
    }
    // Its address is a key: the site says so, and nothing here says otherwise.
    expect((await get('/api/letters/mine')).headers['referrer-policy']).toBe('strict-origin');
  } finally {
    await server.stop();
  }
});
