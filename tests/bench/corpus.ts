import fs from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { createRandom, type Random } from '../../lib/covers/random';
import { setAside } from './set-aside';

/** Blocks of the sample articles by what they are: what the made articles are put together from. */
interface Pool {
  headings: [string, ...string[]];
  sentences: [string, ...string[]];
  /** Code, lists and tables, each as it is written. */
  blocks: [string, ...string[]];
  covers: [string, ...string[]];
}

const sample = 'content';
const dataFiles = ['authors.yaml', 'categories.yaml', 'glossary.yaml', 'site.yaml', 'terms.yaml'];
const day = 24 * 60 * 60 * 1000;
/** The newest article's day; the others lie before it, as evenly as a magazine has them. */
const newest = Date.UTC(2026, 5, 1);
/** Years that the articles are spread over, however many they are. */
const years = 8;

/**
 * Writes a publication of as many articles as are asked for, the same ones each time: the sample's
 * data, and articles of about 1,800 characters put together from the sample's sentences, with
 * headings, lists, tables, code, pictures, components, links to each other, tags, series and some
 * former addresses.
 * @param editions how many editions of the sample's the publication has
 */
export function writeCorpus(folder: string, count: number, editions = Number.POSITIVE_INFINITY) {
  setAside(folder);
  fs.mkdirSync(path.join(folder, 'posts'), { recursive: true });
  for (const name of dataFiles) fs.copyFileSync(path.join(sample, name), path.join(folder, name));
  fs.cpSync(path.join(sample, 'pages'), path.join(folder, 'pages'), { recursive: true });
  if (editions === 1) takeOutEditions(path.join(folder, 'site.yaml'));
  const pool = readPool();
  for (let number = 1; number <= count; number += 1) {
    fs.writeFileSync(
      path.join(folder, 'posts', `${slugOf(number)}.mdx`),
      article(number, count, pool),
    );
  }
}

/** The text of one of the articles. */
export function corpusArticle(number: number, count: number): string {
  return article(number, count, readPool());
}

/** The address of one of the articles, counted from 1. */
export function slugOf(number: number): string {
  return `bench-${String(number).padStart(6, '0')}`;
}

function takeOutEditions(file: string): void {
  const text = fs.readFileSync(file, 'utf8');
  fs.writeFileSync(file, text.replace(/^editions:\n(?:[ ].*\n)+/m, ''));
  fs.rmSync(path.join(path.dirname(file), 'terms.yaml'), { force: true });
}

let known: Pool | undefined;

function readPool(): Pool {
  if (known) return known;
  const texts = fs
    .readdirSync(path.join(sample, 'posts'))
    .sort()
    .map((name) => fs.readFileSync(path.join(sample, 'posts', name), 'utf8'));
  const blocks = texts.flatMap(blocksOf);
  const isKind = (kind: RegExp) => blocks.filter((block) => kind.test(block));
  known = {
    headings: some(isKind(/^## /).map((block) => block.slice(3))),
    sentences: some(
      isKind(/^[\p{L}\p{N}「《]/u)
        .flatMap((block) => block.match(/[^。！？]+[。！？]/gu) ?? [])
        // A quotation that begins in one sentence may end in another.
        .filter((sentence) =>
          /^[^「」《》（）]*(?:「[^「」]*」[^「」]*|《[^《》]*》[^《》]*)*$/u.test(sentence),
        ),
    ),
    blocks: some(isKind(/^(?:```|- |1\. |\|)/)),
    covers: some(
      fs
        .readdirSync('public/images/covers')
        .filter((name) => name.endsWith('.jpg'))
        .sort(),
    ),
  };
  return known;
}

/** Blocks without components, footnotes and links, which mean something only where they stand. */
function blocksOf(text: string): string[] {
  const body = text.slice(text.indexOf('\n---\n') + 5);
  const code = /^```[\s\S]*?^```$/gm;
  const rest = body.replaceAll(code, '').split(/\n{2,}/);
  return [...(body.match(code) ?? []), ...rest]
    .map((block) => block.trim())
    .filter((block) => block !== '' && (block.startsWith('```') || !/[<{[\]]|\*\*/.test(block)));
}

function some<Item>(items: readonly Item[]): [Item, ...Item[]] {
  const [first, ...others] = items;
  if (first === undefined) throw new Error('The sample articles have nothing of a kind.');
  return [first, ...others];
}

function article(number: number, count: number, pool: Pool): string {
  const random = createRandom(slugOf(number));
  const at =
    newest - Math.floor((number / count) * years * 365) * day + random.integer(0, 86_399) * 1000;
  const topics = random.shuffle(pool.headings);
  const fields = {
    title: `${topics[0]}：${topics[1]}`,
    date: new Date(at).toISOString(),
    ...(random.chance(0.8) ? { description: sentences(random, pool, 2) } : {}),
    categories: [random.pick(['AI 技術前沿', '晶片與算力', '軟體工程', '文字與排版', '開放網路'])],
    tags: tags(random, count),
    ...(random.chance(0.1) ? { series: `連載${random.integer(1, Math.ceil(count / 60))}` } : {}),
    ...(random.chance(0.005) ? { pillar: true } : {}),
    ...(random.chance(0.03) ? { aliases: [`/old/${number}`] } : {}),
    ...(random.chance(0.9)
      ? {
          cover: `/images/covers/${random.pick(pool.covers)}`,
          coverAlt: random.pick(pool.headings),
        }
      : {}),
    ...(random.chance(0.3)
      ? { source_name: `出處 ${number}`, source_url: `https://example.com/${number}` }
      : {}),
  };
  return `---\n${stringify(fields)}---\n\n${body(random, pool, topics, count)}\n`;
}

/** Few tags that many articles carry, and many that few do. */
function tags(random: Random, count: number): string[] {
  const all = 40 + count / 20;
  const number = () => Math.ceil(all ** random.next());
  return [...new Set(Array.from({ length: random.integer(2, 5) }, () => `主題${number()}`))];
}

function sentences(random: Random, pool: Pool, count: number): string {
  return Array.from({ length: count }, () => random.pick(pool.sentences)).join('');
}

function body(random: Random, pool: Pool, topics: readonly string[], count: number): string {
  const blocks: string[] = [];
  const paragraph = () => blocks.push(sentences(random, pool, random.integer(3, 6)));
  paragraph();
  for (const heading of topics.slice(2, random.integer(5, 8))) {
    blocks.push(`## ${heading}`);
    for (let left = random.integer(2, 3); left > 0; left -= 1) paragraph();
    if (random.chance(0.4)) blocks.push(random.pick(pool.blocks));
    if (random.chance(0.3)) {
      const other = slugOf(random.integer(1, count));
      blocks.push(
        `另見[${random.pick(pool.headings)}](/posts/${other})。${sentences(random, pool, 1)}`,
      );
    }
    if (random.chance(0.1)) blocks.push(`![圖](/images/covers/${random.pick(pool.covers)})`);
    if (random.chance(0.1)) {
      blocks.push(`<Callout kind="note">\n\n${sentences(random, pool, 1)}\n\n</Callout>`);
    }
    if (random.chance(0.1)) blocks.push(`> ${sentences(random, pool, 2)}`);
  }
  if (random.chance(0.05)) blocks.push('<YouTube id="aGKZhj6a-aM" title="影片" />');
  if (random.chance(0.2)) {
    blocks.push(`${sentences(random, pool, 1)}[^1]`, `[^1]: ${sentences(random, pool, 1)}`);
  }
  return blocks.join('\n\n');
}
