import { excerpt } from '../characters';
import { findingIn, type Prose, proseOf } from '../prose';
import type { Finding, Rule } from '../rule';

const border = /(?<=\p{Script=Han})( *)(?=[A-Za-z\d])|(?<=[A-Za-z\d])( *)(?=\p{Script=Han})/gu;

/**
 * Spaces between Han and Latin are the style sheet's work (`text-autospace`): an article types
 * none of them or all. Whichever it does less often is told of; when equal, the spaces. Borders
 * of links, code and bold text are not counted.
 */
export const mixedSpacing: Rule = {
  name: 'mixed-spacing',
  severity: 'warning',
  about:
    '漢字與英文、數字之間的空隙由樣式自動加上，不必打空格；打了也行，但同一篇文章只用一種寫法。檢查會指出比較少的那一種；一樣多時，指出有空格的地方。標題與摘要也算在內。',
  written(source) {
    const spaced: [Prose, number, number][] = [];
    const close: [Prose, number, number][] = [];
    for (const prose of proseOf(source)) {
      for (const { index, 0: gap } of prose.text.matchAll(border)) {
        (gap === '' ? close : spaced).push([prose, index, index + gap.length]);
      }
    }
    if (spaced.length === 0 || close.length === 0) return [];
    const removing = spaced.length <= close.length;
    return (removing ? spaced : close).map(([prose, start, end]): Finding => {
      const where = `「${excerpt(prose.text, start, end)}」`;
      return removing
        ? findingIn(prose, [start, end], {
            found: `${where}的中英文之間有空格，本文其他地方多半沒有。`,
            advice: '請拿掉空格，空隙由樣式處理。',
            replacement: '',
          })
        : findingIn(prose, [start, end], {
            found: `${where}的中英文之間沒有空格，本文其他地方多半有。`,
            advice: '請加一個空格，或把全文的空格都拿掉。',
            replacement: ' ',
          });
    });
  },
};
