import { parse as parseToml, TomlDate, TomlError } from 'smol-toml';
import {
  isMap,
  isNode,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
  stringify,
  visit,
} from 'yaml';
import { readYaml } from '../yaml';
import { type FieldName, fieldName } from './fields';
import type { Problem } from './note';
import type { Source } from './source';
import type { Range } from './splice';

/** One field as the source has it. Offsets count in the YAML text. */
export interface Entry {
  name: string;
  /** Our field; undefined for one the publication does not have. */
  known: FieldName | undefined;
  key: Range;
  value: Range;
  /** The value as it is written. */
  raw: string;
  data: unknown;
  line: number;
  /** Why its value cannot stay as it is written, although it is right. */
  rewrite: 'comment' | 'alias' | undefined;
}

/** Front matter read, not yet converted. */
export interface FrontMatter {
  /** YAML: as the source has it, or made from its TOML or JSON. */
  text: string;
  entries: Entry[];
}

type Read =
  | { frontMatter: FrontMatter; problems?: never }
  | { frontMatter?: never; problems: Problem[] };

const yamlStyle = { lineWidth: 0, flowCollectionPadding: false } as const;

/** Writes a value as YAML, lists of words in one line. */
export function yamlValue(value: unknown): string {
  return stringify(value, { ...yamlStyle, collectionStyle: 'flow' }).trimEnd();
}

/**
 * Reads front matter.
 * @returns its fields with their places, or every fault in it
 */
export function readFrontMatter(source: Source): Read {
  if (source.format === 'yaml') return fromYaml(source.frontMatter, source.linesBefore);
  const { data, problem } = source.format === 'toml' ? fromToml(source) : fromJson(source);
  if (problem) return { problems: [problem] };
  return fromData(data, source);
}

function fromToml({ frontMatter, linesBefore }: Source) {
  try {
    return { data: plain(parseToml(frontMatter, { integersAsBigInt: 'asNeeded' })) };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const reason = error.message.split('\n')[0]?.replace('Invalid TOML document: ', '');
    const text = `TOML 讀不懂這裡（${reason}）。`;
    return { problem: { line: error.line + linesBefore, text } };
  }
}

function fromJson({ frontMatter }: Source) {
  try {
    return { data: JSON.parse(frontMatter) as unknown };
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    return { problem: { line: 1, text: `JSON 讀不懂（${reason}）。` } };
  }
}

/** TOML's dates as their text, with the zone they were written in. */
function plain(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString().replace(/\.0+(?=$|[Z+-])/u, '');
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return new Map(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}

/** Writes the fields as YAML and reads that, so that there is one way on from here. */
function fromData(data: unknown, source: Source): Read {
  const lines = source.frontMatter.split('\n');
  const lineOf = (name: string) => {
    const written = lines.findIndex((line) =>
      line
        .replace(/["'[\]{]/gu, ' ')
        .trim()
        .split(/[\s=:.]/u, 1)
        .includes(name),
    );
    return Math.max(0, written) + 1 + source.linesBefore;
  };
  const read = fromYaml(stringify(data, yamlStyle).trimEnd(), 0);
  for (const entry of read.frontMatter?.entries ?? []) entry.line = lineOf(entry.name);
  return read;
}

function fromYaml(text: string, linesBefore: number): Read {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  if (document.errors.length > 0) {
    const { faults } = readYaml(text, '', linesBefore);
    return {
      problems: faults.map(({ line, found, advice }) => ({ line, text: `${found}${advice}` })),
    };
  }
  const { contents } = document;
  const refuse = (reason: string) => ({ problems: [{ line: 1 + linesBefore, text: reason }] });
  if (contents === null) return { frontMatter: { text, entries: [] } };
  if (!isMap(contents)) return refuse('front matter 要一行一個「欄位: 內容」。');
  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: 100 });
  } catch {
    return refuse('YAML 的別名（* 或 &）太多，請把內容直接寫出來。');
  }
  if (contents.flow) return fromYaml(stringify(data, yamlStyle).trimEnd(), linesBefore);
  const fields = typeof data === 'object' && data !== null ? data : {};
  const entries: Entry[] = [];
  for (const { key, value } of contents.items) {
    const keyRange = isScalar(key) ? key.range : undefined;
    if (!isScalar(key) || key.value === null || !keyRange)
      return refuse('front matter 的欄位名稱要是文字。');
    const node = isNode(value) ? value : undefined;
    const start = node?.range?.[0] ?? keyRange[1];
    const raw = text.slice(start, node?.range?.[1] ?? start).trimEnd();
    const name = String(key.value);
    entries.push({
      name,
      known: fieldName(name),
      key: { start: keyRange[0], end: keyRange[1] },
      value: { start, end: start + raw.length },
      raw,
      data: Object.hasOwn(fields, name) ? Reflect.get(fields, name) : undefined,
      line: counter.linePos(keyRange[0]).line + linesBefore,
      rewrite: node && reasonToRewrite(node),
    });
  }
  return { frontMatter: { text, entries } };
}

/** Our front matter has no aliases, and no comment behind a text without quotes. */
function reasonToRewrite(value: Node): Entry['rewrite'] {
  let reason: Entry['rewrite'];
  visit(value, {
    Alias() {
      reason = 'alias';
      return visit.BREAK;
    },
    Node(_, node) {
      if ('anchor' in node && node.anchor) reason = 'alias';
      else if (isScalar(node) && node.type === 'PLAIN' && node.comment) reason ??= 'comment';
    },
  });
  return reason;
}

/** Whether our schema takes a value for "not given". */
export function isEmpty(value: unknown): boolean {
  return (
    value === null ||
    value === undefined ||
    value === '' ||
    (Array.isArray(value) && value.length === 0)
  );
}
