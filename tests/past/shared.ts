import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort, nextStart, runBuild } from '../e2e/support/build';
import { demand } from '../faults/support';

/**
 * `npm run test:past`: builds the sample with `PRERENDER_LIMIT=3` and proves with two servers and a
 * Redis of its own (Debian: `apt-get install redis-server`) that a page which one of them made is
 * served by the other, and that losing Redis loses no page.
 */
const limited = '.next-past';
const second = '.next-past-2';
const env = { PRERENDER_LIMIT: '3', DIST_DIR: limited };

/** A Redis that keeps nothing on disk. */
async function startRedis(port: number): Promise<ChildProcess> {
  const folder = fs.mkdtempSync(path.join(tmpdir(), 'redis-'));
  const args = ['--port', String(port), '--dir', folder, '--save', '', '--bind', '127.0.0.1'];
  const redis = spawn('redis-server', args, { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise<void>((resolve, reject) => {
    redis.on('error', reject);
    redis.stdout.on('data', (chunk) => String(chunk).includes('Ready to accept') && resolve());
  });
  return redis;
}

const ended = (child: ChildProcess) => new Promise((resolve) => child.on('close', resolve));
const pause = (seconds: number) => new Promise((resolve) => setTimeout(resolve, 1000 * seconds));

async function ask(origin: string, address: string) {
  const started = performance.now();
  const response = await fetch(origin + address);
  const text = await response.text();
  const how = response.headers.get('x-nextjs-cache');
  const cached = response.headers.get('cache-control');
  return { status: response.status, text, how, cached, milliseconds: performance.now() - started };
}

const { code, output } = await runBuild({ env });
demand(code === 0, `The build failed:\n${output}`);
// Each server its own disk: what they share goes through Redis.
fs.rmSync(second, { recursive: true, force: true });
fs.cpSync(limited, second, { recursive: true });

const port = await freePort();
let redis = await startRedis(port);
const REDIS_URL = `redis://127.0.0.1:${port}`;
const one = await nextStart({ DIST_DIR: limited, REDIS_URL });
const other = await nextStart({ DIST_DIR: second, REDIS_URL });
try {
  const sitemap = (await ask(one.origin, '/sitemap.xml')).text;
  const all = [...sitemap.matchAll(/<loc>https?:\/\/[^/<]*([^<]*)<\/loc>/g)].map(
    ([, address = '']) => address || '/',
  );
  const isBuilt = (address: string) => {
    const file = decodeURI(address === '/' ? '/index' : address);
    return fs.existsSync(path.join(limited, 'server/app', `${file}.html`));
  };
  const late = all.filter((address) => !isBuilt(address));
  demand(late.length > 20, `Only ${late.length} pages of ${all.length} are made later.`);

  // A third of them while Redis is there, a third while it is away or stands still, the rest after.
  const third = Math.floor(late.length / 3);
  const [shared, alone, after] = [
    late.slice(0, third),
    late.slice(third, 2 * third),
    late.slice(2 * third),
  ];
  const areShared = async (addresses: readonly string[], when: string) => {
    for (const address of addresses) {
      const made = await ask(one.origin, address);
      demand(made.status === 200 && made.how === 'MISS', `${address}: ${made.status} ${made.how}`);
      const served = await ask(other.origin, address);
      demand(served.how === 'HIT', `${address} is made again by the other, ${when}.`);
      demand(served.text === made.text, `${address} is not the same in both.`);
      demand(!made.text.includes('id="_R_"'), `${address} has Next's own scripts.`);
    }
    console.log(`${addresses.length} pages made by one are served by the other, ${when}`);
  };
  await areShared(shared, 'with Redis');

  redis.kill('SIGKILL');
  await ended(redis);
  const slow: number[] = [];
  for (const address of alone) {
    for (const { origin } of [one, other]) {
      const { status, how, milliseconds } = await ask(origin, address);
      demand(status === 200 && how === 'MISS', `${address} without Redis: ${status} ${how}`);
      slow.push(milliseconds);
    }
  }
  for (const address of [...all.filter(isBuilt), ...shared]) {
    for (const { origin } of [one, other]) {
      demand((await ask(origin, address)).status === 200, `${address} is lost with Redis.`);
    }
  }
  console.log(
    `without Redis each makes its own ${alone.length}, in ${Math.round(Math.max(...slow))} ms at most; all ${all.length} pages are there`,
  );

  redis = await startRedis(port);
  // The servers look for it every five seconds at the latest.
  await pause(6);
  const [still = '/', ...others] = after;
  await areShared(others, 'with another, empty Redis');
  redis.kill('SIGSTOP');
  const { status, milliseconds } = await ask(one.origin, still);
  redis.kill('SIGCONT');
  demand(status === 200, `${still} is lost while Redis stands still.`);
  console.log(`while Redis stands still a page takes ${Math.round(milliseconds)} ms`);

  for (const address of ['/posts/no-such-article', '/md/no-such-article.md']) {
    const { status, cached } = await ask(one.origin, address);
    demand(status === 404, `${address} is answered with ${status}.`);
    demand(cached === 's-maxage=60', `The 404 of ${address} goes to caches as ${cached}.`);
  }
  const { text } = await ask(one.origin, '/posts/no-such-article');
  demand(text.includes('404'), 'No 404 page for what there is not.');
  const kept = fs.readdirSync(path.join(limited, 'server'), { recursive: true, encoding: 'utf8' });
  demand(
    !kept.some((name) => name.includes('no-such-article')),
    'An address that is none is kept.',
  );
} finally {
  await Promise.all([one.stop(), other.stop()]);
  redis.kill('SIGKILL');
  for (const folder of [limited, second]) fs.rmSync(folder, { recursive: true, force: true });
}
