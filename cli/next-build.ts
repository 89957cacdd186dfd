import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { buildVersion } from '../lib/code-version';
import { confirmCompiled, takeCompiled } from '../lib/compiled-code';
import { hasFunctions } from '../lib/host';
import { isLimited } from '../lib/prerender-limit';
import { replaceFile } from '../lib/replace-file';
import { type Beside, giveFacts, startBeside, type Variables } from './beside-build';
import { demandUsableVariables } from './usable-variables';

/** Whether the pages of this build are rewritten to load script on intent, or all load it at once. */
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
export async function nextBuild(dist: string, cache: string, env: Variables = {}): Promise<Built> {
  demandUsableVariables();
  // The moment that the build will call now, and whoever reads the same articles after it.
  process.env.BUILD_TIME ??= new Date().toISOString();
  const beside = startBeside(cache, { ...env, ...rewritten });
  const next = async () => (await beside.next()) ?? process.exit(1);
  const known = await next();
  giveFacts(cache);
  const compiled = compiledFolder(cache, env);
  const isCompiled = compiled !== undefined && takeCompiled(compiled, dist);
  const made = next();
  await runNext(
    isCompiled ? ['--experimental-build-mode', 'generate'] : [],
    {
      ...env,
      ...known,
      ...(isCompiled ? await made : { MADE_FILE: whenMade(made, cache) }),
      ...(compiled !== undefined && !isCompiled ? { COMPILED_FOLDER: compiled } : {}),
    },
    beside,
  );
  if (compiled !== undefined) confirmCompiled(compiled);
  const index = next().then(({ INDEX_VERSION = '' }) => INDEX_VERSION);
  return { kept: known.KEPT_ARTICLES ?? '', index };
}

/** Runs Next's part alone, which prepares itself: for a host's adapter, which gets the build from it. */
export async function nextBuildAlone(): Promise<void> {
  await runNext([], {});
}

async function runNext(options: string[], env: Variables, beside?: Beside): Promise<void> {
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
  const status = await new Promise<number>((resolve) =>
    next.once('exit', (code) => resolve(code ?? 1)),
  );
  if (status === 0) return;
  beside?.kill();
  process.exit(status);
}

/** @returns the file that says what was made, once it is */
function whenMade(made: Promise<Variables>, cache: string): string {
  const file = path.join(cache, 'made.json');
  rmSync(file, { force: true });
  made.then((variables) => replaceFile(file, JSON.stringify(variables)));
  return file;
}

/**
 * Where code that is compiled for this build is kept; undefined where it cannot be: a host's functions
 * get the files that they need from what the compiler lists, and a limited build has other code.
 */
function compiledFolder(cache: string, env: Variables): string | undefined {
  if (hasFunctions || isLimited) return undefined;
  const kind = env.STATIC_EXPORT === '1' ? 'export' : 'server';
  // Code that is compiled knows where it lies.
  return path.join(cache, 'compiled', kind, buildVersion(env, process.cwd()));
}
