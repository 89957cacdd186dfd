import path from 'node:path';
import { convertPost } from './convert';
import { compare, copyOver, type Folders, isFile, liesBelow, readText, replaceFile } from './disk';
import type { Note, Problem } from './note';
import { type PictureUse, pictureFile } from './pictures';
import { slugOf } from './slug';

export interface ImportOptions extends Folders {
  /** Overwrite files that differ. */
  force: boolean;
}

/** What became of one file. */
export type Outcome = 'written' | 'same' | 'skipped' | 'refused' | 'failed';

/** What became of one picture. */
export type PictureOutcome = 'copied' | 'there' | 'missing' | 'refused';

/** What an editor is told about one file. */
export interface PostReport {
  file: string;
  target?: string;
  outcome: Outcome;
  notes: Note[];
  problems: Problem[];
  pictures: Record<PictureOutcome, number>;
}

interface Ending {
  outcome: Outcome;
  problems: Problem[];
}

/** Keeps the addresses given out in one run, so that two posts never fight for one. */
export class Importer {
  readonly #options: ImportOptions;
  readonly #files = new Map<string, string>();

  constructor(options: ImportOptions) {
    this.#options = options;
  }

  /** Brings one post in, with its pictures. Never throws for what a file can do wrong. */
  async importPost(file: string): Promise<PostReport> {
    const report: PostReport = {
      file,
      outcome: 'failed',
      notes: [],
      problems: [],
      pictures: { copied: 0, there: 0, missing: 0, refused: 0 },
    };
    try {
      const { outcome, problems } = await this.#bringIn(file, report);
      report.outcome = outcome;
      report.problems.push(...problems);
    } catch (error) {
      report.problems.push({ text: fileError(error) });
    }
    return report;
  }

  async #bringIn(file: string, report: PostReport): Promise<Ending> {
    if (/^_index(?:\.|$)/u.test(path.basename(file))) {
      return ending('skipped', '_index.md 是 Hugo 的列表頁，不是文章。');
    }
    if (path.extname(file).toLowerCase() !== '.md') return ending('refused', '不是 .md 檔案。');
    const text = await readText(file);
    if (text === undefined) return ending('failed', '檔案不是 UTF-8 編碼，請先轉成 UTF-8。');
    const address = slugOf(file);
    if (!address) return ending('failed', '檔名裡沒有可以當網址的文字，請改檔名。');
    const target = path.join(this.#options.content, 'posts', `${address.slug}.mdx`);
    report.target = target;
    const other = this.#files.get(target);
    if (other) return ending('refused', `網址和 ${other} 相同：${address.slug}`);
    this.#files.set(target, file);

    const { conversion, problems } = convertPost(text);
    if (!conversion) return { outcome: 'failed', problems };
    if (address.cleaned) {
      const change = `檔名「${address.name}」不能當網址，改成「${address.slug}」。`;
      report.notes.push({ kind: 'guessed', text: change });
    }
    report.notes.push(...conversion.notes);
    const data = Buffer.from(conversion.mdx);
    const result = await compare(target, data);
    if (result === 'differs' && !this.#options.force) {
      return ending('refused', '已經有不同的檔案，沒有覆蓋。要覆蓋請加 --force。');
    }
    // Pictures first: a post never points at one that could have been there.
    await this.#bringPictures(conversion.pictures, report);
    if (result === 'same') return { outcome: 'same', problems: [] };
    await replaceFile(target, data);
    return { outcome: 'written', problems: [] };
  }

  async #bringPictures(uses: readonly PictureUse[], report: PostReport): Promise<void> {
    const seen = new Set<string>();
    for (const { url, line } of uses) {
      if (seen.has(url)) continue;
      seen.add(url);
      const { outcome, text } = await this.#bringPicture(url);
      report.pictures[outcome] += 1;
      if (text) report.notes.push({ kind: 'unconverted', line, text: `圖片 ${url} ${text}` });
    }
  }

  async #bringPicture(url: string): Promise<{ outcome: PictureOutcome; text?: string }> {
    const { source, force } = this.#options;
    const relative = pictureFile(url);
    if (!relative) return { outcome: 'refused', text: '的路徑不能用，沒有複製。' };
    if (!/\.(?:avif|gif|jpe?g|png|webp)$/i.test(relative)) {
      return { outcome: 'refused', text: '不是 JPEG、PNG、WebP、AVIF 或 GIF 圖片，沒有複製。' };
    }
    const target = path.join(this.#options.public, relative);
    const from = source && path.join(source, relative);
    if (!from || !(await isFile(from))) {
      if (await isFile(target)) return { outcome: 'there' };
      return {
        outcome: 'missing',
        text: source
          ? '在 --static 資料夾裡找不到。'
          : '還沒有，請用 --static 指定 Hugo 的 static 資料夾。',
      };
    }
    if (!(await liesBelow(from, source))) {
      return { outcome: 'refused', text: '連到 --static 資料夾外面，沒有複製。' };
    }
    try {
      const result = await copyOver(from, target, force);
      if (result === 'differs') {
        return { outcome: 'refused', text: '已經有不同的檔案，沒有覆蓋。要覆蓋請加 --force。' };
      }
      return { outcome: result === 'same' ? 'there' : 'copied' };
    } catch (error) {
      return { outcome: 'refused', text: `沒有複製：${fileError(error)}` };
    }
  }
}

function ending(outcome: Outcome, text: string): Ending {
  return { outcome, problems: [{ text }] };
}

/** Says in words why a file could not be read or written. */
export function fileError(error: unknown): string {
  const code =
    typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: '找不到檔案。',
    EACCES: '沒有讀寫的權限。',
    EPERM: '沒有讀寫的權限。',
    EISDIR: '這裡是資料夾，不是檔案。',
    ENOTDIR: '路徑中間有一個不是資料夾。',
    ENOSPC: '磁碟滿了。',
    EROFS: '磁碟只能讀，不能寫。',
    ENAMETOOLONG: '檔名太長。',
  };
  return reasons[code] ?? `讀寫檔案出錯：${error instanceof Error ? error.message : String(error)}`;
}
