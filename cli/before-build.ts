import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

// Run by `next.config.ts` before a build: reports what is wrong with the content, or makes the
// sizes of its pictures, and the index in the folder that is named, and prints what the build's other
// processes are to know.
const [indexFolder = '', keptFolder = '', startAt] = process.argv.slice(2);

/** With fewer for each, another process is not worth its start. */
const filesForHelp = 100;

const version = codeVersion();
for (const other of fs.existsSync(keptFolder) ? fs.readdirSync(keptFolder) : []) {
  if (other !== version) fs.rmSync(path.join(keptFolder, other), { recursive: true });
}
process.env.KEPT_ARTICLES = path.join(keptFolder, version);

// Behind the line above, which they read.
const { buildTime, getArchive, readArchive } = await import('../lib/articles');
const { dropUnused } = await import('../lib/kept');
const { toldError } = await import('../lib/file-error');

if (startAt !== undefined) {
  // What is wrong with the content is for the first process to tell.
  await readArchive({ now: buildTime(), preview: true, startAt: Number(startAt) }).catch(() => {});
} else {
  const stopHelpers = startHelpers();
  try {
    const archive = await getArchive();
    stopHelpers();
    dropUnused();
    const { makePictures } = await import('../lib/picture-sizes/make');
    await makePictures(archive);
    const { makeTitleFonts } = await import('../lib/fonts/title-fonts');
    await makeTitleFonts(archive);
    const { indexFiles } = await import('../lib/site-index/index-files');
    const { writeIndex } = await import('../lib/site-index/write-index');
    const index = writeIndex(await indexFiles(archive), indexFolder);
    process.stdout.write(JSON.stringify({ index, kept: process.env.KEPT_ARTICLES }));
  } catch (error) {
    stopHelpers();
    const told = toldError(error);
    if (told === undefined) throw error;
    console.error(`\n${told}`);
    process.exitCode = 1;
  }
}

/** What is made of an article depends on all of `lib/` and on the libraries it uses. */
function codeVersion(): string {
  const hash = createHash('sha256').update(`${process.version} ${process.env.NODE_ENV}`);
  const files = fs.readdirSync('lib', { recursive: true, withFileTypes: true });
  const paths = files
    .filter((item) => item.isFile())
    .map((item) => path.join(item.parentPath, item.name))
    .sort();
  for (const file of [...paths, 'package-lock.json']) hash.update(fs.readFileSync(file));
  return hash.digest('hex').slice(0, 12);
}

/**
 * Reads the articles on the machine's other processors, too, from other places in the list: what
 * one process has read is kept, and the others find it.
 */
function startHelpers(): () => void {
  const processes = Math.min(availableParallelism(), Math.ceil(fileCount() / filesForHelp));
  const helpers = Array.from({ length: Math.max(0, processes - 1) }, (_, index) =>
    fork(fileURLToPath(import.meta.url), [
      indexFolder,
      keptFolder,
      String((index + 1) / processes),
    ]),
  );
  return () => {
    for (const helper of helpers) helper.kill();
  };
}

function fileCount(): number {
  const posts = path.join(process.env.CONTENT_DIR ?? 'content', 'posts');
  return fs.existsSync(posts) ? fs.readdirSync(posts).length : 0;
}
