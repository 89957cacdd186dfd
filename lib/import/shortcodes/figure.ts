import { toString as textOf } from 'mdast-util-to-string';
import { isSafeHref } from '../../mdx/elements';
import { escapeText, markdownDestination, markdownTitle } from '../escape-text';
import { parseHugo } from '../markdown';
import { attribute, leftOver, type Rule } from './rule';

/** Arguments that only say how the picture looks, which is the publication's to say. */
const looks = ['class', 'width', 'height', 'loading', 'align', 'style', 'position'];

/**
 * `{{< figure src="…" >}}`, and themes' `image` and `img`. Hugo shows the title above the caption
 * and the attribution behind it; a link on the picture has no place here and is reported.
 */
export const figure: Rule = {
  pairs: false,
  render(shortcode, { resolveFile }) {
    const { named, positional } = shortcode;
    const written = named.get('src') ?? named.get('link') ?? positional[0];
    if (!written) return { problem: '沒有圖片的網址' };
    const src = resolveFile(written) ?? written;
    const plain = (name: string) => plainWords(named.get(name));
    const alt = plain('alt') || positional[1] || '';
    const caption = [plain('title'), plain('caption') || positional[2]].filter(Boolean).join('　');
    const credit = plain('attr');
    const creditLink = named.get('attrlink');
    const dropped = leftOver(
      shortcode,
      [
        'src',
        'alt',
        'title',
        'caption',
        'attr',
        'attrlink',
        ...looks,
        ...(named.has('src') ? [] : ['link']),
      ],
      3,
    );
    const picture = `![${escapeText(alt)}](${markdownDestination(src)}`;
    const whole = [caption, credit].filter(Boolean).join('　');
    const inline = `${picture}${whole ? ` ${markdownTitle(whole)}` : ''})`;
    const tag =
      `<Figure${attribute('src', src)}${attribute('alt', alt)}` +
      `${attribute('caption', caption)}${attribute('credit', credit)} />`;
    // Only the caption below a picture can hold a link.
    const linked =
      creditLink && isSafeHref(creditLink)
        ? `${picture})\n*${escapeText(caption)}（[${escapeText(credit || creditLink)}](${markdownDestination(creditLink)})）*`
        : undefined;
    return {
      block: { open: linked ?? tag, close: '' },
      inline: { open: inline, close: '' },
      address: src,
      dropped,
      pictures: [src],
    };
  },
};

/** The words of a caption, in which Hugo allows Markdown. */
function plainWords(text: string | undefined): string {
  if (!text) return '';
  return /[\\`*_[\]<&~]/u.test(text)
    ? textOf(parseHugo(text), { includeHtml: false }).trim()
    : text.trim();
}
