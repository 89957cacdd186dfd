import type { Range } from './splice';

/** A Hugo shortcode as it stands in the source. */
export interface Shortcode extends Range {
  /** Empty when what stands there has no name. */
  name: string;
  /** `{{< /name >}}` */
  closing: boolean;
  /** Commented out inside its braces, so that Hugo shows it instead of running it. */
  shown: boolean;
  positional: string[];
  named: Map<string, string>;
}

const closers: Readonly<Record<string, string>> = { '{{<': '>}}', '{{%': '%}}' };
/** Farther than this an opening without an end is not looked after. */
const longest = 2000;
const argument = /(?:([\w-]+)\s*=\s*)?(?:"((?:\\[\s\S]|[^"\\])*)"|`([^`]*)`|([^\s"`]+))/gu;

/**
 * Finds the first shortcode that opens at or after `from` and closes before `end`.
 * @returns undefined when there is none
 */
export function findShortcode(source: string, from: number, end: number): Shortcode | undefined {
  for (
    let at = source.indexOf('{{', from);
    at !== -1 && at < end;
    at = source.indexOf('{{', at + 1)
  ) {
    const close = closers[source.slice(at, at + 3)];
    if (!close) continue;
    const stop = closeAfter(source, at + 3, end, close);
    if (stop !== undefined) return parse(source, { start: at, end: stop });
  }
  return undefined;
}

/**
 * Finds a shortcode that opens exactly at an offset, however many lines it takes.
 * @returns undefined when it does not close within a reasonable length
 */
export function shortcodeAt(source: string, at: number): Shortcode | undefined {
  const close = closers[source.slice(at, at + 3)];
  const end = Math.min(source.length, at + longest);
  const stop = close && closeAfter(source, at + 3, end, close);
  return stop ? parse(source, { start: at, end: stop }) : undefined;
}

/** Whether a text has what opens a shortcode. */
export function opensShortcode(text: string): boolean {
  return Object.keys(closers).some((opener) => text.includes(opener));
}

/** Offset after the closing braces; those inside a quoted argument do not count. */
function closeAfter(source: string, from: number, end: number, close: string): number | undefined {
  let quoted: string | undefined;
  for (let at = from; at < end; at += 1) {
    const letter = source[at];
    if (quoted) {
      if (letter === '\\' && quoted === '"') at += 1;
      else if (letter === quoted) quoted = undefined;
    } else if (letter === '"' || letter === '`') quoted = letter;
    else if (opensShortcode(source.slice(at, at + 3))) return undefined;
    else if (source.startsWith(close, at)) {
      return at + close.length <= end ? at + close.length : undefined;
    }
  }
  // A quotation mark without its twin: take the braces where they are.
  const plain = quoted ? source.indexOf(close, from) : -1;
  if (plain === -1 || plain + close.length > end) return undefined;
  return opensShortcode(source.slice(from, plain)) ? undefined : plain + close.length;
}

function parse(source: string, range: Range): Shortcode {
  const inner = source.slice(range.start + 3, range.end - 3).trim();
  const shown = inner.startsWith('/*') && inner.endsWith('*/');
  const closing = !shown && inner.startsWith('/');
  const words = inner.replace(/^\/\s*/u, '').replace(/\s*\/$/u, '');
  const name = /^[\p{L}\p{N}_][\p{L}\p{N}_./-]*/u.exec(words)?.[0] ?? '';
  const positional: string[] = [];
  const named = new Map<string, string>();
  for (const [, key, quoted, raw, bare] of words.slice(name.length).matchAll(argument)) {
    const value = quoted?.replace(/\\(["\\])/gu, '$1') ?? raw ?? bare ?? '';
    if (key) named.set(key, value);
    else positional.push(value);
  }
  return { ...range, name, closing, shown, positional, named };
}
