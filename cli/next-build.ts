import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { buildVersion } from '../lib/code-version';
import { confirmCompiled, dropCompiled, hasCompiled, takeCompiled } from '../lib/compiled-code';
import { toldError } from '../lib/file-error';
import { hasFunctions } from '../lib/host';
import { isLimited } from '../lib/prerender-limit';
import { replaceFile } from '../lib/replace-file';
import { giveFacts, startBeside, type Variables } from './beside-build';
import { demandNoOtherBuild } from './build-lock';
import { demandUsableSetup } from './usable-setup';

/** Whether the pages of this build are rewritten to load script on intent, or behind their first frames. */
export const isScriptAlways = process.env.SCRIPT_ON_INTENT === '0';

// Without it there is no strict policy, which forbids what Next writes.
const rewritten = { PAGES_REWRITTEN: '1' };

/** What a build has besides what Next has made. */
interface Built {
  /** Where what was read is kept, for those who read the same articles after it. */
  kept: string;
  /** Version of the site's index, once it is made. */
  index: Promise<string>;
}

/**
 * Reads the articles, runs `next build`, and ends where one of them fails. Code that a build before it
 * has compiled is not compiled again: Next draws pages alone then (its build mode `generate`).
 * @param dist where Next builds
 * @param cache the folder in it that stays from build to build
 */
export async function nextBuild(dist: string, cache: string): Promise<Built> {
  // Whatever a command does from now on.
  process.once('uncaughtException', endTelling);
  demandUsableSetup();
  await demandNoOtherBuild(cache);
  // The moment that the build will call now, and whoever reads the same articles after it.
  process.env.BUILD_TIME ??= new Date().toISOString();
  const beside = startBeside(cache, rewritten);
  const known = await beside.next();
  giveFacts(cache);
  const made = beside.next();
  const kept = keptCode(cache, known);
  const status =
    kept && hasCompiled(kept)
      ? await draw(kept, dist, { ...known, ...(await made) })
      : await compileAndDraw(kept, cache, known, made);
  if (status !== 0) process.exit(status);
  const index = beside.next().then(({ INDEX_VERSION = '' }) => INDEX_VERSION);
  return { kept: known.KEPT_ARTICLES ?? '', index };
}

/** Has Next draw pages by code that was compiled before. */
async function draw(kept: string, dist: string, variables: Variables): Promise<number> {
  const isCleared = takeCompiled(kept, dist);
  const status = await runNext(['--experimental-build-mode', 'generate'], variables);
  await isCleared;
  // Should it be what is kept: the next build compiles.
  if (status !== 0) dropCompiled(kept);
  return status;
}

/**
 * Has Next compile and draw, told meanwhile what is made for its pages.
 * @param kept where what it compiles is kept
 */
async function compileAndDraw(
  kept: string | undefined,
  cache: string,
  known: Variables,
  made: Promise<Variables>,
): Promise<number> {
  const half = kept && `${kept}~`;
  if (half) dropCompiled(half);
  const file = path.join(cache, 'made.json');
  rmSync(file, { force: true });
  made.then((variables) => replaceFile(file, JSON.stringify(variables)));
  const handOver = { MADE_FILE: file, MADE_BY: String(process.pid) };
  const status = await runNext([], { ...known, ...handOver, ...(half && { KEEP_COMPILED: half }) });
  // Where it is another one, what was changed meanwhile was compiled by half.
  const isSame = kept === keptCode(cache, known);
  if (half && status === 0 && isSame) confirmCompiled(half, path.basename(kept));
  else if (half) dropCompiled(half);
  return status;
}

/** Runs Next's part alone, which prepares itself: for a host's adapter, which gets the build from it. */
export async function nextBuildAlone(): Promise<void> {
  const status = await runNext([], {});
  if (status !== 0) process.exit(status);
}

/** @returns its exit status */
function runNext(options: string[], env: Variables): Promise<number> {
  const { NODE_OPTIONS = '' } = process.env;
  const next = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'build', ...options], {
    stdio: 'inherit',
    env: {
      ...process.env,
      ...env,
      ...rewritten,
      // A page's thousands of short-lived objects do not fit into the young generation as it is.
      NODE_OPTIONS: `${NODE_OPTIONS} --max-semi-space-size=64`.trim(),
    },
  });
  process.once('exit', () => next.kill());
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));
  return new Promise((resolve) => next.once('exit', (code) => resolve(code ?? 1)));
}

/** Ends a build with what is wrong, in words where a file is. */
function endTelling(error: unknown): never {
  const told = toldError(error);
  if (told === undefined) console.error(error);
  else console.error(`\n${told}`);
  process.exit(1);
}

/**
 * Where code that is compiled for this build is kept; undefined where it cannot be: a host's functions
 * get the files that they need from what the compiler lists, and code whose types nobody looks at now
 * may have wrong ones.
 */
function keptCode(cache: string, { STORED_ARCHIVE }: Variables): string | undefined {
  const { STATIC_EXPORT, TYPES_CHECKED } = process.env;
  if (hasFunctions || TYPES_CHECKED) return undefined;
  // Code that is compiled knows where it lies, and a limited build has other code.
  const version = buildVersion(process.cwd(), isLimited, STORED_ARCHIVE);
  return path.join(cache, 'compiled', STATIC_EXPORT === '1' ? 'export' : 'server', version);
}
