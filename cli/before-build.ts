import { fork } from 'node:child_process';
import fs from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { publicArticles } from '../lib/article';
import type { Archive } from '../lib/articles';
import { buildVersion, codeVersion } from '../lib/code-version';
import { isLimited } from '../lib/prerender-limit';
import { isCountable, isCounting } from '../lib/reads/counting';
import { factsName } from '../lib/reads/facts-name';
import { replaceFile } from '../lib/replace-file';
import type { Variables } from './beside-build';

// Run before a build and beside it: reports what is wrong with the content, or prints three lines of
// variables that the build's processes are to know: once the articles are read, once all is made in the
// cache's folder that pages take from there, and once the site's index is.
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

process.env.KEPT_ARTICLES = folderOfVersion(keptFolder, codeVersion(['lib'], process.env.NODE_ENV));
const version = buildVersion(isCountable);

// With some routes open, Next may draw pages in another way.
const pagesFolder = folderOfVersion(plansFolder, isLimited ? `${version}-limited` : version);

// Behind the lines above, which they read.
const { buildTime, getArchive, readArchive } = await import('../lib/articles');
const { dropUnused } = await import('../lib/kept');
const { toldError } = await import('../lib/file-error');

if (startAt !== undefined) {
  // Whoever has started this is no longer there.
  process.once('disconnect', () => process.exit(1));
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
  // To listen to whoever has started it would keep it.
  process.exit();
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
    const { isStorable, storeArchive } = await import('../lib/stored-archive');
    const isStored = isLimited && isStorable(archive);
    tell({
      KEPT_ARTICLES: kept,
      CODE_VERSION: version,
      // The folder of the project may be another one where it is served.
      ...(isStored ? { STORED_ARCHIVE: path.relative('', kept) } : {}),
    });
    if (isStored) storeArchive(archive, kept);
    await make(archive, first);
  } catch (error) {
    for (const { kill } of helpers) kill();
    const told = toldError(error);
    if (told === undefined) throw error;
    console.error(`\n${told}`);
    // The index may still be in the making.
    process.exit(1);
  }
}

function tell(what: Variables): void {
  console.log(JSON.stringify(what));
}

/**
 * Makes all that the pages of these articles need besides them, and the index, for which no page waits:
 * it is begun while the helper finds what is related.
 * @param helper makes some of it in another process, and keeps it
 */
async function make(archive: Archive, helper?: Helper): Promise<void> {
  const { makePictures } = await import('../lib/picture-sizes/make');
  await makePictures(archive);
  const { makeTitleFonts } = await import('../lib/fonts/title-fonts');
  await makeTitleFonts(archive);
  const { makeIndex } = await import('../lib/site-index/index-files');
  const { writeIndex } = await import('../lib/site-index/write-index');
  const writing = writeIndex((put) => makeIndex(archive, put), indexFolder);
  // Awaited below: until then its fault is nobody's.
  writing.catch(() => {});
  await helper?.related;
  await relate(archive);
  const plan = await makePlan(archive);
  tell(plan === undefined ? {} : { PAGE_PLAN: plan });
  tell({ INDEX_VERSION: await writing });
  // It may be at a volume still that this process came to meanwhile, and made.
  helper?.kill();
  await helper?.ended;
  dropUnused();
}

/** Makes in another process what takes long, beginning with what the first one comes to last. */
async function help(archive: Archive): Promise<void> {
  const { keepCounts } = await import('../lib/article-terms');
  const { keepFinderBlocks } = await import('../lib/finder/index-part');
  const all = [...archive.archives.values()].map(publicArticles);
  for (const articles of all) keepCounts(articles);
  // With a limit the first process has what it takes, and few to find it for.
  if (!isLimited) await relate(archive);
  if (process.connected) process.send?.('related');
  for (const articles of all) keepFinderBlocks(articles);
  // Where every page is drawn meanwhile, no processor has the time.
  if (!isLimited) return;
  const { keepVolumes } = await import('../lib/search/volumes');
  for (const one of archive.archives.values()) await keepVolumes(one);
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

/** Another process that reads the articles and makes what takes long of them, see {@link help}. */
interface Helper {
  /** Settles when it has kept what is related, or has ended. */
  related: Promise<void>;
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
    const related = new Promise<void>((resolve) => helper.once('message', () => resolve()));
    return { related: Promise.race([related, ended]), ended, kill: () => helper.kill() };
  });
}

function fileCount(): number {
  const posts = path.join(process.env.CONTENT_DIR ?? 'content', 'posts');
  return fs.existsSync(posts) ? fs.readdirSync(posts).length : 0;
}
