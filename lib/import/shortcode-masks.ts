import type { PostContext } from './post-context';
import type { Shortcode, ShortcodeCall } from './shortcode';
import type { Rendering } from './shortcodes/rule';
import { rules } from './shortcodes/rules';

/** `code` is a fence around what lies between the tags. */
export type Form = 'inline' | 'block' | 'code';

/** A call with what becomes of it and the form it takes. */
export interface PlacedCall extends ShortcodeCall {
  rendering: Rendering | { problem: string };
  form: Form;
  /** What lines of the same container begin with: the marks of quotations, the indent of lists. */
  prefix: string;
  /** Where the opening tag's own block ends in the masked text. */
  openEnd: number;
  /** Whether text stands behind the opening tag, and before the closing one, on its line. */
  textAfterOpen: boolean;
  textBeforeClose: boolean;
  fence: string;
}

/** A tag and the call it belongs to. */
export interface PlacedTag {
  tag: Shortcode;
  call: PlacedCall;
}

/** As many characters as a tag has, which Markdown reads in its place. */
export interface Mask {
  start: number;
  text: string;
}

/** A character of the private use area: a letter to Markdown, and in nobody's text. */
export const cover = '\uE000';
const containers = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t])))*[ \t]*$/u;

/** Decides for each call what becomes of it, by its rule and by where it stands. */
export function placeCalls(
  source: string,
  calls: readonly ShortcodeCall[],
  context: PostContext,
): PlacedCall[] {
  const placed: PlacedCall[] = [];
  let codeUntil = 0;
  for (const call of calls) {
    // Within code that a pair holds, tags are part of the code.
    if (call.open.start < codeUntil) continue;
    const one = placeCall(source, call, context);
    if (call.close && 'code' in one.rendering) codeUntil = call.close.end;
    placed.push(one);
  }
  return placed;
}

function placeCall(source: string, call: ShortcodeCall, context: PostContext): PlacedCall {
  const { open, close } = call;
  const lineStart = source.lastIndexOf('\n', open.start - 1) + 1;
  const head = source.slice(lineStart, open.start);
  const closeLine = close ? source.lastIndexOf('\n', close.start - 1) + 1 : 0;
  const closeHead = close ? source.slice(closeLine, close.start) : '';
  const startsLine = containers.test(head);
  const textAfterOpen = close !== undefined && !blankAfter(source, open.end);
  const textBeforeClose = close !== undefined && !containers.test(closeHead);
  const prefix = startsLine ? head.replace(/[^>\s]/gu, ' ') : '';
  const base: PlacedCall = {
    ...call,
    rendering: render(call, context),
    form: 'inline',
    prefix,
    openEnd: open.end - (textAfterOpen ? prefix.length + 1 : 0),
    textAfterOpen,
    textBeforeClose,
    fence: '',
  };
  const { rendering } = base;
  if (!startsLine || !blankAfter(source, (close ?? open).end)) return base;
  const room = (tag: Shortcode, more: boolean) =>
    tag.end - tag.start - (more ? prefix.length + 1 : 0);
  const openRoom = room(open, textAfterOpen);
  const closeRoom = close ? room(close, textBeforeClose) : openRoom;
  if ('code' in rendering && close) {
    const inner = source.slice(open.end, close.start);
    const longest = Math.max(2, ...(inner.match(/`+/gu) ?? []).map((run) => run.length));
    const fence = '`'.repeat(longest + 1);
    const fits = openRoom >= fence.length && closeRoom >= fence.length;
    return fits ? { ...base, fence, form: 'code' } : base;
  }
  const isOneLine = close !== undefined && !source.slice(open.start, close.end).includes('\n');
  if (isOneLine && 'inline' in rendering) return base;
  const wantsBlock = 'block' in rendering || ('problem' in rendering && close !== undefined);
  if (!wantsBlock || Math.min(openRoom, closeRoom) < '<!---->'.length) return base;
  return { ...base, form: 'block' };
}

function render({ open, close }: ShortcodeCall, context: PostContext): PlacedCall['rendering'] {
  if (open.shown) {
    return { problem: '是範例文字' };
  }
  const rule = rules.get(open.name);
  if (!rule || open.closing) {
    return { problem: open.closing ? '沒有開始的一半' : '沒有對應的寫法' };
  }
  return rule.render(open, context, close !== undefined);
}

const blanks = /[^\S\n]*(?:\n|$)/uy;

function blankAfter(source: string, offset: number): boolean {
  blanks.lastIndex = offset;
  return blanks.test(source);
}

export function inlineMask({ start, end }: Shortcode): Mask {
  return { start, text: cover.repeat(end - start) };
}

/** What Markdown is to read in the place of a call's tags. */
export function masksFor(call: PlacedCall): Mask[] {
  const { open, close, form } = call;
  if (form === 'inline') {
    // Code among words is one thing, whatever is in it.
    if (close && 'code' in call.rendering) return [inlineMask({ ...open, end: close.end })];
    return [inlineMask(open), ...(close ? [inlineMask(close)] : [])];
  }
  const line = `\n${call.prefix}`;
  const block = (length: number) =>
    form === 'code'
      ? call.fence + ' '.repeat(length - call.fence.length)
      : `<!--${cover.repeat(length - '<!---->'.length)}-->`;
  const tagMask = (tag: Shortcode, after: string, before: string): Mask => ({
    start: tag.start,
    text: before + block(tag.end - tag.start - before.length - after.length) + after,
  });
  return [
    tagMask(open, call.textAfterOpen ? line : '', ''),
    ...(close ? [tagMask(close, '', call.textBeforeClose ? line : '')] : []),
  ];
}
