import { youTubeId } from '../mdx/elements';
import type { Shortcode } from './shortcode';

/** A shortcode turned into a component, with the arguments that the component does not have. */
export type YouTubeResult = { tag: string; dropped: string[] } | { problem: string };

/** Turns `{{< youtube … >}}` into our `<YouTube … />`. */
export function youtubeTag({ positional, named }: Shortcode): YouTubeResult {
  const id = named.get('id') ?? positional[0];
  if (id === undefined) return { problem: '沒有影片代號' };
  if (!youTubeId.test(id)) return { problem: `影片代號「${id}」不對，應該是 11 個英數字` };
  const attributes = [`id="${id}"`];
  const dropped = positional.slice(named.has('id') ? 0 : 1);
  for (const [name, value] of named) {
    if (name === 'id') continue;
    if (name === 'title' || (name === 'start' && /^\d+$/.test(value))) {
      attributes.push(`${name}="${attributeText(value)}"`);
    } else dropped.push(`${name}="${value}"`);
  }
  return { tag: `<YouTube ${attributes.join(' ')} />`, dropped };
}

function attributeText(value: string): string {
  return value.replace(/\s+/gu, ' ').trim().replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
