import fs from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import path from 'node:path';
import { corpusArticle, slugOf, writeCorpus } from './corpus';
import { type Cost, measure, sizeOf } from './measure';
import { removeAside, setAside } from './set-aside';

/**
 * `npm run bench:build -- 100 1000`: builds publications of so many articles, with one edition and
 * with two (`--one`: with one alone), each from nothing and again after one article was edited; and
 * Hugo, where there is one, on the same articles. Prints a table.
 */
const flag = '--one';
const hasOne = process.argv.includes(flag);
const counts = process.argv
  .slice(2)
  .filter((argument) => argument !== flag)
  .map(Number);
if (counts.length === 0) counts.push(100, 1000);
if (!counts.every((count) => Number.isInteger(count) && count > 0)) {
  console.error('usage: npm run bench:build -- [--one] <articles> …');
  process.exit(2);
}

const work = path.join('test-results', 'bench');
const dist = '.next-bench';

interface Row {
  what: string;
  articles: number;
  cost: Cost;
  size: { files: number; bytes: number };
  hugoSeconds?: number | undefined;
}

console.log(
  `${availableParallelism()} processors; load ${loadavg()[0]?.toFixed(1)} at the beginning`,
);
const hasHugo = await measure('hugo', ['version']).then(
  ({ code }) => code === 0,
  () => false,
);
if (!hasHugo) console.log('NO HUGO HERE: nothing is compared (Debian: apt-get install hugo).');
console.log(
  `\n| build | articles | s | ms an article | peak MB | files | MB |${hasHugo ? ' times Hugo |' : ''}`,
);
console.log(`|---|---|---|---|---|---|---|${hasHugo ? '---|' : ''}`);
for (const count of counts) {
  const hugo = hasHugo ? await buildHugo(count) : undefined;
  for (const editions of hasOne ? [1] : [1, 2]) await buildOurs(count, editions, hugo?.seconds);
}
setAside(dist);
removeAside();

async function buildOurs(articles: number, editions: number, hugoSeconds?: number) {
  const content = path.join(work, `${articles}-${editions}`);
  writeCorpus(content, articles, editions);
  setAside(dist);
  const what = editions === 1 ? 'one edition' : `${editions} editions`;
  printRow({ what, articles, hugoSeconds, ...(await build(content)) });
  const edited = path.join(content, 'posts', `${slugOf(1)}.mdx`);
  fs.writeFileSync(edited, `${corpusArticle(1, articles)}\n再加一段。\n`);
  const renewed = await build(content);
  printRow({ what: `${what}, one article edited`, articles, hugoSeconds, ...renewed });
}

async function build(content: string): Promise<Pick<Row, 'cost' | 'size'>> {
  const cost = await measure(process.execPath, ['--import', 'tsx', 'cli/build.ts'], {
    ...process.env,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    CONTENT_DIR: content,
    DIST_DIR: dist,
  });
  const whole = sizeOf(dist);
  const cache = sizeOf(path.join(dist, 'cache'));
  return { cost, size: { files: whole.files - cache.files, bytes: whole.bytes - cache.bytes } };
}

/** Hugo reads `.md` alone and writes beside its configuration: it gets a folder of its own. */
async function buildHugo(articles: number): Promise<Cost> {
  const folder = path.join(work, `${articles}-hugo`);
  writeCorpus(folder, articles, 1);
  fs.cpSync('tests/bench/hugo', folder, { recursive: true });
  fs.mkdirSync(path.join(folder, 'content'));
  fs.renameSync(path.join(folder, 'posts'), path.join(folder, 'content/posts'));
  for (const name of fs.readdirSync(path.join(folder, 'content/posts'))) {
    const file = path.join(folder, 'content/posts', name);
    fs.renameSync(file, file.replace(/\.mdx$/, '.md'));
  }
  const cost = await measure('hugo', ['--quiet', '-s', folder]);
  printRow({ what: 'Hugo', articles, cost, size: sizeOf(path.join(folder, 'public')) });
  return cost;
}

function printRow({ what, articles, cost, size, hugoSeconds }: Row): void {
  if (cost.code !== 0) {
    console.error(cost.output);
    process.exit(1);
  }
  const megabytes = (bytes: number) => (bytes / 1e6).toFixed(0);
  const cells = [
    what,
    articles,
    cost.seconds.toFixed(1),
    ((1000 * cost.seconds) / articles).toFixed(1),
    cost.peakBytes === undefined ? '?' : megabytes(cost.peakBytes),
    size.files,
    megabytes(size.bytes),
    ...(hasHugo
      ? [hugoSeconds === undefined ? '' : (cost.seconds / hugoSeconds).toPrecision(2)]
      : []),
  ];
  console.log(`| ${cells.join(' | ')} |`);
}
