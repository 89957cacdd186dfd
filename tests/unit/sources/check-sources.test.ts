import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { html, long, page, publicationOn, redirect, serve, status } from './site';

/** What is found of one source that answers so, as rule, severity and words. */
async function reportsOn(
  routes: Parameters<typeof serve>[0],
  address = '/a',
  options: Parameters<Awaited<ReturnType<typeof publicationOn>>['check']>[0] = {},
) {
  const site = await serve(routes);
  const publication = await publicationOn({ one: `${site.origin}${address}` });
  const { reports } = await publication.check(options);
  return { ...site, ...publication, reports };
}

test('is silent about a source that is there, and notes its text', async () => {
  const { reports, record, headers } = await reportsOn({ '/a': html(page(long)) });
  expect(reports).toEqual([]);
  expect(record()).toMatch(
    /\nhttp:\/\/127\.0\.0\.1:\d+\/a:\n {2}checked: 2025-06-01\n {2}answer: 200\n {2}hash: "?[\da-f]{16}"?\n$/,
  );
  expect(headers[0]?.['user-agent']).toBe('TestReview-source-check/1.0 (+https://review.example)');
});

test.each([404, 410])('calls %i dead, at the field', async (code) => {
  const { reports } = await reportsOn({ '/a': status(code) });
  expect(reports).toMatchObject([
    {
      file: 'content/posts/one.mdx',
      line: 4,
      column: 1,
      rule: 'source-alive',
      severity: 'error',
      found: `出處已經不在：網站回答 ${code}。`,
    },
  ]);
});

test('calls a source dead whose connection cannot be secured', async () => {
  const site = await serve({ '/a': html(page(long)) });
  const { check } = await publicationOn({ one: `${site.origin.replace('http:', 'https:')}/a` });
  expect((await check()).reports).toMatchObject([
    { rule: 'source-alive', severity: 'error', found: expect.stringContaining('憑證') },
  ]);
});

test.each([401, 403, 500, 503])('is unsure about %i', async (code) => {
  const { reports } = await reportsOn({ '/a': status(code) });
  expect(reports).toMatchObject([
    { rule: 'source-alive', severity: 'warning', found: `不確定出處還在不在：網站回答 ${code}。` },
  ]);
});

test('offers the address that permanent redirects alone lead to', async () => {
  const chain = await reportsOn({
    '/a': redirect(301, '/b'),
    '/b': redirect(308, '/c'),
    '/c': redirect(302, '/d'),
    '/d': html(page(long)),
  });
  expect(chain.reports).toMatchObject([
    {
      rule: 'source-moved',
      severity: 'warning',
      advice: `請改成 source_url: ${chain.origin}/c`,
    },
  ]);
  const passing = await reportsOn({ '/a': redirect(302, '/b'), '/b': html(page(long)) });
  expect(passing.reports).toEqual([]);
});

test('does not take the front page for the new address', async () => {
  const { reports } = await reportsOn({ '/a': redirect(301, '/'), '/': html(page(long)) });
  expect(reports).toMatchObject([{ rule: 'source-moved', advice: '請找出新的網址' }]);
});

test('calls a source dead that moved and is gone', async () => {
  const { reports } = await reportsOn({ '/a': redirect(301, '/b') });
  expect(reports).toMatchObject([{ rule: 'source-alive', severity: 'error' }]);
});

test('is unsure where redirects never end', async () => {
  const { reports, asked } = await reportsOn({
    '/a': redirect(301, '/b'),
    '/b': redirect(301, '/a'),
  });
  expect(reports).toMatchObject([{ severity: 'warning', found: expect.stringContaining('轉址') }]);
  expect(asked).toHaveLength(2);
});

test('follows redirects to web pages only', async () => {
  const { reports, check } = await reportsOn({ '/a': redirect(301, 'ftp://example.com/') });
  expect(reports).toMatchObject([{ severity: 'warning', found: expect.stringContaining('轉址') }]);
  // What was written down can be read again.
  expect((await check()).reports).toHaveLength(1);
});

test('is unsure about a server that takes too long', async () => {
  const { reports } = await reportsOn({ '/a': () => {} }, '/a', { timeout: 200 });
  expect(reports).toMatchObject([
    { severity: 'warning', found: expect.stringContaining('等太久') },
  ]);
});

test('is unsure about a body that never ends in time', async () => {
  const { reports } = await reportsOn(
    { '/a': (_, response) => response.writeHead(200).write('<p>') },
    '/a',
    { timeout: 200 },
  );
  expect(reports).toMatchObject([
    { severity: 'warning', found: expect.stringContaining('等太久') },
  ]);
});

test('reads no more than two megabytes', async () => {
  let sent = 0;
  const { reports, record } = await reportsOn({
    '/a': (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).write('<main>');
      const send = () => {
        while (!response.destroyed && response.write(`<p>${long}</p>`.repeat(1000))) sent += 1;
      };
      response.on('drain', send);
      send();
    },
  });
  expect(reports).toEqual([]);
  expect(record()).toContain('hash:');
  expect(sent).toBeLessThan(1000);
});

test('does as it is told when asked to wait', async () => {
  let times = 0;
  const { reports, asked } = await reportsOn({
    '/a': (request, response) => {
      times += 1;
      if (times === 1) status(429, { 'retry-after': '0' })(request, response);
      else html(page(long))(request, response);
    },
  });
  expect(reports).toEqual([]);
  expect(asked).toEqual(['/a', '/a']);
});

test('leaves a host alone that wants it for long, and no other', async () => {
  const tired = await serve({
    '/a': status(429, { 'retry-after': '86400' }),
    '/b': html(page(long)),
  });
  const other = await serve({ '/c': html(page(long)) });
  const { check } = await publicationOn({
    a: `${tired.origin}/a`,
    b: `${tired.origin}/b`,
    c: `${other.origin}/c`,
  });
  const { reports } = await check();
  expect(tired.asked).toHaveLength(1);
  expect(other.asked).toEqual(['/c']);
  expect(reports.map(({ severity, found }) => `${severity} ${found}`).sort()).toEqual([
    'warning 不確定出處還在不在：網站回答 429。',
    'warning 不確定出處還在不在：這個網站要求晚點再來，這次沒有問。',
  ]);
});

test('tells of a changed text until an editor has accepted it', async () => {
  const { routes, check, record, origin } = await reportsOn({ '/a': html(page(long)) });
  const before = record();
  routes['/a'] = html(page(`${long} And now there is a third one.`));
  expect((await check({ days: 0 })).reports).toMatchObject([
    { rule: 'source-changed', severity: 'warning', line: 4 },
  ]);
  expect((await check()).reports).toMatchObject([{ rule: 'source-changed' }]);
  expect((await check({ accept: true })).reports).toEqual([]);
  expect(record()).not.toBe(before);
  expect((await check({ days: 0 })).reports).toEqual([]);
  expect(record()).toContain(`${origin}/a:\n  checked: 2025-06-01\n  answer: 200\n  hash: `);
});

test('sees that a text is again what it was', async () => {
  const { routes, check, record } = await reportsOn({ '/a': html(page(long)) });
  const before = record();
  routes['/a'] = html(page(`${long} A third one.`));
  await check({ days: 0 });
  routes['/a'] = html(page(long));
  expect((await check({ days: 0 })).reports).toEqual([]);
  expect(record()).toBe(before);
});

test('asks for changes only, where the server knows them', async () => {
  const { routes, check, headers } = await reportsOn({
    '/a': html(page(long), { etag: '"v1"', 'last-modified': 'Thu, 01 May 2025 00:00:00 GMT' }),
  });
  routes['/a'] = status(304);
  expect((await check({ days: 0 })).reports).toEqual([]);
  expect(headers[1]).toMatchObject({
    'if-none-match': '"v1"',
    'if-modified-since': 'Thu, 01 May 2025 00:00:00 GMT',
  });
});

test('reads what came compressed', async () => {
  const plain = await reportsOn({ '/a': html(page(long)) });
  plain.routes['/a'] = html(gzipSync(page(long)), { 'content-encoding': 'gzip' });
  expect((await plain.check({ days: 0 })).reports).toEqual([]);
  plain.routes['/a'] = html(Buffer.from('no gzip'), { 'content-encoding': 'gzip' });
  expect((await plain.check({ days: 0 })).reports).toMatchObject([{ severity: 'warning' }]);
});

test('leaves alone for a week what was there, and asks again for what was not', async () => {
  const site = await serve({ '/a': html(page(long)), '/b': status(404) });
  const { check } = await publicationOn({ a: `${site.origin}/a`, b: `${site.origin}/b` });
  const on = (day: string) => check({ now: new Date(`2025-06-${day}T12:00:00+08:00`) });
  await on('01');
  await on('07');
  expect(site.asked).toEqual(['/a', '/b', '/b']);
  await on('08');
  expect(site.asked).toEqual(['/a', '/b', '/b', '/a', '/b']);
});

test('goes on where it was stopped', async () => {
  let stop: (error: Error) => void = () => {};
  const stopped = new Promise<never>((_, reject) => {
    stop = reject;
  });
  const site = await serve({
    '/a': html(page(long)),
    // Never answered, as far as the first run is concerned.
    '/b': () => stop(new Error('stopped')),
  });
  const { check, record } = await publicationOn({ a: `${site.origin}/a`, b: `${site.origin}/b` });
  await expect(Promise.race([check(), stopped])).rejects.toThrow('stopped');
  expect(record()).toContain('/a:\n');
  expect(record()).not.toContain('/b:\n');

  site.routes['/b'] = html(page(long));
  site.asked.length = 0;
  await check();
  expect(site.asked).toEqual(['/b']);
  expect(record()).toContain('/b:\n');
});

test('looks only at the files it is given, and keeps what it knows of the others', async () => {
  const site = await serve({ '/a': html(page(long)), '/b': status(404) });
  const { check, record } = await publicationOn({ a: `${site.origin}/a`, b: `${site.origin}/b` });
  await check();
  const { reports, sourceCount } = await check({ files: ['content/posts/a.mdx'] });
  expect(reports).toEqual([]);
  expect(sourceCount).toBe(1);
  expect(record()).toContain('/b:\n');
});

test('respects what an article silences', async () => {
  const site = await serve({});
  const { check } = await publicationOn({
    one: `source_url: ${site.origin}/a\ncheck_ignore: { source-alive: 已知不在 }`,
  });
  expect((await check()).reports).toEqual([]);
});

test('tells of a name that does not exist', async () => {
  const site = await serve({ '/a': html(page(long)) });
  const { check } = await publicationOn({
    alive: `${site.origin}/a`,
    gone: 'http://no-such-host.invalid/a',
  });
  const [report] = (await check()).reports;
  // A resolver that is out of order says so instead, and that is no death.
  expect(report?.found).toMatch(/找不到這個網域|連不上/);
});

test('takes its own missing network for nobody’s death', async () => {
  const { check, record } = await publicationOn({
    a: 'http://no-such-host.invalid/a',
    b: 'http://neither-is-this.invalid/a',
  });
  const { reports, notes } = await check();
  expect(reports).toEqual([]);
  expect(notes).toEqual([expect.stringContaining('沒有連上網路')]);
  expect(record()).toBe('');
});

test.each([
  ['a single name', {}],
  ['an address inside the house', { b: 'http://192.168.0.5/a' }],
])('does not take %s for a network', async (_, more) => {
  const { check, record } = await publicationOn({ a: 'http://no-such-host.invalid/a', ...more });
  const { notes } = await check({ allowPrivate: false });
  expect(notes).toEqual([expect.stringContaining('沒有連上網路')]);
  expect(record()).not.toContain('no-such-host');
});

test.each([
  'http://127.0.0.1:1/',
  'http://2130706433/',
  'http://[::1]/',
  'http://[::ffff:127.0.0.1]/',
  'http://169.254.169.254/latest/meta-data/',
  'http://10.0.0.1/',
  'http://localhost:1/',
])('asks nothing of %s', async (address) => {
  const { check } = await publicationOn({ one: address });
  const { reports } = await check({ allowPrivate: false });
  expect(reports).toMatchObject([
    { severity: 'warning', found: expect.stringContaining('內部網路') },
  ]);
});

const copy = 'http://web.archive.org/web/20250430000000/http://x.example/a';
const snapshot = (body: object): Parameters<typeof serve>[0] => ({
  '/wayback/available': (_, response) => response.end(JSON.stringify(body)),
});
const kept = snapshot({
  archived_snapshots: { closest: { available: true, url: copy, status: '200' } },
});

test('offers the kept copy of a dead source, asked for by day', async () => {
  const archive = await serve(kept);
  const waybackApi = `${archive.origin}/wayback/available`;
  const { reports, origin, check } = await reportsOn({}, '/a', { waybackApi });
  expect(reports[0]?.advice).toContain(`source_archive: ${copy.replace('http:', 'https:')}`);
  const query = new URLSearchParams({ url: `${origin}/a`, timestamp: '20250501' });
  expect(archive.asked).toEqual([`/wayback/available?${query}`]);
  await check({ waybackApi });
  expect(archive.asked).toHaveLength(1);
});

test('offers the copy of a living source only on request', async () => {
  const archive = await serve(kept);
  const waybackApi = `${archive.origin}/wayback/available`;
  const { reports, check } = await reportsOn({ '/a': html(page(long)) }, '/a', { waybackApi });
  expect(reports).toEqual([]);
  expect(archive.asked).toEqual([]);
  expect((await check({ waybackApi, copies: true })).reports).toMatchObject([
    { rule: 'source-archive', severity: 'warning' },
  ]);
});

test('says that no copy is kept, and that the archive does not answer', async () => {
  const archive = await serve(snapshot({ archived_snapshots: {} }));
  const none = await reportsOn({}, '/a', { waybackApi: `${archive.origin}/wayback/available` });
  expect(none.reports[0]?.advice).toContain('請找存檔');
  const { notes, reports } = await none.check();
  expect(notes).toEqual([expect.stringContaining('Wayback Machine）沒有回答')]);
  expect(reports).toHaveLength(1);
});

test('is no error once a copy is noted', async () => {
  const site = await serve({});
  const { check } = await publicationOn({
    one: `source_url: ${site.origin}/a\nsource_archive: https://web.archive.org/web/2025/x`,
  });
  expect((await check()).reports).toMatchObject([{ rule: 'source-alive', severity: 'warning' }]);
});
