import type { NoteKind } from './note';
import type { Outcome, PictureOutcome, PostReport } from './post-report';
import type { TextDifference } from './proof';

export const outcomes: Readonly<Record<Outcome, string>> = {
  written: '已寫入',
  same: '沒有變動',
  skipped: '略過',
  refused: '拒絕',
  failed: '失敗',
};
/** The same before anything is done. */
const outcomesAhead: typeof outcomes = { ...outcomes, written: '會寫入' };

/** What an outcome is called, in a trial run or after the deed. */
export function outcomeNames(dryRun: boolean): typeof outcomes {
  return dryRun ? outcomesAhead : outcomes;
}
export const kinds: Readonly<Record<NoteKind, string>> = {
  converted: '轉換',
  guessed: '推測',
  dropped: '放掉',
  unconverted: '未轉換',
};
export const pictures: Readonly<Record<PictureOutcome, string>> = {
  copied: '複製',
  there: '已有',
  missing: '找不到',
  refused: '拒絕',
};

/** Things that are counted by their names over all posts. */
export type ListName = 'shortcodes' | 'missingFiles' | 'remotePictures' | 'deadLinks' | 'fields';

/** Counts of a whole run. */
export class Totals {
  /** @param dryRun whether nothing is written, so that all is still to come */
  constructor(readonly dryRun = false) {}

  files = 0;
  /** Files without a word that wants a person's look. */
  quiet = 0;
  readonly outcomes = new Map<Outcome, number>();
  readonly kinds = new Map<NoteKind, number>();
  readonly pictures = new Map<PictureOutcome, number>();
  readonly lists: Readonly<Record<ListName, Map<string, number>>> = {
    shortcodes: new Map(),
    missingFiles: new Map(),
    remotePictures: new Map(),
    deadLinks: new Map(),
    fields: new Map(),
  };
  /** Posts whose words were compared, words compared, and words that differ. */
  readonly proof = { posts: 0, words: 0, missing: 0, added: 0 };

  add(report: PostReport): void {
    this.files += 1;
    if (!needsLook(report)) this.quiet += 1;
    increase(this.outcomes, report.outcome);
    for (const { kind, about } of report.notes) {
      increase(this.kinds, kind);
      if (about?.list === 'field') increase(this.lists.fields, about.name);
      if (about?.list === 'file') increase(this.lists.missingFiles, about.name);
      if (about?.list === 'remote') increase(this.lists.remotePictures, about.name);
      if (about?.list === 'link') increase(this.lists.deadLinks, about.name);
    }
    for (const kind of keys(pictures)) increase(this.pictures, kind, report.pictures[kind]);
    for (const name of report.shortcodes) increase(this.lists.shortcodes, name);
    for (const link of report.deadLinks) increase(this.lists.deadLinks, link);
    if (!report.proof) return;
    this.proof.posts += 1;
    this.proof.words += report.proof.words;
    this.proof.missing += unintended(report.proof.missing).length;
    this.proof.added += unintended(report.proof.added).length;
  }

  /** Whether something an editor asked for was not done. */
  get hasFailure(): boolean {
    return (
      this.outcomes.has('failed') ||
      this.outcomes.has('refused') ||
      (this.pictures.get('refused') ?? 0) > 0
    );
  }

  toString(): string {
    const { posts, words, missing, added } = this.proof;
    return [
      `共 ${this.files} 個檔案：${list(outcomeNames(this.dryRun), this.outcomes)}`,
      `圖片：${list({ ...pictures, ...(this.dryRun ? { copied: '會複製' } : {}) }, this.pictures)}`,
      `說明：${list(kinds, this.kinds)}`,
      ...(posts > 0
        ? [`逐字比對：${posts} 篇、${words} 個字詞，少了 ${missing} 處、多了 ${added} 處`]
        : []),
    ].join('\n');
  }
}

/** Whether a report says anything that a person should look at. */
export function needsLook({ outcome, notes, deadLinks, proof }: PostReport): boolean {
  return (
    outcome === 'failed' ||
    outcome === 'refused' ||
    deadLinks.length > 0 ||
    notes.some(({ kind }) => kind === 'guessed' || kind === 'unconverted') ||
    (proof !== undefined && unintended([...proof.missing, ...proof.added]).length > 0)
  );
}

/** Differences that the importer did not make on purpose. */
export function unintended(differences: readonly TextDifference[]): TextDifference[] {
  return differences.filter(({ intended }) => !intended);
}

/** The entries of a count, most frequent first. */
export function byCount(counts: ReadonlyMap<string, number>): [name: string, count: number][] {
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}

export function keys<Key extends string>(record: Readonly<Record<Key, unknown>>): Key[] {
  return Object.keys(record) as Key[];
}

function list<Key extends string>(
  names: Readonly<Record<Key, string>>,
  counts: ReadonlyMap<Key, number>,
): string {
  return keys(names)
    .map((key) => `${names[key]} ${counts.get(key) ?? 0}`)
    .join('、');
}

function increase<Key>(counts: Map<Key, number>, key: Key, by = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}
