import fs from 'node:fs';
import { nextStart } from '../e2e/support/build';
import { buildCommand, demand, digest, median, run } from './support';

const distDir = '.next-faults';

/** The same moment for all, so that all builds show the same. */
const env = {
  CONTENT_DIR: 'tests/fixtures/site',
  DIST_DIR: distDir,
  BUILD_TIME: '2026-01-01T00:00:00.000Z',
};

/** Digests of everything that a server answers for the sitemap, without what differs by build. */
async function served(): Promise<Map<string, string>> {
  const { origin, stop } = await nextStart(env);
  try {
    const sitemap = await (await fetch(`${origin}/sitemap.xml`)).text();
    const paths = [...sitemap.matchAll(/<loc>https?:\/\/[^/<]*([^<]*)<\/loc>/g)];
    const answers = new Map<string, string>();
    for (const path of [...paths.map(([, path = '']) => path || '/'), '/feed.xml', '/llms.txt']) {
      const response = await fetch(`${origin}${path}`);
      const text = await response.text();
      const buildId = fs.readFileSync(`${distDir}/BUILD_ID`, 'utf8');
      answers.set(path, `${response.status} ${digest(text.replaceAll(buildId, ''))}`);
    }
    return answers;
  } finally {
    await stop();
  }
}

/**
 * Kills builds at random moments, each going on from what the last one left; every tenth is then
 * built to its end.
 * @throws where a server serves what an undisturbed build does not
 */
export async function killBuild(count: number): Promise<string> {
  const build = (killAfter?: number) => run(buildCommand, env, killAfter);
  const types = fs.existsSync('next-env.d.ts') ? fs.readFileSync('next-env.d.ts') : undefined;
  const before = JSON.stringify(fs.readdirSync('tests/fixtures/site', { recursive: true }));
  try {
    const { code, output } = await build();
    demand(code === 0, `The build itself does not work:\n${output}`);
    // With what the first has left, as all that are killed: later than this most would have ended.
    const { milliseconds } = await build();
    const whole = await served();
    demand(
      [...whole.values()].every((answer) => answer.startsWith('200')),
      'A page is missing.',
    );
    const isWhole = async () => {
      for (const [path, answer] of await served()) {
        demand(whole.get(path) === answer, `After a kill, ${path} is not what it was: ${answer}`);
      }
    };
    let killed = 0;
    let refused = 0;
    const reruns: number[] = [];
    for (let at = 1; at <= count; at += 1) {
      const ended = await build(Math.random() * milliseconds);
      killed += ended.killed ? 1 : 0;
      const started = await isWhole().then(
        () => true,
        (error: Error) => {
          // A server that does not start serves nothing; anything else is half of a build.
          if (!/^next start ended/.test(error.message)) throw error;
          return false;
        },
      );
      refused += started ? 0 : 1;
      if (at % 10 !== 0 && at !== count) continue;
      const rerun = await build();
      demand(rerun.code === 0, `A build after a kill fails:\n${rerun.output}`);
      reruns.push(rerun.milliseconds);
      await isWhole();
    }
    const after = JSON.stringify(fs.readdirSync('tests/fixtures/site', { recursive: true }));
    demand(before === after, 'A killed build left something in the content folder.');
    return `build: ${killed} of ${count} runs killed (of ${Math.round(milliseconds)} ms each); ${refused} times a server refused to start, else it served all ${whole.size} pages whole; ${reruns.length} builds after kills worked (${Math.round(median(reruns))} ms in the median)`;
  } finally {
    fs.rmSync(distDir, { recursive: true, force: true });
    if (types) fs.writeFileSync('next-env.d.ts', types);
  }
}
