import fs from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import path from 'node:path';
import { corpusArticle, slugOf, writeCorpus } from '../bench/corpus';
import { measure, residentBytes, sizeOf } from '../bench/measure';
import { removeAside, setAside } from '../bench/set-aside';
import { nextStart } from '../e2e/support/build';
import { median } from '../faults/support';

/**
 * `npm run bench:past -- [articles] [limit]`: builds a publication of so many articles (100,000) with
 * `PRERENDER_LIMIT` (1,000), from nothing and again after one article was edited, and asks `next start`
 * for pages that the build has left. `--warm` goes on from what the last run has kept.
 */
const isWarm = process.argv.includes('--warm');
const [articles = 100_000, limit = 1000] = process.argv
  .slice(2)
  .filter((argument) => argument !== '--warm')
  .map(Number);
const content = path.join('test-results', 'past', String(articles));
const dist = '.next-bench-past';
const env = { CONTENT_DIR: content, DIST_DIR: dist };
const megabytes = (bytes: number) => Math.round(bytes / 1e6);

async function build(what: string): Promise<void> {
  const load = loadavg()[0]?.toFixed(1);
  const cost = await measure(process.execPath, ['--import', 'tsx', 'cli/build.ts'], {
    ...process.env,
    ...env,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    PRERENDER_LIMIT: String(limit),
  });
  if (cost.code !== 0) {
    console.error(cost.output);
    process.exit(1);
  }
  const cache = sizeOf(path.join(dist, 'cache'));
  const all = sizeOf(dist);
  console.log(
    `build, ${what}: ${cost.seconds.toFixed(0)} s (${cost.processorSeconds?.toFixed(0)} s of processors; load ${load} before), ${megabytes(cost.peakBytes ?? 0)} MB at most; ${all.files - cache.files} files of ${megabytes(all.bytes - cache.bytes)} MB, kept ${megabytes(cache.bytes)} MB`,
  );
}

console.log(`${articles} articles, limit ${limit}, ${availableParallelism()} processors`);
if (!isWarm) {
  writeCorpus(content, articles, 1);
  setAside(dist);
  await build('from nothing');
}
const edited = path.join(content, 'posts', `${slugOf(1)}.mdx`);
fs.writeFileSync(edited, `${corpusArticle(1, articles)}\n再加一段（${Date.now()}）。\n`);
await build('one article edited');

const server = await nextStart(env);
const memory = () => `${megabytes(residentBytes(server.pid))} MB`;
try {
  console.log(`next start: ${memory()} at first; load ${loadavg()[0]?.toFixed(1)}`);
  const ask = async (address: string) => {
    const started = performance.now();
    const response = await fetch(server.origin + address);
    const { length } = await response.text();
    if (!response.ok) throw new Error(`${address} answers ${response.status}.`);
    const milliseconds = performance.now() - started;
    return { milliseconds, length, how: response.headers.get('x-nextjs-cache') };
  };
  const told = async (what: string, addresses: readonly string[]) => {
    const first = [];
    const again = [];
    for (const address of addresses) {
      const made = await ask(address);
      const kept = await ask(address);
      if (made.how !== 'MISS' || kept.how !== 'HIT') console.log(address, made.how, kept.how);
      first.push(made.milliseconds);
      again.push(kept.milliseconds);
    }
    const ms = (values: number[]) =>
      `${Math.round(median(values))} ms (${Math.round(Math.max(...values))} at most)`;
    console.log(`${addresses.length} ${what}: first ${ms(first)}, then ${ms(again)}; ${memory()}`);
  };
  const old = (count: number, from: number) =>
    Array.from(
      { length: count },
      (_, index) =>
        `/posts/${slugOf(limit + 10 + Math.floor(((index + from) / count) * (articles - limit - 20)))}`,
    );
  await told('old article, the first page of all', old(1, 0.5));
  await told('old articles', old(100, 0.25));
  await told('deep pages of lists', [
    `/authors/editors/page/${Math.floor(articles / 20)}`,
    `/categories/software/page/${Math.floor(articles / 60)}`,
    `/tags/${encodeURIComponent('主題2')}/page/${Math.floor(articles / 60)}`,
  ]);
  await told(
    'old articles in Markdown',
    old(10, 0.1).map((address) => `${address}.md`),
  );
  await told('old articles', old(1000, 0.75));
  const sitemap = await ask('/sitemap.xml');
  console.log(`sitemap.xml ${sitemap.length} characters; ${memory()}`);
} finally {
  await server.stop();
}
removeAside();
