import { readArchive } from '../articles';
import { byPlace } from '../fault';
import { displayPath } from '../paths';
import type { Manuscript } from '../read-article';
import type { ArticleSource, CheckContext, Finding, Report, Rule, WrittenSource } from './rule';
import { rules } from './rules';

export interface CheckResult {
  /** In the order of files and lines. */
  reports: Report[];
  /** How many articles were looked at, broken ones too. */
  articleCount: number;
}

export type CheckStep = 'read' | 'check' | 'ask';

export interface CheckOptions {
  /** Report only these files, as reports name them; all by default. The whole archive is read. */
  files?: readonly string[];
  /** Called as articles are read, and again as they are looked at. */
  onProgress?: (step: CheckStep, done: number, total: number) => void;
  now?: Date;
}

/** Reads the archive as the build does, drafts and future articles too, and applies every rule. */
export async function checkArchive(options: CheckOptions = {}): Promise<CheckResult> {
  const context = await readSources(options);
  const { archive, sources, faulty } = context;
  const wanted = (file: string) => options.files === undefined || options.files.includes(file);

  const all: readonly WrittenSource[] = [...sources, ...faulty];
  const ignored = new Map(all.map(({ file, ignored }) => [file, ignored]));
  const reports: Report[] = archive.faults.map((fault) => ({ ...fault, severity: 'error' }));
  const add = (rule: Rule, file: string, finding: Finding) => {
    if (ignored.get(file)?.has(rule.name)) return;
    reports.push({ ...finding, file, rule: rule.name, severity: rule.severity });
  };
  for (const [done, source] of all.entries()) {
    const { file } = source;
    if (wanted(file)) {
      for (const rule of rules) {
        const found = [
          ...((await rule.written?.(source, context)) ?? []),
          ...((isArticle(source) && (await rule.article?.(source, context))) || []),
        ];
        for (const finding of found) add(rule, file, finding);
      }
    }
    options.onProgress?.('check', done + 1, all.length);
  }
  for (const rule of rules) {
    for (const { file, ...finding } of (await rule.archive?.(context)) ?? []) {
      add(rule, file, finding);
    }
  }
  const files = [...archive.articles, ...archive.faults].map(({ file }) => file);
  const isPost = (file: string) =>
    file.startsWith(displayPath('posts', '')) && file.endsWith('.mdx');
  const looked = new Set(files.filter((file) => isPost(file) && wanted(file)));
  return {
    reports: reports.filter(({ file }) => wanted(file)).sort(byPlace),
    articleCount: looked.size,
  };
}

/** Reads the archive with the manuscript of every article, drafts and future ones too. */
export async function readSources({
  now = new Date(),
  onProgress,
}: Pick<CheckOptions, 'now' | 'onProgress'>): Promise<CheckContext> {
  const manuscripts = new Map<string, Manuscript>();
  const archive = await readArchive({
    now,
    preview: true,
    onProgress: (done, total) => onProgress?.('read', done, total),
    onManuscript: (file, manuscript) => manuscripts.set(file, manuscript),
  });
  const sources = archive.articles.flatMap((article): ArticleSource[] => {
    const manuscript = manuscripts.get(article.file);
    manuscripts.delete(article.file);
    return manuscript ? [{ file: article.file, article, ...manuscript }] : [];
  });
  const faulty = [...manuscripts].map(([file, manuscript]) => ({ file, ...manuscript }));
  return { archive, sources, faulty };
}

const isArticle = (source: WrittenSource): source is ArticleSource => source.article !== undefined;
