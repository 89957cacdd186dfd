import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { builtFrom, builtFromName } from '../lib/built-from';
import { hasFunctions } from '../lib/host';
import { linkFile } from '../lib/link-file';
import { factsName, tracedFacts } from '../lib/reads/facts-name';
import { replaceFile } from '../lib/replace-file';
import { builtIndex } from '../lib/site-index/site-index-address';

/** Environment variables for the processes of a build. */
export type Variables = Record<string, string>;

/** What is made before and beside Next's part of a build, by another process. */
export interface Beside {
  /**
   * What the build is to know next, each when it is asked for once more: what was read, once all
   * articles are; what its pages need besides, once that is made; the index, once it is. Ends this
   * process where something has failed, which has been told by then.
   */
  next(): Promise<Variables>;
}

/**
 * Starts `cli/before-build.ts`, which ends with whoever has started it. A process of its own:
 * `next.config.ts` is `require`d, and the engine is made of modules that older versions of Node 20 only
 * import.
 * @param cache folder of the build's cache
 */
export function startBeside(cache: string, env: Variables = {}): Beside {
  const child = spawn(process.execPath, ['--import', 'tsx', 'cli/before-build.ts', cache], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production', ...env },
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    next: async () => {
      const { value, done } = await lines.next();
      return done ? process.exit(1) : JSON.parse(value);
    },
  };
}

/** Before Next looks for what each function of a host needs: what is known of articles that are counted. */
export function giveFacts(cache: string): void {
  if (hasFunctions) copyFacts(cache, tracedFacts);
  else rmSync(tracedFacts, { force: true });
}

/**
 * Takes into a build what was made beside it for browsers; whoever draws its pages finds it in the cache.
 * @param staticFolder the build's folder of static files
 * @param version the index's
 */
export function takeMade(staticFolder: string, cache: string, version: string): void {
  const take = (part: string, wanted?: RegExp) =>
    linkFiles(path.join(cache, part), path.join(staticFolder, part), wanted);
  take('pictures', /\.avif$/);
  take('fonts', /\.woff$/);
  take(path.join('site-index', version));
}

/** Takes into a server's build what it has to know to count reads. */
export function takeFacts(dist: string, cache: string): void {
  copyFacts(cache, path.join(dist, factsName));
}

/**
 * Says where the index is, in the file that a build made of `app/site-index.json/` before it was.
 * @throws where there is none
 */
export function tellIndex(file: string, version: string): void {
  readFileSync(file);
  replaceFile(file, JSON.stringify(builtIndex(version)));
}

/** Says of a build what it was made from. No server serves one that does not say it. */
export function tellBuiltFrom(dist: string): void {
  replaceFile(path.join(dist, builtFromName), builtFrom());
}

/** Puts what is known of articles that are counted to where they are counted; nothing if they are not. */
function copyFacts(cache: string, to: string): void {
  const facts = path.join(cache, factsName);
  rmSync(to, { force: true });
  if (existsSync(facts)) cpSync(facts, to);
}

/**
 * Puts files that were made where the site has them; there may be tens of thousands. Every host serves
 * them there, with an address that never expires.
 */
function linkFiles(from: string, to: string, wanted = /./): void {
  for (const item of readdirSync(from, { recursive: true, withFileTypes: true })) {
    if (!item.isFile() || !wanted.test(item.name)) continue;
    const source = path.join(item.parentPath, item.name);
    const target = path.join(to, path.relative(from, source));
    mkdirSync(path.dirname(target), { recursive: true });
    linkFile(source, target);
  }
}
