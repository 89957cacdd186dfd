import type { Manuscript } from '../manuscript';
import type { PlacedCall } from '../shortcode-masks';

/** Boxes without text: between their tags are blanks, comments and other such boxes. */
export function emptyBoxes({ calls, source }: Manuscript): ReadonlySet<PlacedCall> {
  const empty = new Set<PlacedCall>();
  const blank = new Uint8Array(source.length);
  for (const { index, 0: text } of source.matchAll(/[\s>]+|<!--[\s\S]*?-->/gu)) {
    blank.fill(1, index, index + text.length);
  }
  // Inner ones first.
  for (const call of calls.toReversed()) {
    const { open, close, rendering, form } = call;
    if (form === 'inline' || !close || 'problem' in rendering || !rendering.needsText) continue;
    const text = blank.indexOf(0, open.end);
    if (text !== -1 && text < close.start) continue;
    blank.fill(1, open.start, close.end);
    empty.add(call);
  }
  return empty;
}
