import type { Source } from '../article';
import { fieldPlace } from '../check/places';
import type { ArticleSource, Finding, Report } from '../check/rule';
import type { SourceRecord } from './records';
import type { Failure } from './visit';

/** What `npm run check -- --sources` looks for; silenced like the other rules by `check_ignore`. */
export const sourceRules = [
  {
    name: 'source-alive',
    severity: 'error',
    about:
      '出處還在不在（只有 --sources 會查）：404、410、網域不存在或憑證失效是錯誤；403、429、5xx、逾時說不準，只是提醒。',
  },
  {
    name: 'source-moved',
    severity: 'warning',
    about: '出處永久搬家了（只有 --sources 會查）：請改寫 source_url。',
  },
  {
    name: 'source-changed',
    severity: 'warning',
    about:
      '出處的內文和上次看到的不一樣（只有 --sources 會查）：請對照譯文，再用 --sources --accept 記下新的樣子。',
  },
  {
    name: 'source-archive',
    severity: 'warning',
    about: '出處有存檔可以記下來（只有 --sources --archive 會查）：網頁不見時，讀者還看得到。',
  },
] as const;
type RuleName = (typeof sourceRules)[number]['name'];

const failures: Readonly<Record<Failure, string>> = {
  dns: '找不到這個網域。',
  tls: '憑證失效，連線不安全。',
  timeout: '等太久沒有回答。',
  connection: '連不上。',
  redirects: '轉址到不了任何網頁。',
  private: '網址指向內部網路，不查。',
  later: '這個網站要求晚點再來，這次沒有問。',
};

const deadStatuses: readonly number[] = [404, 410];

/** Whether a source answered as one that is there. */
export function isAlive({ answer }: SourceRecord): boolean {
  return typeof answer === 'number' && ((answer >= 200 && answer < 300) || answer === 304);
}

/** Whether a source is certainly gone. */
export function isDead({ answer }: SourceRecord): boolean {
  return typeof answer === 'number'
    ? deadStatuses.includes(answer)
    : ['dns', 'tls'].includes(answer);
}

/**
 * What an editor should know of an article's source.
 * @param offerCopy whether a kept copy is offered though the source is alive
 */
export function sourceReports(
  article: ArticleSource,
  record: SourceRecord,
  offerCopy: boolean,
): Report[] {
  const source = article.article.source ?? {};
  const place = fieldPlace(article, 'source_url') ?? { line: 1, column: 1 };
  const report = (
    rule: RuleName,
    severity: Report['severity'],
    words: Omit<Finding, 'line' | 'column'>,
  ) => ({
    file: article.article.file,
    ...place,
    rule,
    severity,
    field: 'source_url',
    ...words,
  });
  const copy = record.copy && !source.archive ? `source_archive: ${record.copy}` : undefined;

  if (isDead(record)) {
    return [
      // With a copy at hand the reader is served; there may be nothing more an editor can do.
      report('source-alive', source.archive ? 'warning' : 'error', {
        found: `出處已經不在：${reason(record)}`,
        advice: deadAdvice(source, copy),
      }),
    ];
  }
  if (!isAlive(record)) {
    return [
      report('source-alive', 'warning', {
        found: `不確定出處還在不在：${reason(record)}`,
        advice: '請用瀏覽器打開看看；沒有問題的話不必改。',
      }),
    ];
  }
  const reports: Report[] = [];
  if (record.moved) {
    reports.push(
      report('source-moved', 'warning', {
        found: isFrontPage(record.moved, source.url)
          ? `出處轉到了網站首頁（${record.moved}），原來的網頁可能已經不在。`
          : '出處永久搬家了。',
        advice: isFrontPage(record.moved, source.url)
          ? `請找出新的網址${copy ? `，或加上 ${copy}` : ''}`
          : `請改成 source_url: ${record.moved}`,
      }),
    );
  }
  if (record.changed) {
    reports.push(
      report('source-changed', 'warning', {
        found: '出處的內文和上次看到的不一樣。',
        advice: `請對照文章；看過後執行 npm run check -- --sources --accept ${article.article.file}${copy ? `。改動前後可能有存檔：${copy}` : ''}`,
      }),
    );
  }
  if (offerCopy && copy) {
    reports.push(
      report('source-archive', 'warning', {
        found: '出處有存檔可以記下來。',
        advice: `請加上 ${copy}`,
      }),
    );
  }
  return reports;
}

function reason({ answer }: SourceRecord): string {
  return typeof answer === 'number' ? `網站回答 ${answer}。` : failures[answer];
}

function deadAdvice({ archive }: Source, copy: string | undefined): string {
  if (archive) return '讀者看得到存檔。若有新的網址，請改寫 source_url。';
  if (copy) return `請改成新的網址；找不到的話，請加上 ${copy}`;
  return '請改成新的網址；找不到的話，請找存檔寫進 source_archive。';
}

/** Where old addresses are sent when nobody knows any more what they were. */
function isFrontPage(moved: string, url = ''): boolean {
  return new URL(moved).pathname === '/' && new URL(url).pathname !== '/';
}
