import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { CoverError, coverExists, type Folders, makeCover, readRecord } from '../lib/covers/make';
import { MOTIFS } from '../lib/covers/motifs';
import { contentDir, publicDir } from '../lib/paths';
import { optionFault } from './option-fault';

const usage = `替文章畫封面，存成 public/images/covers/<代號>.jpg 和 .avif。

  npm run cover -- <文章代號> [--category <分類代號>] [--motif <圖樣>] [--force]
  npm run cover -- --all [--force]

沒寫 --category 就看文章的 categories；沒寫 --motif 就由代號決定。
--all 照 content/covers.yaml 補齊所有封面；--force 連已經有的也重畫。
可用的圖樣：${MOTIFS.join('、')}`;

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        all: { type: 'boolean' },
        category: { type: 'string' },
        force: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        motif: { type: 'string' },
      },
    });
  } catch (error) {
    throw new CoverError(`${optionFault(error) ?? error}\n\n${usage}`);
  }
}

async function makeAll(folders: Folders, force: boolean): Promise<void> {
  for (const { slug } of await readRecord(folders)) {
    if (!force && (await coverExists(folders, slug))) {
      console.log(`略過 ${slug}：已經有封面`);
      continue;
    }
    const { motif } = await makeCover(folders, { slug, force });
    console.log(`畫好 ${slug}（${motif}）`);
  }
}

async function main(): Promise<void> {
  const { values, positionals } = readArguments();
  const folders = { content: contentDir, public: publicDir };
  const [slug, ...rest] = positionals;
  if (values.help) {
    console.log(usage);
    return;
  }
  if (values.all) {
    if (slug !== undefined || values.category !== undefined || values.motif !== undefined) {
      throw new CoverError('--all 不能和文章代號、--category 或 --motif 一起用。');
    }
    await makeAll(folders, values.force ?? false);
    return;
  }
  if (slug === undefined || rest.length > 0) {
    throw new CoverError(`請寫一個文章代號。\n\n${usage}`);
  }
  if (values.category === undefined && !existsSync(path.join(contentDir, 'posts', `${slug}.mdx`))) {
    throw new CoverError(`沒有叫「${slug}」的文章。請寫檔名，不含 .mdx。`);
  }
  const { category, motif } = await makeCover(folders, { ...values, slug });
  console.log(
    `畫好 public/images/covers/${slug}.jpg 和 .avif（分類 ${category}，圖樣 ${motif}）。`,
  );
  console.log(`文章的 front matter 請寫：
  cover: /images/covers/${slug}.jpg
  coverAlt: 這張圖畫了什麼`);
}

main().catch((error: unknown) => {
  console.error(error instanceof CoverError ? error.message : error);
  process.exitCode = 1;
});
