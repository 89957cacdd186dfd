import { youTubeId } from '../../mdx/elements';
import { youTubeUrl } from '../../youtube-url';
import { escapeText, markdownDestination } from '../escape-text';
import { attribute, type Ends, leftOver, type Rule } from './rule';

/** `{{< youtube … >}}`: our component, or among words a link to the video. */
export const youtube: Rule = {
  pairs: false,
  render(shortcode) {
    const { named, positional } = shortcode;
    const id = named.get('id') ?? positional[0];
    if (id === undefined) return { problem: '沒有影片代號' };
    if (!youTubeId.test(id)) return { problem: `的影片代號「${id}」不對，應該是 11 個英數字` };
    const title = named.get('title')?.trim();
    const written = named.get('start');
    const start = written && /^\d{1,6}$/.test(written) ? written : undefined;
    const tag = `<YouTube id="${id}"${attributesInOrder(named, title, start)} />`;
    const url = youTubeUrl({ id, start: start ? Number(start) : undefined });
    return {
      block: { open: tag, close: '' },
      inline: link(`影片：${title || 'YouTube'}`, url),
      address: url,
      dropped: leftOver(
        shortcode,
        ['id', 'title', ...(start ? ['start'] : [])],
        named.has('id') ? 0 : 1,
      ),
    };
  },
};

function attributesInOrder(
  named: ReadonlyMap<string, string>,
  title: string | undefined,
  start: string | undefined,
): string {
  return [...named.keys()]
    .map((name) => attribute(name, name === 'title' ? title : name === 'start' ? start : undefined))
    .join('');
}

export const vimeo: Rule = {
  pairs: false,
  render(shortcode) {
    const id = shortcode.named.get('id') ?? shortcode.positional[0] ?? '';
    if (!/^\d+$/.test(id)) return { problem: '沒有影片代號' };
    const title = shortcode.named.get('title') ?? id;
    const ends = link(`Vimeo 影片：${title}`, `https://vimeo.com/${id}`);
    return { block: ends, inline: ends, dropped: leftOver(shortcode, ['id', 'title'], 1) };
  },
};

export const bilibili: Rule = {
  pairs: false,
  render(shortcode) {
    const id = shortcode.named.get('id') ?? shortcode.positional[0] ?? '';
    if (!/^(?:BV[\dA-Za-z]+|av\d+)$/.test(id)) return { problem: '沒有影片代號' };
    const page = shortcode.named.get('p') ?? shortcode.positional[1];
    const query = page && /^\d+$/.test(page) ? `?p=${page}` : '';
    const ends = link(`Bilibili 影片：${id}`, `https://www.bilibili.com/video/${id}/${query}`);
    return { block: ends, inline: ends };
  },
};

/** A link with words, as both forms of a shortcode that has no component here. */
export function link(words: string, url: string): Ends {
  return { open: `[${escapeText(words)}](${markdownDestination(url)})`, close: '' };
}
