import { fork } from 'node:child_process';
import fs from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { publicArticles } from '../lib/article';
import type { Archive } from '../lib/articles';
import { codeVersion } from '../lib/code-version';
import { isLimited } from '../lib/prerender-limit';
import { isCountable, isCounting } from '../lib/reads/counting';
import { factsName } from '../lib/reads/facts-name';
import { replaceFile } from '../lib/replace-file';

// Run by `next.config.ts` before a build: reports what is wrong with the content, or prints what the
// build is to know of it, and goes on beside the build: makes in the cache's folder what the build's
// pages take from there, and prints what they are to know.
const [cache = '', startAt] = process.argv.slice(2);
const indexFolder = path.join(cache, 'site-index');
const keptFolder = path.join(cache, 'articles');
const plansFolder = path.join(
  cache,
  'pages',
  process.env.STATIC_EXPORT === '1' ? 'export' : 'server',
);

/** With fewer for each, another process is not worth its start. */
const filesForHelp = 100;

const { NODE_ENV, SCRIPT_ON_INTENT } = process.env;
process.env.KEPT_ARTICLES = folderOfVersion(keptFolder, codeVersion(['lib'], NODE_ENV));
const version = codeVersion(
  ['lib', 'app', 'components', 'cli', 'next.config.ts', 'postcss.config.mjs', 'tsconfig.json'],
  [NODE_ENV, SCRIPT_ON_INTENT, isCountable],
);

// With some routes open, Next may draw pages in another way.
const pagesFolder = folderOfVersion(plansFolder, isLimited ? `${version}-limited` : version);

// Behind the lines above, which they read.
const { buildTime, getArchive, readArchive } = await import('../lib/articles');
const { dropUnused } = await import('../lib/kept');
const { toldError } = await import('../lib/file-error');
const { hasPages } = await import('../lib/kept-pages/page-store');

if (startAt !== undefined) {
  try {
    const archive = await readArchive({
      now: buildTime(),
      preview: false,
      startAt: Number(startAt),
    });
    await help(archive);
  } catch (error) {
    // What is wrong with the content is for the first process to tell.
    if (toldError(error) === undefined) throw error;
  }
} else {
  const helpers = startHelpers();
  // Whoever started this is no longer there to take it.
  process.stdin.resume().once('end', () => {
    for (const { kill } of helpers) kill();
    process.exit(1);
  });
  process.stdin.unref();
  try {
    const archive = await getArchive();
    const [first, ...others] = helpers;
    for (const { kill } of others) kill();
    await writeFacts(archive);
    const kept = process.env.KEPT_ARTICLES;
    // No page is kept of code whose types did not pass.
    const known = { kept, version, isTypeChecked: hasPages(pagesFolder) };
    const { isStorable, storeArchive } = await import('../lib/stored-archive');
    const isStored = isLimited && isStorable(archive);
    tell({ ...known, ...(isStored ? { stored: kept } : {}) });
    if (isStored) storeArchive(archive, kept);
    tell(await make(archive, first));
  } catch (error) {
    for (const { kill } of helpers) kill();
    const told = toldError(error);
    if (told === undefined) throw error;
    console.error(`\n${told}`);
    process.exitCode = 1;
  }
}

function tell(what: object): void {
  console.log(JSON.stringify(what));
}

/**
 * All that the pages of these articles need besides them.
 * @param helper makes some of it in another process, and keeps it
 */
async function make(
  archive: Archive,
  helper?: Helper,
): Promise<{ index: string; plan?: string | undefined }> {
  const { makeIndex } = await import('../lib/site-index/index-files');
  const { writeIndex } = await import('../lib/site-index/write-index');
  const writing = writeIndex((put) => makeIndex(archive, put, helper?.counted), indexFolder);
  // Awaited below: until then its fault is nobody's.
  writing.catch(() => {});
  const { makePictures } = await import('../lib/picture-sizes/make');
  await makePictures(archive);
  const { makeTitleFonts } = await import('../lib/fonts/title-fonts');
  await makeTitleFonts(archive);
  const index = await writing;
  await helper?.ended;
  await relate(archive);
  const plan = await makePlan(archive);
  dropUnused();
  return { index, plan };
}

/** Makes in another process what takes long, beginning with what the first one comes to last. */
async function help(archive: Archive): Promise<void> {
  const { keepCounts } = await import('../lib/article-terms');
  const { keepFinderBlocks } = await import('../lib/finder/index-part');
  const all = [...archive.archives.values()].map(publicArticles);
  for (const articles of all) keepCounts(articles);
  if (process.connected) process.send?.('counted');
  // With a limit the first process has what it takes, and few to find it for.
  if (!isLimited) await relate(archive);
  for (const articles of all) keepFinderBlocks(articles);
}

/** Finds what is related to what, unless that is kept. */
async function relate(archive: Archive): Promise<void> {
  const { keepRelated } = await import('../lib/surroundings');
  keepRelated(archive);
}

/** The part of a folder that one version of the code has made; those of others are taken away. */
function folderOfVersion(folder: string, version: string): string {
  for (const other of fs.existsSync(folder) ? fs.readdirSync(folder) : []) {
    if (other !== version) fs.rmSync(path.join(folder, other), { recursive: true });
  }
  return path.join(folder, version);
}

/** What the server has to know to count reads; nothing where it does not. */
async function writeFacts(archive: Archive): Promise<void> {
  const file = path.join(cache, factsName);
  fs.rmSync(file, { force: true });
  if (!isCounting(archive.site)) return;
  const { countedArticles } = await import('../lib/reads/facts');
  // A disk that nobody can write to says so here.
  fs.mkdirSync(cache, { recursive: true });
  replaceFile(file, JSON.stringify(countedArticles(archive)));
}

/** Only where the pages that are not drawn are put back after it, see `lib/kept-pages/`. */
async function makePlan(archive: Archive): Promise<string | undefined> {
  if (process.env.PAGES_REWRITTEN !== '1' || process.env.NEXT_ADAPTER_PATH) return undefined;
  const { pageKeys } = await import('../lib/kept-pages/page-keys');
  const { planPages, writePlan } = await import('../lib/kept-pages/page-plan');
  const { writeMarkdown } = await import('../lib/kept-pages/markdown-pages');
  const file = `${plansFolder}.json`;
  fs.mkdirSync(plansFolder, { recursive: true });
  const keys = pageKeys(archive);
  const texts = await writeMarkdown(archive, keys, pagesFolder);
  writePlan(file, planPages(keys, pagesFolder, texts));
  return file;
}

/** Another process that reads the articles, counts their terms and finds what is related. */
interface Helper {
  /** Settles when it has kept what articles' terms count, or has ended. */
  counted: Promise<void>;
  /** Settles when it has ended, in whatever way. */
  ended: Promise<void>;
  kill(): void;
}

/**
 * Reads the articles on the machine's other processors, too, from other places in the list: what
 * one process has read is kept, and the others find it.
 */
function startHelpers(): Helper[] {
  const processes = Math.min(availableParallelism(), Math.ceil(fileCount() / filesForHelp));
  return Array.from({ length: Math.max(0, processes - 1) }, (_, index) => {
    const helper = fork(fileURLToPath(import.meta.url), [cache, String((index + 1) / processes)]);
    const ended = new Promise<void>((resolve) => helper.once('exit', () => resolve()));
    const counted = new Promise<void>((resolve) => helper.once('message', () => resolve()));
    return { ended, counted: Promise.race([counted, ended]), kill: () => helper.kill() };
  });
}

function fileCount(): number {
  const posts = path.join(process.env.CONTENT_DIR ?? 'content', 'posts');
  return fs.existsSync(posts) ? fs.readdirSync(posts).length : 0;
}
