import { isSafeHref } from '../../mdx/elements';
import { escapeText, markdownDestination } from '../escape-text';
import { leftOver, type Rule } from './rule';
import { link } from './videos';

export const gist: Rule = {
  pairs: false,
  render(shortcode) {
    const [user = '', id = '', file] = shortcode.positional;
    if (!/^[\w-]+$/.test(user) || !/^[\da-f]+$/i.test(id)) return { problem: '沒有帳號與代號' };
    const anchor = file ? `#file-${file.toLowerCase().replaceAll(/[^a-z\d]+/g, '-')}` : '';
    const ends = link(
      `Gist：${user}/${id}${file ? ` ${file}` : ''}`,
      `https://gist.github.com/${user}/${id}${anchor}`,
    );
    return { block: ends, inline: ends };
  },
};

/** `{{< x user="…" id="…" >}}` and its older names. */
export const tweet: Rule = {
  pairs: false,
  render({ named, positional }) {
    const id = named.get('id') ?? positional.at(-1) ?? '';
    const user = named.get('user') ?? (positional.length > 1 ? positional[0] : undefined);
    if (!/^\d+$/.test(id) || (user && !/^\w+$/.test(user))) return { problem: '沒有貼文代號' };
    const ends = link(
      user ? `X 貼文：@${user}` : `X 貼文：${id}`,
      `https://x.com/${user ?? 'i/web'}/status/${id}`,
    );
    return { block: ends, inline: ends };
  },
};

export const instagram: Rule = {
  pairs: false,
  render({ named, positional }) {
    const id = named.get('id') ?? positional[0] ?? '';
    if (!/^[\w-]+$/.test(id)) return { problem: '沒有貼文代號' };
    const ends = link(`Instagram 貼文：${id}`, `https://www.instagram.com/p/${id}/`);
    return { block: ends, inline: ends };
  },
};

/** `{{< ref "post.md" >}}` and `relref`: the address of another page. */
export const ref: Rule = {
  pairs: false,
  render({ named, positional }, { resolveLink }) {
    const target = named.get('path') ?? positional[0];
    if (!target) return { problem: '沒有寫要連到哪一頁' };
    const address = resolveLink(target);
    if (address === undefined) return { problem: `找不到要連到的「${target}」` };
    return { address, inline: { open: escapeText(address), close: '' } };
  },
};

export const param: Rule = {
  pairs: false,
  render({ named, positional }, context) {
    const name = named.get('name') ?? positional[0];
    const value = name === undefined ? undefined : context.param(name);
    if (value === undefined) return { problem: `的參數「${name ?? ''}」沒有值` };
    return {
      inline: { open: escapeText(value.replace(/\s+/gu, ' ').trim()), close: '' },
      address: value,
    };
  },
};

/** `{{< button href="…" >}}words{{< /button >}}` and `{{< link href="…" content="…" >}}`. */
export const button: Rule = {
  pairs: true,
  render(shortcode, { resolveLink }, paired) {
    const { named, positional } = shortcode;
    const target =
      named.get('href') ??
      named.get('url') ??
      named.get('link') ??
      named.get('relref') ??
      named.get('to') ??
      positional[0];
    if (!target) return { problem: '沒有網址' };
    const url = resolveLink(target) ?? target;
    if (!isSafeHref(url)) return { problem: '的網址不能點' };
    const words = named.get('content') ?? named.get('text') ?? positional[1] ?? target;
    const ends = paired
      ? { open: '[', close: `](${markdownDestination(url)})` }
      : { open: `[${escapeText(words)}](${markdownDestination(url)})`, close: '' };
    return {
      inline: ends,
      dropped: leftOver(
        shortcode,
        [
          'href',
          'url',
          'link',
          'relref',
          'to',
          'content',
          'text',
          'rel',
          'target',
          'class',
          'color',
          'style',
          'size',
          'icon',
          'iconPosition',
        ],
        2,
      ),
    };
  },
};
