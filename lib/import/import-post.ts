import { readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { isMarkdown } from './content-files';
import { convertPost } from './convert';
import { targetProblem } from './copy-target';
import { compare, type Folders, fileError, isFile, liesBelow, readText, replaceFile } from './disk';
import type { FieldRules } from './field-values';
import { digestOf, manifestName } from './manifest';
import type { Note } from './note';
import { type PictureUse, pictureFile } from './pictures';
import type { Job, Plan } from './plan';
import { emptyReport, type Outcome, type PictureOutcome, type PostReport } from './post-report';
import { proveNoLoss } from './proof';
import { readFrontMatter } from './read-front-matter';
import { type Findings, postContext, SiteLinks } from './site-context';
import { findSiteFile, isHarmless, isPicture, type SiteFile } from './site-files';
import { readSource } from './source';
import { largestFile } from './survey';

export interface ImportOptions extends Folders {
  /** Overwrite files that differ. */
  force: boolean;
  /** Write nothing at all. */
  dryRun: boolean;
  /** What posts expired before. */
  now: Date;
  /** The manifest's file, and its digests by path. */
  manifest: { file: string; digests: ReadonlyMap<string, string> };
}

type Ending = { outcome: Outcome; text?: string };

/** The largest file that is copied; GitHub takes no larger one either. */
const largestCopy = 100_000_000;
/** More than the site itself accepts for one article. */
const longestArticle = 500_000;

/** Brings posts in, one at a time. What is decided between posts has been, in the plan. */
export class Importer {
  readonly #links: SiteLinks;

  constructor(
    readonly plan: Plan,
    readonly options: ImportOptions,
  ) {
    this.#links = new SiteLinks(plan);
  }

  /** Brings one post in, with its files. Never throws for what a file can do wrong. */
  async importPost(job: Job): Promise<PostReport> {
    const report = emptyReport(job.content.file);
    try {
      const { outcome, text } = await this.#bringIn(job, report);
      report.outcome = outcome;
      if (text !== undefined) report.problems.push({ text });
    } catch (error) {
      report.problems.push({ text: fileError(error) });
    }
    return report;
  }

  async #bringIn(job: Job, report: PostReport): Promise<Ending> {
    const { file } = job.content;
    if (!isMarkdown(file)) return { outcome: 'refused', text: '不是 .md 檔案。' };
    const { size } = await stat(file);
    if (size > largestFile) {
      const megabytes = (size / 1_000_000).toFixed(1);
      return { outcome: 'failed', text: `檔案有 ${megabytes} MB，一篇文章最多 2 MB，請拆開。` };
    }
    const text = await readText(file);
    if (text === undefined) {
      return { outcome: 'failed', text: '檔案不是 UTF-8 編碼的文字，請先轉成 UTF-8。' };
    }
    if (job.kind === 'list') return this.#readList(job, text, report);
    if (job.skip !== undefined) {
      if (!job.isUsed && text.trim() !== '') report.text = text;
      return { outcome: 'skipped', text: job.skip };
    }
    return this.#convert(job, text, report);
  }

  async #convert(job: Job, text: string, report: PostReport): Promise<Ending> {
    const folder = job.kind === 'page' ? 'pages' : 'posts';
    const target = path.join(this.options.content, folder, `${job.slug}.mdx`);
    report.target = target;
    report.address = job.address;
    const findings: Findings = { files: new Map(), deadLinks: new Set() };
    const { source } = readSource(text);
    const entries = (source && readFrontMatter(source).frontMatter?.entries) ?? [];
    const context = postContext(job, this.#links, entries, findings);
    const { conversion, problems } = convertPost(text, context, this.#rules(job, context));
    if (!conversion) {
      report.problems.push(...problems);
      return { outcome: 'failed' };
    }
    report.notes.push(...job.notes, ...conversion.notes);
    this.#countMissing(conversion.notes, job, report);
    if (job.kind === 'page' && conversion.isDraft) {
      report.text = text;
      return { outcome: 'skipped', text: '還不該公開，而頁面沒有草稿，沒有匯入。' };
    }
    const { bodies, moved } = conversion;
    report.proof = proveNoLoss(bodies.before, bodies.after, context, moved);
    report.deadLinks = [...findings.deadLinks];
    report.shortcodes = conversion.notes.flatMap(shortcodeNames);
    if (conversion.mdx.length > longestArticle) {
      return { outcome: 'failed', text: `轉換後有 ${conversion.mdx.length} 個字元，請拆成幾篇。` };
    }
    const data = Buffer.from(conversion.mdx);
    const planned = await this.#plan(target, data);
    if (planned === 'differs') return { outcome: 'refused', text: differs };
    // Files first: a post never points at one that could have been there.
    await this.#bringFiles(conversion.pictures, findings, job, report);
    await this.#put(target, data, planned, report);
    return { outcome: planned };
  }

  #rules(job: Job, context: ReturnType<typeof postContext>): FieldRules {
    const { config, ownTimeZone, spellings, addsNames } = this.plan;
    return {
      kind: job.kind === 'page' ? 'page' : 'article',
      timeZone: config.timeZone ?? ownTimeZone,
      isZoneKnown: config.timeZone !== undefined,
      ownTimeZone,
      fallback: job.fallback,
      spelling: (field, name) => spellings[field].get(name) ?? name,
      cover: (address) => this.#cover(address, context.resolveFile(address)),
      addsNames,
      aliases: job.aliases,
      ...(job.draft === undefined ? {} : { draft: job.draft }),
      now: this.options.now,
    };
  }

  /** A cover must be a picture the site can show; elsewhere a missing one may still turn up. */
  #cover(address: string, found: string | undefined): string | undefined {
    if (found !== undefined) return isPicture(found) ? found : undefined;
    return this.plan.config.isSite || !address.startsWith('/') ? undefined : address;
  }

  async #readList(job: Job, text: string, report: PostReport): Promise<Ending> {
    report.notes.push(...job.notes);
    const { source } = readSource(text);
    const entries = (source && readFrontMatter(source).frontMatter?.entries) ?? [];
    const says = entries.some(({ known, data }) => known?.field === 'description' && data);
    if (source === undefined || source.body.trim() !== '' || (says && !job.isUsed)) {
      report.text = text;
    }
    return { outcome: 'skipped', ...(job.skip === undefined ? {} : { text: job.skip }) };
  }

  async #bringFiles(
    uses: readonly PictureUse[],
    { files }: Findings,
    job: Job,
    report: PostReport,
  ): Promise<void> {
    const tell = (outcome: PictureOutcome, name: string, text: string, line?: number) => {
      report.pictures[outcome] += 1;
      if (text === '') return;
      report.notes.push({
        kind: 'unconverted',
        ...(line === undefined ? {} : { line }),
        text: `${name} ${text}`,
        about: { list: 'file', name },
      });
    };
    const lines = new Map<string, number>();
    for (const { url, line } of uses) {
      const relative = pictureFile(url);
      if (relative === undefined) tell('refused', url, '的路徑不能用，沒有複製。', line);
      else if (!lines.has(relative)) lines.set(relative, line);
    }
    for (const [to, line] of lines) {
      if (files.has(to)) continue;
      const found = findSiteFile(`/${to}`, job, this.plan.config);
      if (found) files.set(to, { ...found, to });
      else if (await isFile(path.join(this.options.public, to))) tell('there', `/${to}`, '');
      else tell('missing', `/${to}`, this.#missing(), line);
    }
    for (const [to, file] of files) {
      const { outcome, text } = await this.#bringFile(file, report);
      tell(outcome, `/${to}`, text, lines.get(to));
    }
  }

  /** Pictures beside the post that are not there: told with all the places where one may be. */
  #countMissing(notes: readonly Note[], job: Job, report: PostReport): void {
    const { root, staticDirs, assetDirs } = this.plan.config;
    const beside = path.dirname(job.content.file);
    const places = [beside, ...staticDirs, ...assetDirs].map(
      (folder) => path.relative(root, folder).split(path.sep).join('/') || '.',
    );
    const names = new Set<string>();
    for (const note of notes) {
      if (note.about?.list !== 'file') continue;
      note.text += `找過：${places.join('、')}。`;
      note.about.name = path.posix.join(places[0] ?? '', note.about.name);
      names.add(note.about.name);
    }
    report.pictures.missing += names.size;
  }

  #missing(): string {
    return this.plan.config.staticDirs.length > 0
      ? '找不到這個檔案。'
      : '還沒有，請用 --static 指定 Hugo 的 static 資料夾。';
  }

  async #bringFile(
    { from, root, to }: SiteFile,
    report: PostReport,
  ): Promise<{ outcome: PictureOutcome; text: string }> {
    const problem = targetProblem(to);
    if (problem !== undefined) return { outcome: 'refused', text: problem };
    // A link may call itself a picture.
    if (!isHarmless(from) || !isHarmless(await realpath(from))) {
      return { outcome: 'refused', text: '不是圖片或文件，沒有複製。' };
    }
    if (!(await liesBelow(from, root))) {
      return { outcome: 'refused', text: '連到資料夾外面，沒有複製。' };
    }
    try {
      const found = await stat(from);
      if (!found.isFile()) return { outcome: 'refused', text: '不是一般的檔案，沒有複製。' };
      const { size } = found;
      if (size > largestCopy) {
        return { outcome: 'refused', text: `有 ${Math.round(size / 1_000_000)} MB，沒有複製。` };
      }
      const target = path.join(this.options.public, to);
      const data = await readFile(from);
      if (data.includes('PRIVATE KEY')) {
        return { outcome: 'refused', text: '裡面有私密金鑰（PRIVATE KEY），沒有複製。' };
      }
      const planned = await this.#plan(target, data);
      if (planned === 'differs') return { outcome: 'refused', text: differs };
      await this.#put(target, data, planned, report);
      return { outcome: planned === 'same' ? 'there' : 'copied', text: '' };
    } catch (error) {
      return { outcome: 'refused', text: `沒有複製：${fileError(error)}` };
    }
  }

  /** Tells what writing a file would do: ours may be brought up to date, a person's may not. */
  async #plan(target: string, data: Uint8Array): Promise<'written' | 'same' | 'differs'> {
    const result = await compare(target, data);
    if (result !== 'differs' || this.options.force)
      return result === 'differs' ? 'written' : result;
    const { file, digests } = this.options.manifest;
    const ours = digests.get(manifestName(file, target));
    if (ours === undefined || !(await isFile(target))) return 'differs';
    return ours === digestOf(await readFile(target)) ? 'written' : 'differs';
  }

  async #put(
    file: string,
    data: Uint8Array,
    planned: 'written' | 'same',
    report: PostReport,
  ): Promise<void> {
    if (this.options.dryRun) return;
    if (planned === 'written') await replaceFile(file, data, this.options.content);
    report.written.push({ file, digest: digestOf(data) });
  }
}

const differs = '已經有不同的檔案，沒有覆蓋。要覆蓋請加 --force。';

/** Names of the shortcodes that a note says are left in the text. */
function shortcodeNames({ kind, text }: { kind: string; text: string }): string[] {
  if (kind !== 'unconverted') return [];
  return [...text.matchAll(/\{\{[<%]\s*\/?\s*([\w./-]+)/gu)].map(([, name = '']) => name);
}
