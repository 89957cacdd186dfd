import type { Range } from './splice';

/** A Hugo shortcode's tag as it stands in the source. */
export interface Shortcode extends Range {
  /** Empty when what stands there has no name. */
  name: string;
  /** `{{< /name >}}` */
  closing: boolean;
  /** `{{< name />}}` */
  selfClosing: boolean;
  /** Commented out inside its braces, so that Hugo shows it instead of running it. */
  shown: boolean;
  positional: string[];
  named: Map<string, string>;
}

/** A shortcode with its closing tag, if it has one. */
export interface ShortcodeCall {
  open: Shortcode;
  close: Shortcode | undefined;
}

const closers: Readonly<Record<string, string>> = { '{{<': '>}}', '{{%': '%}}' };
/** Farther than this an opening without an end is not looked after. */
const longest = 2000;
const argument = /(?:([\w-]+)\s*=\s*)?(?:"((?:\\[\s\S]|[^"\\])*)"|`([^`]*)`|([^\s"`]+))/gu;

/** Finds all shortcodes of a text, however many lines each takes. */
export function findShortcodes(source: string): Shortcode[] {
  const found: Shortcode[] = [];
  let at = source.indexOf('{{');
  while (at !== -1) {
    const close = closers[source.slice(at, at + 3)];
    const stop = close && closeAfter(source, at + 3, Math.min(source.length, at + longest), close);
    if (stop) found.push(parse(source, { start: at, end: stop }));
    at = source.indexOf('{{', stop || at + 1);
  }
  return found;
}

/** Whether a text has what opens a shortcode. */
export function opensShortcode(text: string): boolean {
  return Object.keys(closers).some((opener) => text.includes(opener));
}

/**
 * Joins opening and closing tags. As in Hugo, a closing tag belongs to the nearest opening one of
 * its name; what was opened after that has no closing tag. A closing tag without an opening one is
 * a call by itself.
 * @param canPair whether a name may have a closing tag
 */
export function pairShortcodes(
  shortcodes: readonly Shortcode[],
  canPair: (name: string) => boolean,
): ShortcodeCall[] {
  const calls: ShortcodeCall[] = [];
  const open: ShortcodeCall[] = [];
  const waiting = new Map<string, number>();
  const count = (name: string, by: number) => waiting.set(name, (waiting.get(name) ?? 0) + by);
  for (const shortcode of shortcodes) {
    if (shortcode.closing && (waiting.get(shortcode.name) ?? 0) > 0) {
      for (let call = open.pop(); call; call = open.pop()) {
        count(call.open.name, -1);
        if (call.open.name !== shortcode.name) continue;
        call.close = shortcode;
        break;
      }
      continue;
    }
    const call: ShortcodeCall = { open: shortcode, close: undefined };
    calls.push(call);
    const { closing, selfClosing, shown, name } = shortcode;
    if (closing || selfClosing || shown || !canPair(name)) continue;
    open.push(call);
    count(name, 1);
  }
  return calls;
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
    else if (letter === '{' && opensShortcode(source.slice(at, at + 3))) return undefined;
    else if (letter === close[0] && source.startsWith(close, at)) {
      return at + close.length <= end ? at + close.length : undefined;
    }
  }
  // A quotation mark without its twin: take the braces where they are.
  const rest = source.slice(from, end);
  const plain = quoted ? rest.indexOf(close) : -1;
  if (plain === -1 || opensShortcode(rest.slice(0, plain))) return undefined;
  return from + plain + close.length;
}

function parse(source: string, range: Range): Shortcode {
  const inner = source.slice(range.start + 3, range.end - 3).trim();
  const shown = inner.length >= 4 && inner.startsWith('/*') && inner.endsWith('*/');
  const closing = !shown && inner.startsWith('/');
  const selfClosing = !shown && !closing && inner.endsWith('/');
  const words = inner.replace(/^\/\s*/u, '').replace(/\s*\/$/u, '');
  const name = /^[\p{L}\p{N}_][\p{L}\p{N}_./-]*/u.exec(words)?.[0] ?? '';
  const positional: string[] = [];
  const named = new Map<string, string>();
  for (const [, key, quoted, raw, bare] of words.slice(name.length).matchAll(argument)) {
    const value = quoted?.replace(/\\(["\\])/gu, '$1') ?? raw ?? bare ?? '';
    if (key) named.set(key, value);
    else positional.push(value);
  }
  return { ...range, name, closing, selfClosing, shown, positional, named };
}
