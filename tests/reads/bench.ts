import { spawn } from 'node:child_process';
import os from 'node:os';
import { runCounter } from '../../lib/reads/refresh';
import { readCounts } from '../../lib/stats/read-stats';
import { closeDatabase } from '../../lib/storage/database';
import { nextStart, type Server } from '../e2e/support/build';
import { median } from '../faults/support';
import { embeddedDatabase, serverDatabase, type TestDatabase } from '../support/databases';
import { type Outcome, quantile, sendAtRate } from './client';

/**
 * `npm run bench:reads -- [seconds] [rounds] [a second]`: how fast `next start` serves pages with and
 * without readers' browsers telling it what they read, and whether it counts all of them; on the
 * embedded database and on a server. It needs a build (`npm run build`); `DIST_DIR` and `CONTENT_DIR`
 * are the build's.
 */
const [seconds = '30', rounds = '3', perSecond = '1000'] = process.argv.slice(2);
const { DIST_DIR, CONTENT_DIR } = process.env;
const pagesPerSecond = 40;
const build = { ...(DIST_DIR ? { DIST_DIR } : {}), ...(CONTENT_DIR ? { CONTENT_DIR } : {}) };

interface Told extends Outcome {
  readers: number;
}

function tell(
  origin: string,
  slugs: readonly string[],
  first: number,
  time = seconds,
): Promise<Told> {
  // biome-ignore format: one argument a line
  const child = spawn(process.execPath, [
    '--import', 'tsx', 'tests/reads/beacons.ts', origin, slugs.join(), perSecond, time, String(first),
  ], { stdio: ['ignore', 'pipe', 'inherit'] });
  // Readers' browsers do not run on the server's processors.
  if (child.pid) os.setPriority(child.pid, os.constants.priority.PRIORITY_BELOW_NORMAL);
  return outputOf(child).then((output) => JSON.parse(output));
}

function outputOf(child: ReturnType<typeof spawn>): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout?.on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', reject).on('close', () => resolve(output));
  });
}

async function pathsOf(origin: string): Promise<string[]> {
  const sitemap = await (await fetch(`${origin}/sitemap.xml`)).text();
  return [...sitemap.matchAll(/<loc>https?:\/\/[^/<]*([^<]*)<\/loc>/g)].map(
    ([, path = '']) => path || '/',
  );
}

const pages = (origin: string, paths: readonly string[]) =>
  sendAtRate({
    origin,
    perSecond: pagesPerSecond,
    seconds: Number(seconds),
    request: (at) => ({ path: paths[at % paths.length] ?? '/' }),
  });

const rounded = (milliseconds: number) => milliseconds.toFixed(1);

const described = ({ times }: Outcome) =>
  `${rounded(quantile(times, 0.5))} ms (half), ${rounded(quantile(times, 0.99))} ms (99%)`;

const unusual = ({ answers }: Outcome, usual: string) =>
  Object.entries(answers)
    .filter(([answer]) => answer !== usual)
    .map(([answer, times]) => `${answer}: ${times}`)
    .join(', ') || 'none';

async function counted(): Promise<number> {
  const reads = await readCounts({ from: '2000-01-01', to: '2999-12-31' }, 'UTC');
  await closeDatabase();
  return reads.reduce((sum, { readers }) => sum + readers, 0);
}

/** @returns whether all that was acknowledged is counted, once */
async function bench(name: string, { env, stop }: TestDatabase): Promise<boolean> {
  Object.assign(process.env, env);
  const servers: Server[] = [await nextStart({ ...build, ...env })];
  const [{ origin } = { origin: '' }] = servers;
  try {
    const paths = await pathsOf(origin);
    const slugs = paths.flatMap((path) => /^\/posts\/([\w-]+)$/.exec(path)?.[1] ?? []);
    // What starts once is no part of it.
    await sendAtRate({
      origin,
      perSecond: pagesPerSecond,
      seconds: Math.ceil(paths.length / pagesPerSecond) * 2,
      request: (at) => ({ path: paths[at % paths.length] ?? '/' }),
    });
    let readers = 0;
    let first = 0;
    const [alone, beside]: [Outcome[], Outcome[]] = [[], []];
    console.log(`${name}:`);
    for (let round = 0; round < Number(rounds); round += 1) {
      const before = await pages(origin, paths);
      const telling = tell(origin, slugs, first);
      const half = new Promise((resolve) => setTimeout(resolve, Number(seconds) * 500));
      const counting = 'DATA_DIR' in env ? half.then(runCounter) : half;
      const [during, told] = await Promise.all([pages(origin, paths), telling, counting]);
      first += told.sent;
      readers += told.readers;
      alone.push(before);
      beside.push(during);
      console.log(`  pages alone: ${described(before)}; other answers: ${unusual(before, '200')}`);
      console.log(
        `  pages beside reads: ${described(during)}; other answers: ${unusual(during, '200')}`,
      );
      console.log(
        `  ${told.sent} reads: ${described(told)}; other answers: ${unusual(told, '204')}`,
      );
    }
    // Pair by pair: a machine that others use, too, is not as fast in one round as in the next.
    const change = (share: number) => {
      const ratios = beside.map(
        ({ times }, round) =>
          quantile(times, share) / quantile(alone[round]?.times ?? times, share),
      );
      const percent = Math.round((median(ratios) - 1) * 100);
      return `${percent > 0 ? '+' : ''}${percent} %`;
    };
    console.log(
      `  beside reads, median of ${rounds} pairs: half ${change(0.5)}, 99% ${change(0.99)}`,
    );
    if ('DATABASE_URL' in env) {
      servers.push(await nextStart({ ...build, ...env }));
      // The same readers to both, at the same time.
      const both = await Promise.all(servers.map((one) => tell(one.origin, slugs, first, '3')));
      readers += Math.max(...both.map((told) => told.readers));
      console.log(`  the same ${both[0]?.readers} readers told two servers of it`);
    }
    const found = await counted();
    console.log(`  ${readers} readers were acknowledged, ${found} are counted`);
    return found === readers;
  } finally {
    await Promise.all(servers.map((one) => one.stop()));
    await closeDatabase();
    for (const key of Object.keys(env)) delete process.env[key];
    stop();
  }
}

const results = [await bench('embedded database', await embeddedDatabase())];
const server = await serverDatabase();
if (server) results.push(await bench('PostgreSQL server', server));
else console.log('no PostgreSQL here (apt-get install postgresql): not tried on a server');
process.exitCode = results.every(Boolean) ? 0 : 1;
