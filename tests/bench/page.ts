import { chromium, type Page } from '@playwright/test';
import { nextStart } from '../e2e/support/build';
import { chromiumArguments, ensureChromium, findChromium } from '../e2e/support/chromium';
import { readContent } from '../e2e/support/content';

/**
 * `npm run bench:page`: how pages of the build in `.next` come to a phone on slow 4G with a processor
 * four times slower than this one: five visits each with an empty cache, median and range.
 */
const runs = 5;

/** Lighthouse's slow 4G, as it reaches the browser. */
const slow4g = { latency: 150, download: 1.6e6 / 8, upload: 750e3 / 8 };

interface Visit {
  /** Milliseconds. */
  lcp: number;
  /** Milliseconds over 50 of every long task. */
  tbt: number;
  bytes: number;
  requests: number;
  /** Bytes of script until the page rests after the reader's first sign. */
  script: number;
}

async function visit(page: Page, url: string): Promise<Visit> {
  const client = await page.context().newCDPSession(page);
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: slow4g.latency,
    downloadThroughput: slow4g.download,
    uploadThroughput: slow4g.upload,
  });
  await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const scripts = new Set<string>();
  const seen = { bytes: 0, requests: 0, script: 0 };
  client.on('Network.requestWillBeSent', ({ requestId, type }) => {
    seen.requests += 1;
    if (type === 'Script') scripts.add(requestId);
  });
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    seen.bytes += encodedDataLength;
    if (scripts.has(requestId)) seen.script += encodedDataLength;
  });
  await page.addInitScript(() => {
    const measured = { lcp: 0, tbt: 0 };
    Object.assign(window, { measured });
    // No function with a name: what names it stays behind with this file's compiler.
    new PerformanceObserver((list) => {
      for (const { startTime } of list.getEntries()) measured.lcp = startTime;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) measured.tbt += Math.max(0, duration - 50);
    }).observe({ type: 'longtask', buffered: true });
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  const before = await page.evaluate(
    () => (window as unknown as { measured: { lcp: number; tbt: number } }).measured,
  );
  const { bytes, requests } = seen;
  await page.mouse.move(200, 300);
  let script: number;
  do {
    script = seen.script;
    await page.waitForTimeout(3000);
  } while (seen.script !== script);
  return { ...before, bytes, requests, script };
}

function told(visits: readonly Visit[], key: keyof Visit, unit: number, digits = 0): string {
  const values = visits.map((one) => one[key] / unit).sort((a, b) => a - b);
  const [least = 0, middle = 0, most = 0] = [0, values.length >> 1, values.length - 1].map(
    (place) => values[place],
  );
  const [low, median, high] = [least, middle, most].map((value) => value.toFixed(digits));
  return low === high ? `${median}` : `${median} (${low}–${high})`;
}

ensureChromium();
const { articles, categories } = readContent('content', new Date());
const article = articles.find(({ cover }) => cover);
const category = categories.find(({ name }) =>
  articles.some((one) => one.categories.includes(name)),
);
const pages: [string, string | undefined][] = [
  ['article', article?.path],
  ['front page', '/'],
  ['category', category && `/categories/${category.slug}`],
  ['search', '/search'],
];
const server = await nextStart({ DIST_DIR: process.env.DIST_DIR ?? '.next' });
const browser = await chromium.launch({
  ...(findChromium() ? { executablePath: findChromium() } : {}),
  args: chromiumArguments,
});
console.log(`${runs} visits, slow 4G, processor 4 times slower: median (range)\n`);
console.log('| page | LCP ms | TBT ms | KB | requests | script KB after a sign |');
console.log('| --- | --- | --- | --- | --- | --- |');
for (const [name, path] of pages) {
  if (!path) continue;
  const visits: Visit[] = [];
  for (let run = 0; run < runs; run += 1) {
    const page = await browser.newPage({
      viewport: { width: 412, height: 823 },
      deviceScaleFactor: 1.75,
    });
    visits.push(await visit(page, server.origin + path));
    await page.close();
  }
  const row = [
    told(visits, 'lcp', 1),
    told(visits, 'tbt', 1),
    told(visits, 'bytes', 1000, 1),
    told(visits, 'requests', 1),
    told(visits, 'script', 1000, 1),
  ];
  console.log(`| ${[name, ...row].join(' | ')} |`);
}
await browser.close();
await server.stop();
