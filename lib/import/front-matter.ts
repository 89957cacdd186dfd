import { isMap, isNode, isScalar, LineCounter, parseDocument, stringify } from 'yaml';
import { suggest } from '../suggest';
import { readYaml } from '../yaml';
import { tidyDate } from './dates';
import {
  type ArticleField,
  articleField,
  articleFields,
  dateFields,
  requiredFields,
} from './fields';
import { type Note, type Problem, quote } from './note';
import { applySplices, type Range, type Splice } from './splice';

/** Lines of a file that stand before its front matter: the opening `---`. */
const linesBefore = 1;

/** One field as the source has it. Offsets count in the front-matter text. */
export interface Entry {
  name: string;
  /** Our name for it; undefined for a field the publication does not have. */
  field: ArticleField | undefined;
  key: Range;
  value: Range;
  /** The value as it is written. */
  raw: string;
  data: unknown;
  line: number;
}

/** Front matter read, not yet converted. */
export interface FrontMatter {
  text: string;
  entries: Entry[];
}

/**
 * Reads YAML front matter.
 * @returns its fields with their places, or every fault in it
 */
export function readFrontMatter(
  text: string,
): { frontMatter: FrontMatter; problems?: never } | { frontMatter?: never; problems: Problem[] } {
  const yaml = readYaml(text, '', linesBefore);
  if (yaml.faults.length > 0) {
    return {
      problems: yaml.faults.map(({ line, found, advice }) => ({ line, text: `${found}${advice}` })),
    };
  }
  const counter = new LineCounter();
  const { contents } = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  if (contents === null) return { frontMatter: { text, entries: [] } };
  if (!isMap(contents) || contents.flow) {
    return {
      problems: [{ line: 1 + linesBefore, text: 'front matter 要一行一個「欄位: 內容」。' }],
    };
  }
  const data = typeof yaml.data === 'object' && yaml.data !== null ? yaml.data : {};
  const entries: Entry[] = [];
  for (const { key, value } of contents.items) {
    const keyRange = isScalar(key) ? key.range : undefined;
    if (!isScalar(key) || !keyRange) {
      return { problems: [{ line: 1 + linesBefore, text: 'front matter 的欄位名稱要是文字。' }] };
    }
    const valueRange = isNode(value) ? value.range : undefined;
    const start = valueRange?.[0] ?? keyRange[1];
    const raw = text.slice(start, valueRange?.[1] ?? start).trimEnd();
    const name = String(key.value);
    entries.push({
      name,
      field: articleField(name),
      key: { start: keyRange[0], end: keyRange[1] },
      value: { start, end: start + raw.length },
      raw,
      data: Reflect.get(data, name),
      line: counter.linePos(keyRange[0]).line + linesBefore,
    });
  }
  return { frontMatter: { text, entries } };
}

/** Finds a field that has something in it. */
export function filledEntry(frontMatter: FrontMatter, field: ArticleField): Entry | undefined {
  return frontMatter.entries.find((entry) => entry.field === field && !isEmpty(entry.data));
}

/**
 * Turns Hugo's front matter into ours: what we know stays as it is written, names and dates are
 * put right, what we do not have is taken out and reported.
 * @param additions fields found elsewhere, such as the cover in the body; set even where the
 *   source has the field but empty
 */
export function convertFrontMatter(
  frontMatter: FrontMatter,
  additions: Readonly<Partial<Record<ArticleField, string>>>,
): { text: string; notes: Note[] } {
  const { text, entries } = frontMatter;
  const notes: Note[] = [];
  const splices: Splice[] = [];
  const remove = (entry: Entry) => splices.push({ ...wholeLines(text, entry), text: '' });
  const kept = new Map<ArticleField, Entry>();

  for (const entry of entries) {
    if (!entry.field) {
      remove(entry);
      notes.push(unknownField(entry));
      continue;
    }
    const earlier = kept.get(entry.field);
    if (earlier && !isEmpty(earlier.data)) {
      remove(entry);
      if (!isEmpty(entry.data)) {
        notes.push({
          kind: 'unconverted',
          line: entry.line,
          text: `${inWords(entry)} 沒有帶過來：${earlier.name} 已經寫了。`,
        });
      }
      continue;
    }
    if (earlier) remove(earlier);
    kept.set(entry.field, entry);
  }
  for (const [field, entry] of kept) {
    if (additions[field] !== undefined) remove(entry);
    else {
      splices.push(...rename(field, entry, notes), ...retime(field, entry, notes));
      if (field === 'authors' && !isEmpty(entry.data)) {
        notes.push({
          kind: 'guessed',
          line: entry.line,
          text: `${inWords(entry)} 照原樣保留，請確認 content/authors.yaml 有這些作者。`,
        });
      }
    }
  }
  for (const field of requiredFields) {
    const entry = kept.get(field);
    if (entry && !isEmpty(entry.data)) continue;
    notes.push({ kind: 'unconverted', line: entry?.line ?? 1, text: `沒有 ${field}，請補上。` });
  }

  const lines = Object.entries(additions).map(
    ([field, value]) => `${field}: ${stringify(value, { lineWidth: 0 }).trimEnd()}`,
  );
  const rest = applySplices(text, splices).replace(/\n$/u, '');
  return { text: [...(rest === '' ? [] : [rest]), ...lines].join('\n'), notes };
}

function rename(field: ArticleField, entry: Entry, notes: Note[]): Splice[] {
  if (entry.name === field) return [];
  notes.push({ kind: 'converted', line: entry.line, text: `欄位 ${entry.name} → ${field}` });
  return [{ ...entry.key, text: field }];
}

function retime(field: ArticleField, entry: Entry, notes: Note[]): Splice[] {
  if (!dateFields.includes(field) || isEmpty(entry.data)) return [];
  const written = String(entry.data);
  const date = tidyDate(written);
  if (!date) {
    notes.push({
      kind: 'unconverted',
      line: entry.line,
      text: `${entry.name} 的日期「${quote(written)}」讀不懂，請寫成 2025-05-12T14:14:10+08:00。`,
    });
    return [];
  }
  if (date.text === written) return [];
  notes.push({
    kind: date.guessedZone ? 'guessed' : 'converted',
    line: entry.line,
    text: `${entry.name}：${written} → ${date.text}${date.guessedZone ? '（原文沒有時區，當成臺北時間）' : ''}`,
  });
  return [{ ...entry.value, text: date.text }];
}

function unknownField(entry: Entry): Note {
  const meant = suggest(entry.name, articleFields);
  return {
    kind: 'unconverted',
    line: entry.line,
    text: `${inWords(entry)} 沒有帶過來：沒有這個欄位。${meant ? `是不是 ${meant}？` : ''}`,
  };
}

function inWords(entry: Entry): string {
  return `欄位「${entry.name}: ${quote(entry.raw, 200)}」`;
}

function wholeLines(text: string, entry: Entry): Range {
  const newline = text.indexOf('\n', entry.value.end);
  return { start: entry.key.start, end: newline === -1 ? text.length : newline + 1 };
}

/** Whether our schema takes a value for "not given". */
function isEmpty(value: unknown): boolean {
  return (
    value === null ||
    value === undefined ||
    value === '' ||
    (Array.isArray(value) && value.length === 0)
  );
}
