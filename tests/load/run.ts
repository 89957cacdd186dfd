import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { nextStart } from '../e2e/support/build';

/**
 * `npm run bench:load -- [seconds] [connections]`: asks `next start` for a mix of pages over the
 * loopback with wrk (Debian: `apt-get install wrk`), and tells latency, errors and memory. It needs a
 * build (`npm run build`); `DIST_DIR` and `CONTENT_DIR` are the build's.
 */
const [seconds = '60', connections = '200'] = process.argv.slice(2);
const { DIST_DIR, CONTENT_DIR } = process.env;

/** Most of what readers ask for: articles, lists, the front page, feeds, data for navigation. */
async function mixOf(origin: string): Promise<string[]> {
  const sitemap = await (await fetch(`${origin}/sitemap.xml`)).text();
  const all = [...sitemap.matchAll(/<loc>https?:\/\/[^/<]*([^<]*)<\/loc>/g)].map(
    ([, path = '']) => path || '/',
  );
  const articles = all.filter((path) => path.includes('/posts/'));
  const others = all.filter((path) => !path.includes('/posts/'));
  const feeds = ['/feed.xml', '/atom.xml', '/feed.json', '/sitemap.xml', '/robots.txt'];
  const mix = [...articles, ...articles, ...others, ...feeds, ...Array(10).fill('/')];
  for (const path of mix) {
    const { status } = await fetch(`${origin}${path}`);
    if (status !== 200) throw new Error(`${path} answers ${status}.`);
  }
  return mix;
}

/** Megabytes that a process and its children hold in memory. */
function memoryOf(pid: number): number {
  const { stdout } = spawnSync('ps', ['-eo', 'pid=,ppid=,rss='], { encoding: 'utf8' });
  const rows = stdout
    .trim()
    .split('\n')
    .map((row) => row.trim().split(/\s+/).map(Number));
  const family = new Set([pid]);
  for (const [child = 0, parent = 0] of rows) if (family.has(parent)) family.add(child);
  const sizes = rows.filter(([one = 0]) => family.has(one)).map(([, , size = 0]) => size);
  return Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1024);
}

const server = await nextStart({
  ...(DIST_DIR ? { DIST_DIR } : {}),
  ...(CONTENT_DIR ? { CONTENT_DIR } : {}),
});
const list = path.join(fs.mkdtempSync(path.join(tmpdir(), 'load-')), 'paths.txt');
try {
  const mix = await mixOf(server.origin);
  fs.writeFileSync(list, `${mix.join('\n')}\n`);
  const before = memoryOf(server.pid);
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, memoryOf(server.pid));
  }, 1000);
  // biome-ignore format: one flag and its value a line
  const wrk = spawn('wrk', [
    '--threads', '2',
    '--connections', connections,
    '--duration', `${seconds}s`,
    '--timeout', '10s',
    '--script', 'tests/load/mix.lua',
    server.origin,
  ], { env: { ...process.env, PATHS: list } });
  let output = '';
  wrk.stdout.on('data', (chunk) => {
    output += chunk;
  });
  await new Promise((resolve, reject) => wrk.on('close', resolve).on('error', reject));
  clearInterval(watch);
  const facts = Object.fromEntries(
    [...(/^RESULT (.*)$/m.exec(output)?.[1] ?? '').matchAll(/(\w+)=([\d.]+)/g)].map(
      ([, name = '', value]) => [name, Number(value)],
    ),
  );
  const { requests = 0, seconds: took = 1, p50, p90, p99, max } = facts;
  const errors = ['status', 'connect', 'read', 'write', 'timeout'].filter((name) => facts[name]);
  console.log(
    `${requests} requests of ${new Set(mix).size} addresses in ${took} s over ${connections} connections: ${Math.round(requests / took)} a second`,
  );
  console.log(`milliseconds: ${p50} (half), ${p90} (90%), ${p99} (99%), ${max} (longest)`);
  console.log(`errors: ${errors.map((name) => `${name} ${facts[name]}`).join(', ') || 'none'}`);
  console.log(`memory: ${before} MB before, ${most} MB at most, ${memoryOf(server.pid)} MB after`);
  process.exitCode = errors.length > 0 || requests === 0 ? 1 : 0;
} finally {
  await server.stop();
}
