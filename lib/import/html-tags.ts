import type { Addresses } from './html-island';
import type { Manuscript } from './manuscript';
import { quote } from './note';
import { cover, type PlacedTag } from './shortcode-masks';
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
  for (const [index, { tag }] of manuscript.tagsIn(range).entries()) {
    const found = value.indexOf(cover, at);
    if (found === -1) break;
    text += `${value.slice(at, found)}${open}${index}${close}`;
    at = found + tag.end - tag.start;
  }
  return text + value.slice(at);
}

/** MDX with what the numbered shortcodes mean in their places, and the report of it. */
export function withoutMarkers(text: string, range: Range, manuscript: Manuscript): string {
  if (!text.includes(open)) return text;
  const tags = manuscript.tagsIn(range);
  return text.replace(marker, (_, index: string) => {
    const found = tags[Number(index)];
    return found ? shown(found, manuscript) : '';
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

function shown({ tag, call }: PlacedTag, manuscript: Manuscript): string {
  const { rendering } = call;
  const ends = 'problem' in rendering ? undefined : rendering.inline;
  if (!ends) {
    if (tag === call.open) reportShown(call, manuscript);
    return manuscript.codeOf(tag);
  }
  if (tag !== call.open) return ends.close;
  manuscript.note('converted', tag.start, `${quote(manuscript.slice(tag))} → ${quote(ends.open)}`);
  reportDropped(call, manuscript);
  return ends.open;
}
