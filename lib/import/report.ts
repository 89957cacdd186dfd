import type { Outcome, PictureOutcome, PostReport } from './import-post';
import type { NoteKind } from './note';

const outcomes: Readonly<Record<Outcome, string>> = {
  written: '已寫入',
  same: '沒有變動',
  skipped: '略過',
  refused: '拒絕',
  failed: '失敗',
};
const kinds: Readonly<Record<NoteKind, string>> = {
  converted: '轉換',
  guessed: '推測',
  unconverted: '未轉換',
};
const pictures: Readonly<Record<PictureOutcome, string>> = {
  copied: '複製',
  there: '已有',
  missing: '找不到',
  refused: '拒絕',
};

/**
 * Sets out what happened to one file.
 * @param show turns a path into the form to print
 */
export function formatPost(report: PostReport, show: (file: string) => string): string {
  const target = report.target ? ` → ${show(report.target)}` : '';
  const rows = [`${show(report.file)}${target}　${outcomes[report.outcome]}`];
  for (const { line, text } of report.problems) rows.push(`  ${place(line)}${text}`);
  for (const kind of keys(kinds)) {
    const notes = report.notes
      .filter((note) => note.kind === kind)
      .sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
    if (notes.length > 0) rows.push(`  ${kinds[kind]}`);
    for (const { line, text } of notes) rows.push(`    ${place(line)}${text}`);
  }
  return rows.join('\n');
}

/** Counts of a whole run. */
export class Totals {
  #files = 0;
  readonly #outcomes = new Map<Outcome, number>();
  readonly #kinds = new Map<NoteKind, number>();
  readonly #pictures = new Map<PictureOutcome, number>();

  add({ outcome, notes, pictures: counts }: PostReport): void {
    this.#files += 1;
    increase(this.#outcomes, outcome);
    for (const { kind } of notes) increase(this.#kinds, kind);
    for (const kind of keys(pictures)) increase(this.#pictures, kind, counts[kind]);
  }

  /** Whether something an editor asked for was not done. */
  get hasFailure(): boolean {
    return (
      this.#outcomes.has('failed') ||
      this.#outcomes.has('refused') ||
      (this.#pictures.get('refused') ?? 0) > 0
    );
  }

  toString(): string {
    return [
      `共 ${this.#files} 個檔案：${list(outcomes, this.#outcomes)}`,
      `圖片：${list(pictures, this.#pictures)}`,
      `說明：${list(kinds, this.#kinds)}`,
    ].join('\n');
  }
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

function keys<Key extends string>(record: Readonly<Record<Key, unknown>>): Key[] {
  return Object.keys(record) as Key[];
}

function place(line: number | undefined): string {
  return line === undefined ? '' : `第 ${line} 行　`;
}
