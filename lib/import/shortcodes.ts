import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { markdownDestination } from './escape-text';
import { literalRanges } from './literals';
import type { Manuscript } from './manuscript';
import { rangeOf } from './markdown';
import { quote } from './note';
import { opensShortcode, type Shortcode } from './shortcode';
import { cover, type PlacedCall } from './shortcode-masks';
import { emptyBoxes } from './shortcodes/empty-boxes';
import { type Range, rangeTest } from './splice';

/**
 * Puts what each shortcode means in its place. What has no counterpart is shown as it is written,
 * its inner text stays ordinary text, and the report names it. Those in addresses and in raw HTML
 * are left to the rules for these.
 */
export function convertShortcodes(manuscript: Manuscript): void {
  const places = new Places(manuscript);
  const empty = emptyBoxes(manuscript);
  for (const call of manuscript.calls) {
    if (empty.has(call)) leaveOut(call, manuscript);
    else if (call.form !== 'inline') convertBlock(call, manuscript);
    else if (places.isText(call.open)) convertInline(call, places, manuscript);
    else if (places.isBare(call.open)) convertInAddress(call, places, manuscript);
    else if (call.close) showTag(call.close, places, manuscript);
  }
  const isTaken = manuscript.takenTest();
  for (const tag of manuscript.inCode) if (!isTaken(tag)) convertInCode(tag, manuscript);
  reportUnclosed(manuscript, places);
}

function leaveOut({ open, close, prefix }: PlacedCall, manuscript: Manuscript): void {
  manuscript.replaceBlock(open, '', prefix);
  if (close) manuscript.replaceBlock(close, '', prefix);
  const text = `${quote(manuscript.slice(open), 300)} → （空的，略去）`;
  manuscript.note('converted', open.start, text);
}

function convertBlock(call: PlacedCall, manuscript: Manuscript): void {
  const { open, close, rendering, form, fence } = call;
  if ('problem' in rendering) {
    manuscript.replaceBlock(open, manuscript.codeOf(open), call.prefix);
    if (close) manuscript.replaceBlock(close, manuscript.codeOf(close), call.prefix);
    reportShown(call, manuscript);
    return;
  }
  const ends =
    form === 'code'
      ? { open: fence + (rendering.code?.language ?? ''), close: fence }
      : rendering.block;
  if (!ends) return;
  const indent = (text: string) => text.replaceAll('\n', `\n${call.prefix}`);
  if (form === 'code' && close) {
    // Blank lines would be part of the code.
    const line = `\n${call.prefix}`;
    manuscript.replace(
      open,
      manuscript.lineBreakBefore(open, call.prefix) + ends.open + (call.textAfterOpen ? line : ''),
    );
    manuscript.replace(
      close,
      (call.textBeforeClose ? line : '') +
        ends.close +
        manuscript.lineBreakAfter(close, call.prefix),
    );
  } else {
    manuscript.replaceBlock(open, indent(ends.open), call.prefix);
    if (close) manuscript.replaceBlock(close, indent(ends.close), call.prefix);
  }
  reportDone(call, ends.open, manuscript);
}

function convertInline(call: PlacedCall, places: Places, manuscript: Manuscript): void {
  const { open, close, rendering } = call;
  if (open.shown) {
    showExample(open, manuscript);
    return;
  }
  if ('code' in rendering && close) {
    guardBackslash(open, manuscript);
    manuscript.showAsCode(
      { start: open.start, end: close.end },
      manuscript.source.slice(open.end, close.start),
    );
    reportDone(call, '`…`', manuscript);
    return;
  }
  const ends = 'problem' in rendering ? undefined : rendering.inline;
  const isLink = ends?.open.startsWith('[');
  const holds = !close || places.isText(close);
  const fits = !isLink || (!places.isLinked(open) && (!close || places.sameParent(open, close)));
  if ('problem' in rendering || !ends || !fits || !holds) {
    showTag(open, places, manuscript);
    if (close && holds) showTag(close, places, manuscript);
    reportShown(call, manuscript);
    return;
  }
  guardBackslash(open, manuscript);
  manuscript.replace(open, manuscript.gapAt(open.start) + ends.open);
  if (close) {
    manuscript.replace(close, manuscript.gapAt(close.start) + ends.close);
  }
  reportDone(call, ends.open, manuscript);
}

/** In a bare address: as part of it, where the shortcode has a value that can be; or behind it. */
function convertInAddress(call: PlacedCall, places: Places, manuscript: Manuscript): void {
  const { open, close, rendering } = call;
  const address = 'problem' in rendering ? undefined : rendering.address;
  const isPart = address !== undefined && /^[\w./:?&=%#@-]+$/u.test(address);
  const whole = close && 'code' in rendering ? { start: open.start, end: close.end } : undefined;
  const tags: readonly Range[] = whole
    ? [whole]
    : [open, ...(close && places.isBare(close) ? [close] : [])];
  for (const tag of tags) {
    if (isPart) {
      manuscript.replace(tag, address);
      continue;
    }
    const ends = 'problem' in rendering || close ? undefined : rendering.inline;
    const isText = ends !== undefined && !ends.open.startsWith('[');
    const shown = whole && close ? manuscript.source.slice(open.end, close.start) : undefined;
    manuscript.replace(tag, ` ${isText ? ends.open : manuscript.codeOf(tag, shown)} `);
    // What follows is no part of the address any more, and is text like other text.
    for (let at = tag.end; places.isBare({ start: at, end: at + 1 }); at += 1) {
      const letter = manuscript.masked.charAt(at);
      if (letter === cover) break;
      if (letter === '\\') {
        at += 1;
        continue;
      }
      if (/[{}<[\]]/u.test(letter)) manuscript.insert(at, '\\');
    }
  }
  if (close && !whole && !places.isBare(close)) showTag(close, places, manuscript);
  if (isPart) reportDone(call, address, manuscript);
  else if (!close && !('problem' in rendering) && rendering.inline?.open.startsWith('[') === false)
    reportDone(call, rendering.inline.open, manuscript);
  else reportShown(call, manuscript);
}

function showTag(tag: Shortcode, places: Places, manuscript: Manuscript): void {
  if (!places.isText(tag)) return;
  guardBackslash(tag, manuscript);
  manuscript.showAsCode(tag);
}

/** `{{</* x *\/>}}` is how Hugo's authors write `{{< x >}}` to be seen. */
function showExample(tag: Shortcode, manuscript: Manuscript): void {
  guardBackslash(tag, manuscript);
  manuscript.showAsCode(tag, uncomment(manuscript.slice(tag)));
  manuscript.note(
    'converted',
    tag.start,
    `範例短代碼照 Hugo 的樣子顯示：${quote(uncomment(manuscript.slice(tag)), 300)}`,
  );
}

/** An example of a shortcode as Hugo shows it. */
export function uncomment(written: string): string {
  return written.replace(/^(\{\{[<%]\s*)\/\*/u, '$1').replace(/\*\/(\s*[>%]\}\})$/u, '$1');
}

function convertInCode(tag: Shortcode, manuscript: Manuscript): void {
  const written = manuscript.slice(tag);
  if (!tag.shown) {
    manuscript.note(
      'guessed',
      tag.start,
      `程式碼裡的短代碼 ${quote(written, 300)} 當成文字，Hugo 會執行。`,
    );
    return;
  }
  const start = written.indexOf('/*');
  const end = written.lastIndexOf('*/');
  manuscript.replace({ start: tag.start + start, end: tag.start + start + 2 }, '');
  manuscript.replace({ start: tag.start + end, end: tag.start + end + 2 }, '');
  manuscript.note(
    'converted',
    tag.start,
    `範例短代碼照 Hugo 的樣子顯示：${quote(uncomment(written), 300)}`,
  );
}

/** An odd backslash before a tag would escape the first character of what stands in its place. */
function guardBackslash(tag: Range, manuscript: Manuscript): void {
  const before = manuscript.source.slice(Math.max(0, tag.start - 50), tag.start);
  if ((/\\*$/u.exec(before)?.[0].length ?? 0) % 2 === 1) manuscript.insert(tag.start, '\\');
}

function reportDone(call: PlacedCall, text: string, manuscript: Manuscript): void {
  const { open, rendering } = call;
  if ('problem' in rendering) return;
  const written = quote(manuscript.slice(open), 300);
  manuscript.note(
    'converted',
    open.start,
    `${written} → ${text === '' ? '（只留內容）' : quote(text)}`,
  );
  reportDropped(call, manuscript);
  for (const url of rendering.pictures ?? []) manuscript.notePicture(url, open.start);
}

/** Tells which arguments of a shortcode were left behind. */
export function reportDropped({ open, rendering }: PlacedCall, manuscript: Manuscript): void {
  if ('problem' in rendering || !rendering.dropped?.length) return;
  const text = `短代碼 ${open.name} 的參數 ${rendering.dropped.join('、')} 沒有帶過來。`;
  manuscript.note('unconverted', open.start, text);
}

/** Tells that a shortcode stands in the article as it was written. */
export function reportShown({ open, rendering }: PlacedCall, manuscript: Manuscript): void {
  const why = 'problem' in rendering ? rendering.problem : '放不進這個位置';
  const written = quote(manuscript.slice(open), 300);
  const text = `短代碼 ${open.name || '（沒有名稱）'} ${why}，照原樣顯示：${written}`;
  manuscript.note('unconverted', open.start, text);
}

function reportUnclosed(manuscript: Manuscript, places: Places): void {
  const { source, masked } = manuscript;
  for (let at = masked.indexOf('{{'); at !== -1; at = masked.indexOf('{{', at + 1)) {
    const tag = { start: at, end: at + 1 };
    if (!opensShortcode(masked.slice(at, at + 3)) || !places.isText(tag)) continue;
    const end = source.indexOf('\n', at);
    const line = source.slice(at, Math.min(at + 200, end === -1 ? source.length : end));
    manuscript.note('unconverted', at, `短代碼沒有結束：${quote(line)}`);
  }
}

/** Tells what surrounds an offset. */
class Places {
  readonly isText: (range: Range) => boolean;
  readonly isLinked: (range: Range) => boolean;
  /** Whether a range lies in an address that stands in the text as it is. */
  readonly isBare: (range: Range) => boolean;
  readonly #leaves: { start: number; parent: Nodes }[] = [];

  constructor({ tree, masked }: Manuscript) {
    const text: Range[] = [];
    const links: Range[] = [];
    const bare: Range[] = [];
    visit(tree, (node, _index, parent) => {
      const range = rangeOf(node);
      if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
        text.push(...literalRanges(node, masked));
      }
      if (!range || !parent) return;
      if (node.type === 'link' || node.type === 'linkReference') links.push(range);
      if (node.type === 'link' && !/^[[<]/u.test(masked.charAt(range.start))) bare.push(range);
      if (!('children' in node)) this.#leaves.push({ start: range.start, parent });
    });
    const isText = rangeTest(text);
    this.isText = ({ start }) => isText({ start, end: start + 1 });
    this.isLinked = rangeTest(links);
    this.isBare = rangeTest(bare);
  }

  /** Whether two tags stand in the same emphasis, link, or plain line. */
  sameParent(one: Range, other: Range): boolean {
    return this.#parentAt(one.start) === this.#parentAt(other.start);
  }

  #parentAt(offset: number): Nodes | undefined {
    let low = 0;
    let high = this.#leaves.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#leaves[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return this.#leaves[low - 1]?.parent;
  }
}

/** An address with its shortcodes resolved, fit to stand as a destination. */
export function resolvedAddress(range: Range, manuscript: Manuscript): string {
  const parts: string[] = [];
  let at = range.start;
  for (const call of manuscript.callsIn(range)) {
    const { open, rendering } = call;
    parts.push(manuscript.source.slice(at, open.start));
    const written = manuscript.slice(open);
    const address = 'problem' in rendering ? undefined : rendering.address;
    const target = open.name === 'ref' || open.name === 'relref' ? open.positional[0] : undefined;
    parts.push(address ?? target ?? written);
    if (address === undefined) {
      const why = 'problem' in rendering ? rendering.problem : '放不進網址';
      manuscript.note(
        'unconverted',
        open.start,
        `網址裡有短代碼 ${open.name} ${why}：${quote(written)}`,
      );
    } else manuscript.note('converted', open.start, `${quote(written)} → ${quote(address)}`);
    at = open.end;
  }
  parts.push(manuscript.source.slice(at, range.end));
  return parts.join('');
}

/** Writes a resolved address as a destination, in angle brackets where it needs them. */
export function destinationText(address: string): string {
  return markdownDestination(address.replace(/\s+/gu, '%20'));
}
