import fs from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { z } from 'zod';
import { ContentError } from '../fault';
import { contentDir, displayPath } from '../paths';
import { replaceFile } from '../replace-file';
import { webAddress } from '../schema';
import { decodeUtf8, notUtf8 } from '../utf8';
import { validate } from '../validate';
import { readYaml } from '../yaml';
import { failures } from './visit';

const recordSchema = z.strictObject({
  checked: z.string().regex(/^\d{4}-\d\d-\d\d$/),
  answer: z.union([z.int(), z.enum(failures)]),
  moved: webAddress().optional(),
  hash: z.string().optional(),
  changed: z.string().optional(),
  etag: z.string().optional(),
  modified: z.string().optional(),
  copy: webAddress().optional(),
});

/** What is known of one source. */
export interface SourceRecord {
  /** Day on which it was last asked, in the publication's time zone. */
  checked: string;
  /** HTTP status, or why there was none. */
  answer: z.output<typeof recordSchema>['answer'];
  /** Where it has gone for good. */
  moved?: string;
  /** Fingerprint of the text that an editor has seen. */
  hash?: string;
  /** Fingerprint of the text now, where it is another. */
  changed?: string;
  /** Validators of the text last received. */
  etag?: string;
  modified?: string;
  /** A copy that the Wayback Machine keeps. */
  copy?: string;
}

const fileName = 'sources.yaml';
const heading = '# 出處的現況，由 npm run check -- --sources 寫入，請一起提交。\n';

/**
 * Reads what is known of the sources, by address.
 * @throws ContentError where the file was spoilt
 */
export function readRecords(): Map<string, SourceRecord> {
  const file = path.join(contentDir, fileName);
  if (!fs.existsSync(file)) return new Map();
  const name = displayPath(fileName);
  const source = decodeUtf8(fs.readFileSync(file));
  if (source === undefined) throw new ContentError([notUtf8(name)]);
  const yaml = readYaml(source, name);
  const schema = z.record(z.string(), recordSchema);
  const { value, faults } = validate(schema, yaml, name, {});
  if (!value) throw new ContentError(faults);
  return new Map(Object.entries(value) as [string, SourceRecord][]);
}

/** Writes all records, sorted by address: a change to one source changes its lines alone. */
export function writeRecords(records: ReadonlyMap<string, SourceRecord>): void {
  const file = path.join(contentDir, fileName);
  const rows = [...records].sort(([a], [b]) => (a < b ? -1 : 1)).map(rowOf);
  // Whoever stops the check half-way keeps what it had learnt.
  replaceFile(file, heading + rows.join(''));
}

const rows = new WeakMap<SourceRecord, string>();

/** One record as YAML, made once: the file is written after every answer. */
function rowOf([url, record]: [string, SourceRecord]): string {
  const row = rows.get(record) ?? stringify({ [url]: record }, { lineWidth: 0 });
  rows.set(record, row);
  return row;
}
