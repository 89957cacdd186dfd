import fs from 'node:fs';
import path from 'node:path';
import { type Archive, readArchive } from '../articles';
import { parseArticleFile } from '../front-matter';
import { parseMdx } from '../mdx/syntax';
import { normaliseSource } from '../normalise-source';
import { contentDir, displayPath } from '../paths';
import type { ArticleSource, CheckContext, Finding, Report, Rule } from './rule';
import { rules } from './rules';

export interface CheckResult {
  /** In the order of files and lines. */
  reports: Report[];
  articleCount: number;
}

export interface CheckOptions {
  /** Report only these files, as reports name them; all by default. The whole archive is read. */
  files?: readonly string[];
  /** Called as articles are looked at. */
  onProgress?: (done: number, total: number) => void;
  now?: Date;
}

/** Reads the archive as the build does, drafts and future articles too, and applies every rule. */
export async function checkArchive(options: CheckOptions = {}): Promise<CheckResult> {
  const archive = await readArchive({ now: options.now ?? new Date(), preview: true });
  const ignored = new Map<string, ReadonlySet<string>>();
  const sources = archive.articles.map((article) => {
    const { source, ignore } = readSource(article, archive);
    ignored.set(article.file, ignore);
    return source;
  });
  const context: CheckContext = { archive, sources };
  const wanted = (file: string) => options.files === undefined || options.files.includes(file);

  const reports: Report[] = archive.faults.map((fault) => ({ ...fault, severity: 'error' }));
  const add = (rule: Rule, file: string, finding: Finding) => {
    if (ignored.get(file)?.has(rule.name)) return;
    reports.push({ ...finding, file, rule: rule.name, severity: rule.severity });
  };
  for (const [done, source] of sources.entries()) {
    const { file } = source.article;
    if (wanted(file)) {
      for (const rule of rules) {
        for (const finding of (await rule.article?.(source, context)) ?? []) {
          add(rule, file, finding);
        }
      }
    }
    options.onProgress?.(done + 1, sources.length);
  }
  for (const rule of rules) {
    for (const { file, ...finding } of (await rule.archive?.(context)) ?? []) {
      add(rule, file, finding);
    }
  }
  return {
    reports: reports.filter(({ file }) => wanted(file)).sort(byPlace),
    articleCount: archive.articles.length,
  };
}

/** Reads an article again as its author wrote it, and which rules it silences. */
export function readSource(
  article: ArticleSource['article'],
  archive: Archive,
): { source: ArticleSource; ignore: ReadonlySet<string> } {
  const file = path.join(contentDir, path.relative(displayPath(), article.file));
  const source = normaliseSource(fs.readFileSync(file, 'utf8'));
  const { locate, frontMatter } = parseArticleFile(source, article.file, archive);
  return {
    source: { article, source, tree: parseMdx(article.body), locate },
    ignore: new Set(Object.keys(frontMatter?.check_ignore ?? {})),
  };
}

function byPlace(a: Report, b: Report): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
