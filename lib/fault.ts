import { groupBy } from './group-by';

/** One thing wrong with a content file, told so that an editor can mend it. Lines and columns count from 1. */
export interface Fault {
  /** Path from the project's root, with forward slashes. */
  file: string;
  line: number;
  column: number;
  /** Short stable name of the rule that found it, such as `unknown-field`. */
  rule: string;
  /** The front-matter field or the component attribute, when there is one. */
  field?: string;
  /** What stands there. */
  found: string;
  /** What to write instead. */
  advice: string;
}

/** What joins or parts letters and signs as some scripts and emoji need it, where it does. */
const joiners = /(?<=[\p{L}\p{M}\p{Emoji}])[\u200C\u200D](?=[\p{L}\p{M}\p{Emoji}])/u;

/** Breaks of lines and commands to a terminal; or what nobody sees, where it is not a joiner. */
const unseen = new RegExp(`[\\p{Cc}\\u2028\\u2029]+|(?!${joiners.source})\\p{Cf}`, 'gu');

/**
 * Makes text safe for a terminal and for one line: what an article writes may hold line breaks,
 * escape sequences, marks that turn the direction of writing around, and words that nobody sees.
 * These are written as escapes, such as `\u{200B}`.
 */
export function printable(text: string): string {
  return text.replaceAll(unseen, (found) =>
    /^\p{Cf}/u.test(found)
      ? `\\u{${found.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}}`
      : ' ',
  );
}

/** Orders faults by their file, and within it from top to bottom. */
export function byPlace(a: Fault, b: Fault): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}

/**
 * Sets faults out for a terminal: grouped by file, in the order of their lines.
 * @returns text without a trailing line break; empty for no faults
 */
export function formatFaults(faults: readonly Fault[]): string {
  const byFile = groupBy(faults, (fault) => fault.file);
  const groups = [...byFile].map(([file, inFile]) => {
    const rows = [...inFile]
      .sort(byPlace)
      .map(
        ({ line, column, rule, field, found, advice }) =>
          `  ${printable(`${file}:${line}:${column}  ${field ? `${field}：` : ''}${found}`)}\n    → ${printable(advice)}  [${rule}]`,
      );
    return [printable(file), ...rows].join('\n');
  });
  return groups.join('\n\n');
}

/** Thrown where content cannot be used; carries every fault found, not only the first. */
export class ContentError extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    const files = new Set(faults.map((fault) => fault.file)).size;
    super(`內容有 ${faults.length} 個錯誤，在 ${files} 個檔案裡：\n\n${formatFaults(faults)}\n`);
    this.name = 'ContentError';
    this.faults = faults;
    // Authors read this report; the place in our code where it was thrown tells them nothing.
    this.stack = this.message;
  }
}
