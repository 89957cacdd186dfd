import {
  closeSync,
  createReadStream,
  createWriteStream,
  openSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { lstat, mkdir, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { PostReport } from './post-report';
import type { Preparation } from './prepare';
import {
  postInMarkdown,
  reportTitle,
  type Show,
  summaryInMarkdown,
  textInMarkdown,
} from './report';
import { byCount, needsLook, type Totals } from './totals';

/** Where a report goes: two files of one name. */
export interface ReportPaths {
  markdown: string;
  json: string;
}

/** @param file with or without ending */
export function reportPaths(file: string): ReportPaths {
  const stem = path.resolve(file).replace(/\.(?:md|json)$/iu, '');
  return { markdown: `${stem}.md`, json: `${stem}.json` };
}

/** A file that is no report stands where the report is to be. */
export class ReportInTheWay extends Error {}

const isMarkdownReport = (text: string) => text.startsWith(`${reportTitle}\n`);
const isJsonReport = (text: string) => /^\{\s*"source": "[^\n]*\n\s*"kind": "/u.test(text);

async function isInTheWay(file: string, isOurs: (text: string) => boolean): Promise<boolean> {
  const found = await lstat(file).catch(() => undefined);
  if (!found) return false;
  return !found.isFile() || !isOurs(await readFile(file, 'utf8'));
}

/**
 * Writes the report while the import goes on, so that thousands of posts' notes never lie in
 * memory together. Totals stand first, so parts wait in files of their own till the end.
 */
export class ReportFiles {
  readonly #parts: Record<
    'posts' | 'texts' | 'json',
    { file: string; handle: number; count: number }
  >;

  private constructor(
    readonly paths: ReportPaths,
    readonly show: Show,
  ) {
    const part = (name: string) => {
      const file = `${paths.markdown}.${process.pid}.${name}.tmp`;
      return { file, handle: openSync(file, 'wx'), count: 0 };
    };
    this.#parts = { posts: part('posts'), texts: part('texts'), json: part('json') };
  }

  /** @throws Error in Chinese when a file is in the way that is no report of ours */
  static async open(paths: ReportPaths, show: Show): Promise<ReportFiles> {
    for (const [file, isOurs] of [
      [paths.markdown, isMarkdownReport],
      [paths.json, isJsonReport],
    ] as const) {
      if (await isInTheWay(file, isOurs)) {
        throw new ReportInTheWay(
          `報告要寫的 ${show(file)} 已經是別的檔案，什麼都沒有寫。請用 --report 換一個檔名。`,
        );
      }
    }
    await mkdir(path.dirname(paths.markdown), { recursive: true });
    return new ReportFiles(paths, show);
  }

  add(report: PostReport): void {
    const { written, ...kept } = report;
    const entry = {
      ...kept,
      file: this.show(report.file),
      ...(report.target ? { target: this.show(report.target) } : {}),
    };
    const { json } = this.#parts;
    this.#append('json', `${json.count > 0 ? ',\n' : ''}${JSON.stringify(entry)}`);
    if (needsLook(report)) this.#append('posts', postInMarkdown(report, this.show));
    if (report.text !== undefined) this.#append('texts', textInMarkdown(report, this.show));
  }

  /** Puts the parts together; the finished files appear whole. */
  async finish(preparation: Preparation, totals: Totals): Promise<void> {
    const { posts, texts, json } = this.#parts;
    for (const { handle } of [posts, texts, json]) closeSync(handle);
    await assemble(this.paths.markdown, [
      `${summaryInMarkdown(preparation, totals, this.show)}\n`,
      ...(texts.count > 0 ? ['## 沒有去處的文字\n\n', createReadStream(texts.file)] : []),
      ...(posts.count > 0 ? ['## 各檔案\n\n', createReadStream(posts.file)] : []),
    ]);
    const head = JSON.stringify(summaryInJson(preparation, totals, this.show), undefined, 2);
    await assemble(this.paths.json, [
      `${head.replace(/\n\}$/u, '')},\n  "files": [\n`,
      createReadStream(json.file),
      '\n]}\n',
    ]);
    this.discard();
  }

  /** Takes the parts away. */
  discard(): void {
    for (const { file } of Object.values(this.#parts)) rmSync(file, { force: true });
  }

  #append(name: 'posts' | 'texts' | 'json', text: string): void {
    writeSync(this.#parts[name].handle, text);
    this.#parts[name].count += 1;
  }
}

function summaryInJson({ kind, plan, contents }: Preparation, totals: Totals, show: Show) {
  const counts = (map: ReadonlyMap<string, number>) => Object.fromEntries(byCount(map));
  return {
    source: show(plan.config.contentDir),
    kind,
    language: plan.config.language,
    totals: {
      files: totals.files,
      quiet: totals.quiet,
      outcomes: counts(totals.outcomes),
      notes: counts(totals.kinds),
      pictures: counts(totals.pictures),
      proof: totals.proof,
    },
    shortcodes: counts(totals.lists.shortcodes),
    missingFiles: counts(totals.lists.missingFiles),
    remotePictures: counts(totals.lists.remotePictures),
    deadLinks: counts(totals.lists.deadLinks),
    fields: counts(totals.lists.fields),
    added: plan.addsNames ? plan.added : { categories: [], authors: [] },
    unknown: plan.addsNames ? { categories: [], authors: [] } : plan.added,
    unifiedTags: plan.unified,
    otherLanguages: counts(contents.otherLanguages),
    otherFormats: contents.otherFormats.map(show),
    unread: contents.refused.map(({ file, reason }) => ({ file: show(file), reason })),
  };
}

async function assemble(file: string, parts: readonly (string | Readable)[]): Promise<void> {
  const temporary = `${file}.${process.pid}.tmp`;
  const out: Writable = createWriteStream(temporary, { flags: 'wx' });
  for (const part of parts) {
    if (typeof part === 'string') out.write(part);
    else await pipeline(part, out, { end: false });
  }
  await new Promise<void>((resolve) => out.end(resolve));
  await rename(temporary, file);
}
