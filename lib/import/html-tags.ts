import type { Addresses } from './html-island';
import type { Manuscript } from './manuscript';
import { quote } from './note';
import { cover, type PlacedCall, type PlacedTag } from './shortcode-masks';
import { reportDropped, reportShown } from './shortcodes';
import type { Range } from './splice';

/** Marks around the number of a shortcode's tag, in HTML that is on its way to MDX. */
const open = '\uE001';
const close = '\uE002';
const marker = /\uE001(\d+)\uE002/gu;

/** HTML with its shortcodes numbered, so that its parser takes each for a word. */
export function withTags(value: string, range: Range, manuscript: Manuscript): string {
  if (!value.includes(cover)) return value;
  let text = '';
  let at = 0;
  for (const [index, { tag, call }] of manuscript.tagsIn(range).entries()) {
    const whole = codeRange(call);
    // Code is covered whole, with its closing tag.
    if (whole && tag === call.close) continue;
    const found = value.indexOf(cover, at);
    if (found === -1) break;
    text += `${value.slice(at, found)}${open}${index}${close}`;
    const { start, end } = whole ?? tag;
    at = found + end - start;
  }
  return text + value.slice(at);
}

/** MDX with what the numbered shortcodes mean in their places, and the report of it. */
export function withoutMarkers(text: string, range: Range, manuscript: Manuscript): string {
  if (!text.includes(open)) return text;
  const tags = manuscript.tagsIn(range);
  return text.replace(marker, (_, index: string, offset: number) => {
    const found = tags[Number(index)];
    if (!found) return '';
    // The backticks of two codes side by side would join.
    const gap = /[`\uE002]/u.test(text.charAt(offset - 1)) ? ' ' : '';
    // An odd backslash would escape the first of them.
    const slashes = /\\*$/u.exec(text.slice(Math.max(0, offset - 50), offset))?.[0].length ?? 0;
    return (slashes % 2 === 1 ? '\\' : gap) + shown(found, range, manuscript);
  });
}

/** How addresses in a piece of HTML become ours. */
export function htmlAddresses(range: Range, manuscript: Manuscript): Addresses {
  const tags = manuscript.tagsIn(range);
  const resolve = (url: string) =>
    url.replace(marker, (_, index: string) => {
      const found = tags[Number(index)];
      if (!found) return '';
      const { rendering } = found.call;
      const address = 'problem' in rendering ? undefined : rendering.address;
      if (address === undefined) reportShown(found.call, manuscript);
      return address ?? found.tag.positional[0] ?? manuscript.slice(found.tag);
    });
  const { context } = manuscript;
  return {
    link(url) {
      const address = resolve(url);
      return context.resolveLink(address) ?? context.resolveFile(address) ?? address;
    },
    picture(url) {
      const address = resolve(url);
      return context.resolveFile(address) ?? address;
    },
  };
}

/** Where code stands that a pair holds among words. */
function codeRange({ open, close, rendering }: PlacedCall): Range | undefined {
  return close && 'code' in rendering ? { start: open.start, end: close.end } : undefined;
}

function shown({ tag, call }: PlacedTag, range: Range, manuscript: Manuscript): string {
  const { open, close, rendering } = call;
  if (codeRange(call) && close) {
    return manuscript.codeOf(tag, manuscript.source.slice(open.end, close.start));
  }
  const isWhole = open.start >= range.start && (close ?? open).end <= range.end;
  const ends = 'problem' in rendering || !isWhole ? undefined : rendering.inline;
  if (!ends) {
    if (tag === open) reportShown(call, manuscript);
    return manuscript.codeOf(tag);
  }
  if (tag !== open) return ends.close;
  manuscript.note('converted', tag.start, `${quote(manuscript.slice(tag))} → ${quote(ends.open)}`);
  reportDropped(call, manuscript);
  if (!('problem' in rendering)) {
    for (const url of rendering.pictures ?? []) manuscript.notePicture(url, tag.start);
  }
  return ends.open;
}
