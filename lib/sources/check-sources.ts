import { setTimeout as sleep } from 'node:timers/promises';
import { type CheckOptions, readSources } from '../check/check';
import type { ArticleSource, Report } from '../check/rule';
import { toRfc3339 } from '../date';
import type { Site } from '../site';
import type { AskOptions } from './ask';
import { isAlive, isDead, sourceReports } from './findings';
import { learn } from './learn';
import { readRecords, type SourceRecord, writeRecords } from './records';
import { findCopy, waybackApi } from './wayback';

export interface SourceCheckOptions extends Partial<Omit<AskOptions, 'userAgent'>> {
  /** Only the sources of these files, as reports name them; all by default. */
  files?: readonly string[];
  now?: Date;
  /** Days for which a source that was there is not asked again; 7 unless told. */
  days?: number;
  /** Takes what has changed as seen, and asks nobody. */
  accept?: boolean;
  /** Offers kept copies of sources that are alive, too. */
  copies?: boolean;
  /** The Wayback Machine's API, or one like it. */
  waybackApi?: string;
  onProgress?: CheckOptions['onProgress'];
}

export interface SourceCheckResult {
  reports: Report[];
  /** Sources looked at, those known from the days before included. */
  sourceCount: number;
  /** What went wrong with the check itself. */
  notes: string[];
}

/**
 * Asks whether the works that articles name in `source_url` are still there, and unchanged. What
 * is learnt is written to `content/sources.yaml` after every answer, so that a run that was
 * stopped goes on where it was.
 */
export async function checkSources(options: SourceCheckOptions = {}): Promise<SourceCheckResult> {
  const { files, now = new Date(), days = 7 } = options;
  const { archive, sources } = await readSources({ now, onProgress: options.onProgress });
  const all = sources.filter(({ article }) => article.source?.url);
  const wanted = (file: string) => files === undefined || files.includes(file);
  const articles = all.filter(({ article }) => wanted(article.file));
  const dayOf = (date: Date) => toRfc3339(date, archive.site.time_zone).slice(0, 10);
  const today = dayOf(now);

  const records = readRecords();
  const inUse = new Set(all.map(urlOf));
  // An article that cannot be read today keeps what is known of its source.
  if (archive.faults.length === 0) {
    for (const url of records.keys()) if (!inUse.has(url)) records.delete(url);
  }
  const write = (url: string, record: SourceRecord) => {
    records.set(url, record);
    writeRecords(records);
  };
  const asking = askOptions(options, archive.site);
  const urls = [...new Set(articles.map(urlOf))];
  const notes: string[] = [];

  if (options.accept) accept(urls, records, write);
  else {
    const due = urls.filter((url) => !isFresh(records.get(url), today, days));
    const missed = await learn(due, records, write, {
      asking,
      today,
      onProgress: (done, total) => options.onProgress?.('ask', done, total),
    });
    if (missed) notes.push('沒有一個網站有回答：這台電腦可能沒有連上網路，請晚點再查一次。');
    const inNeed = articles.filter((source) => {
      const record = records.get(urlOf(source));
      if (!record || record.copy || source.article.source?.archive) return false;
      return options.copies || isDead(record) || record.changed || record.moved;
    });
    notes.push(...(await findCopies(inNeed, records, write, { ...options, asking, dayOf })));
  }

  const reports = articles.flatMap((source) => {
    const record = records.get(urlOf(source));
    const found = record ? sourceReports(source, record, options.copies ?? false) : [];
    return found.filter(({ rule }) => !source.ignored.has(rule));
  });
  const faults = archive.faults
    .filter(({ file }) => wanted(file))
    .map((fault) => ({ ...fault, severity: 'error' as const }));
  const sourceCount = urls.filter((url) => records.has(url)).length;
  return { reports: [...faults, ...reports], sourceCount, notes };
}

function urlOf({ article }: ArticleSource): string {
  return article.source?.url ?? '';
}

function askOptions(options: SourceCheckOptions, site: Site): AskOptions {
  const { delay = 1000, timeout = 20_000, allowPrivate = false } = options;
  // A header holds ASCII only; a publication's Latin name may have an accent.
  const name = site.latin_name.normalize('NFKD').replaceAll(/[^\w.-]+/g, '');
  return { delay, timeout, allowPrivate, userAgent: `${name}-source-check/1.0 (+${site.url})` };
}

/** Only what was there is left alone for some days: a failure may have been the network's. */
function isFresh(record: SourceRecord | undefined, today: string, days: number): boolean {
  if (!record || !isAlive(record)) return false;
  return Date.parse(today) - Date.parse(record.checked) < days * 86_400_000;
}

function accept(
  urls: readonly string[],
  records: ReadonlyMap<string, SourceRecord>,
  write: (url: string, record: SourceRecord) => void,
): void {
  for (const url of urls) {
    const known = records.get(url);
    if (!known?.changed) continue;
    const { changed, ...record } = known;
    write(url, { ...record, hash: changed });
  }
}

interface CopyOptions extends SourceCheckOptions {
  asking: AskOptions;
  dayOf: (date: Date) => string;
}

/** Looks for kept copies one after another; gives up at the first silence. */
async function findCopies(
  articles: readonly ArticleSource[],
  records: ReadonlyMap<string, SourceRecord>,
  write: (url: string, record: SourceRecord) => void,
  { asking, dayOf, waybackApi: api = waybackApi }: CopyOptions,
): Promise<string[]> {
  for (const [index, source] of articles.entries()) {
    const { article } = source;
    const url = urlOf(source);
    const record = records.get(url);
    if (!record) continue;
    if (index > 0) await sleep(asking.delay);
    try {
      const day = dayOf(article.source?.date ?? article.date);
      // Where the service is, the operator says and no article.
      const copy = await findCopy(url, day, api, { ...asking, allowPrivate: true });
      if (copy) write(url, { ...record, copy });
    } catch {
      return ['網際網路檔案館（Wayback Machine）沒有回答，這次沒有查完存檔。'];
    }
  }
  return [];
}
