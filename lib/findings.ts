import fs from 'node:fs';
import { byPlace, type Fault } from './fault';
import { normaliseSource } from './normalise-source';
import { contentFile, displayPath } from './paths';

/** A line of a file as shown beside a fault. */
export interface SourceLine {
  /** Counts from 1. */
  number: number;
  text: string;
  /** Whether the fault is on it. */
  marked: boolean;
}

/** A fault with the lines of its file around it. */
export interface Finding extends Fault {
  lines: SourceLine[];
}

const linesAround = 2;
const widest = 200;

/** What is wrong with one article's file, in the order of its lines; empty for a sound or missing one. */
export function findingsOf(slug: string, faults: readonly Fault[]): Finding[] {
  const file = displayPath('posts', `${slug}.mdx`);
  const own = faults.filter((fault) => fault.file.normalize('NFC') === file);
  if (own.length === 0) return [];
  let source = '';
  try {
    const found = contentFile(own[0]?.file ?? file);
    source = fs.readFileSync(/* turbopackIgnore: true */ found, 'utf8');
  } catch {
    // Gone since it was read: the faults still tell what was wrong.
  }
  return own.sort(byPlace).map((fault) => ({ ...fault, lines: sourceLines(source, fault) }));
}

/**
 * The line of a fault and up to two on either side. Long lines are cut, the fault's own so that
 * its column stays in sight; `…` stands where something was left out.
 */
export function sourceLines(source: string, { line, column }: { line: number; column: number }) {
  const all = normaliseSource(source).split('\n');
  const first = Math.max(1, line - linesAround);
  return all.slice(first - 1, line + linesAround).map((text, index): SourceLine => {
    const number = first + index;
    const marked = number === line;
    return { number, marked, text: cut(text, marked ? column - 1 : 0) };
  });
}

function cut(text: string, around: number): string {
  if (text.length <= widest) return text;
  const start = Math.min(Math.max(0, around - widest / 2), text.length - widest);
  const end = start + widest;
  // A cut through a character of two halves would leave half of it.
  const piece = text.slice(start, end).replaceAll(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
  return `${start > 0 ? '…' : ''}${piece}${end < text.length ? '…' : ''}`;
}
