import { parseDate } from '../date';
import { suggest } from '../suggest';
import { type FieldRules, property, readValue } from './field-values';
import { type ArticleField, articleFields, isFurniture, requiredFields } from './fields';
import { type Note, quote } from './note';
import { type Entry, type FrontMatter, isEmpty, yamlValue } from './read-front-matter';
import { applySplices, type Range, type Splice } from './splice';

/** Fields that the importer itself reads, or the old site's addresses, which are taken care of. */
const readElsewhere = new Set(['slug', 'url', 'aliases', 'headless', 'expirydate', 'published']);

const requiredPageFields: readonly ArticleField[] = ['title', 'description'];
const pageFields: readonly ArticleField[] = [...requiredPageFields, 'aliases'];

interface Chosen {
  entry: Entry;
  value: unknown;
}

/** Finds a field's own entry that has something in it. */
export function filledEntry(frontMatter: FrontMatter, field: ArticleField): Entry | undefined {
  return frontMatter.entries.find(
    ({ known, data }) => known?.field === field && known.rank === 0 && !isEmpty(data),
  );
}

/**
 * Turns Hugo's front matter into ours: what we know stays as it is written, names and dates are
 * put right, what we do not have is taken out and reported.
 */
export class FrontMatterConversion {
  readonly notes: Note[] = [];
  readonly #chosen = new Map<ArticleField, Chosen>();
  readonly #added = new Map<ArticleField, unknown>();

  constructor(
    readonly source: FrontMatter,
    readonly rules: FieldRules,
  ) {
    for (const field of articleFields) this.#choose(field);
    for (const entry of source.entries) if (!entry.known) this.#reportUnknown(entry);
    this.#schedule();
    this.#checkOrder();
    this.#expire();
    this.#fillIn();
    if (rules.aliases) {
      this.#chosen.delete('aliases');
      if (rules.aliases.length > 0) this.#added.set('aliases', rules.aliases);
    }
  }

  /** The value of a field as it stands. */
  get(field: ArticleField): unknown {
    return this.#added.get(field) ?? this.#chosen.get(field)?.value;
  }

  /** Line of a field in the source. */
  lineOf(field: ArticleField): number | undefined {
    return this.#chosen.get(field)?.entry.line;
  }

  /** Sets a field found elsewhere, such as the cover in the body. */
  set(field: ArticleField, value: unknown): void {
    this.#added.set(field, value);
  }

  /** The YAML, without marks around it. */
  toString(): string {
    const { text, entries } = this.source;
    const allowed = this.rules.kind === 'page' ? pageFields : articleFields;
    const splices: Splice[] = entries.flatMap((entry) => {
      const field = entry.known?.field;
      const chosen = field && this.#chosen.get(field);
      const stays = field && chosen?.entry === entry && !this.#added.has(field);
      if (!stays || !allowed.includes(field)) return [{ ...wholeLines(text, entry), text: '' }];
      return edit(text, entry, field, chosen.value);
    });
    const rest = applySplices(text, splices).replace(/\n$/u, '');
    const added = [...this.#added]
      .filter(([field]) => allowed.includes(field))
      .map(([field, value]) => `${field}: ${yamlValue(value)}`);
    return [...(rest === '' ? [] : [rest]), ...added].join('\n');
  }

  /** Picks, of the entries that mean a field, the first that says something we can use. */
  #choose(field: ArticleField): void {
    const candidates = this.source.entries
      .filter(({ known }) => known?.field === field)
      .sort((a, b) => (a.known?.rank ?? 0) - (b.known?.rank ?? 0));
    const empty = candidates.find(({ known, data }) => known?.rank === 0 && isEmpty(data));
    for (const entry of candidates) {
      if (isEmpty(entry.data)) continue;
      if (entry.known && entry.known.rank > 0 && typeof entry.data === 'boolean') continue;
      const earlier = this.#chosen.get(field);
      if (earlier) this.#reportOther(entry, earlier, field);
      else this.#take(entry, field);
    }
    if (!this.#chosen.has(field) && empty) {
      this.#chosen.set(field, { entry: empty, value: empty.data });
    }
  }

  #take(entry: Entry, field: ArticleField): void {
    const { value, lost, guess, remote } = readValue(field, entry.data, this.rules);
    const wording = `${entry.name}：${written(entry)}`;
    if (lost !== undefined) {
      // A picture beside the point of a list of files is no cover that went missing.
      const kind = entry.name.toLowerCase() === 'resources' ? 'dropped' : 'unconverted';
      const text = `${inWords(entry)} ${lost}。`;
      if (remote === undefined) this.#note(kind, entry, text);
      else {
        const about = { list: 'remote' as const, name: remote };
        this.notes.push({ kind, line: entry.line, text, about });
      }
    }
    if (value === undefined) return;
    if (this.rules.kind === 'page' && !pageFields.includes(field)) {
      if (value === false) return;
      const kind = field === 'date' || field === 'updated' ? 'dropped' : 'unconverted';
      this.#note(kind, entry, `${inWords(entry)} 沒有帶過來：頁面沒有這個欄位。`);
      return;
    }
    this.#chosen.set(field, { entry, value });
    const shown = typeof value === 'string' ? value : yamlValue(value);
    if (guess !== undefined) {
      this.#note('guessed', entry, `${wording} → ${shown}（${guess}）`);
    } else if (entry.known && entry.known.rank > 0 && entry.known.guessed) {
      this.#note('guessed', entry, `欄位 ${entry.name} → ${field}：${shown}`);
    } else if (entry.name !== field) {
      this.#note('converted', entry, `欄位 ${entry.name} → ${field}`);
    }
    if (guess === undefined && entry.name === field && !same(value, entry.data)) {
      this.#note('converted', entry, `${wording} → ${shown}`);
    }
    if (entry.rewrite === 'comment') {
      this.#note('dropped', entry, `${entry.name} 後面的 # 註解沒有帶過來。`);
    }
    if (field === 'authors' && !this.rules.addsNames) {
      this.#note(
        'guessed',
        entry,
        `${inWords(entry)} 照原樣保留，請確認 content/authors.yaml 有這些作者。`,
      );
    }
  }

  #reportOther(entry: Entry, earlier: Chosen, field: ArticleField): void {
    const { value } = readValue(field, entry.data, this.rules);
    if (same(value, earlier.value)) return;
    const { name } = earlier.entry;
    const kind = isFurniture(entry.name) || field === 'cover' ? 'dropped' : 'unconverted';
    this.#note(kind, entry, `${inWords(entry)} 沒有帶過來：${name} 已經寫了。`);
  }

  #reportUnknown(entry: Entry): void {
    const lower = entry.name.toLowerCase();
    if (isEmpty(entry.data) || (readElsewhere.has(lower) && this.rules.aliases)) return;
    if (isFurniture(entry.name)) {
      this.#note('dropped', entry, `${inWords(entry)} 沒有帶過來：和版面、排序有關。`);
      return;
    }
    const meant = suggest(entry.name, articleFields);
    this.#note(
      'unconverted',
      entry,
      `${inWords(entry)} 沒有帶過來：沒有這個欄位。${meant ? `是不是 ${meant}？` : ''}`,
    );
  }

  /** Our schema refuses an update before the date; the old site just did not show it. */
  #checkOrder(): void {
    const updated = this.#chosen.get('updated');
    const date = this.#chosen.get('date');
    if (!updated || !date || isEmpty(updated.value)) return;
    const [earlier, later] = [date, updated].map(({ value }) =>
      parseDate(String(value), this.rules.ownTimeZone),
    );
    if (earlier && later && later < earlier) {
      this.#chosen.delete('updated');
      this.#note('dropped', updated.entry, `${inWords(updated.entry)} 沒有帶過來：比 date 還早。`);
    }
  }

  /** Hugo shows a post from its `publishDate` on; we show it from its `date` on. */
  #schedule(): void {
    const entry = this.#entry('publishdate');
    if (!entry || isEmpty(entry.data)) return;
    const { value } = readValue('date', entry.data, this.rules);
    const due = parseDate(String(value), this.rules.ownTimeZone);
    if (!due || due <= this.rules.now) return;
    if (this.rules.kind === 'page') {
      this.#added.set('draft', true);
      return;
    }
    const date = this.#chosen.get('date');
    const dated = parseDate(String(date?.value), this.rules.ownTimeZone);
    if (date?.entry === entry || (dated && dated >= due)) return;
    this.#chosen.set('date', { entry, value });
    this.#note('guessed', entry, `${inWords(entry)} 還沒到，當成 date：到時候才公開。`);
  }

  #expire(): void {
    const entry = this.#entry('expirydate');
    if (!entry || isEmpty(entry.data)) return;
    const { value } = readValue('date', entry.data, this.rules);
    const expiry = parseDate(String(value), this.rules.ownTimeZone);
    if (expiry && expiry <= this.rules.now) {
      this.#added.set('draft', true);
      this.#note('guessed', entry, `${inWords(entry)} 已經過期，當成草稿（draft: true）。`);
    } else {
      this.#note('unconverted', entry, `${inWords(entry)} 沒有帶過來：到期時請自己下架。`);
    }
  }

  #fillIn(): void {
    const published = this.#entry('published');
    if (published?.data === false) {
      this.#added.set('draft', true);
      this.#note('converted', published, 'published: false → draft: true');
    }
    if (this.rules.draft !== undefined) {
      this.#added.set('draft', true);
      this.notes.push({ kind: 'guessed', line: 1, text: `當成草稿：${this.rules.draft}。` });
    }
    const cover = this.#chosen.get('cover');
    const alt = property(cover?.entry.data, 'alt');
    if (typeof alt === 'string' && alt !== '' && isEmpty(this.get('coverAlt'))) {
      this.#added.set('coverAlt', alt);
    }
    for (const [field, found] of Object.entries(this.rules.fallback) as [
      ArticleField,
      { value: string; why: string },
    ][]) {
      if (!isEmpty(this.get(field))) continue;
      this.#added.set(field, found.value);
      const text = `沒有 ${field}，用${found.why}：${found.value}`;
      this.notes.push({ kind: 'guessed', line: 1, text });
    }
    const required = this.rules.kind === 'page' ? requiredPageFields : requiredFields;
    for (const field of required) {
      if (!isEmpty(this.get(field))) continue;
      this.notes.push({
        kind: 'unconverted',
        line: this.#entry(field)?.line ?? 1,
        text: `沒有 ${field}，請補上。`,
      });
    }
  }

  #entry(name: string): Entry | undefined {
    return this.source.entries.find((entry) => entry.name.toLowerCase() === name);
  }

  #note(kind: Note['kind'], entry: Entry, text: string): void {
    const about = { list: 'field' as const, name: entry.name };
    const isLoss = kind === 'dropped' || kind === 'unconverted';
    this.notes.push({ kind, line: entry.line, text, ...(isLoss ? { about } : {}) });
  }
}

function edit(text: string, entry: Entry, field: ArticleField, value: unknown): Splice[] {
  if (!entry.rewrite && same(value, entry.data)) {
    return entry.name === field ? [] : [{ ...entry.key, text: field }];
  }
  return [{ ...wholeLines(text, entry), text: `${field}: ${yamlValue(value)}\n` }];
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function written(entry: Entry): string {
  return quote(typeof entry.data === 'string' ? entry.data : entry.raw, 200);
}

function inWords(entry: Entry): string {
  return `欄位「${entry.name}: ${quote(entry.raw, 200)}」`;
}

function wholeLines(text: string, entry: Entry): Range {
  const newline = text.indexOf('\n', entry.value.end);
  return { start: entry.key.start, end: newline === -1 ? text.length : newline + 1 };
}
