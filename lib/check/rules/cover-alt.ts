import { leadingCover } from '../../mdx/lift-cover';
import { fieldPlace, placeOf } from '../places';
import type { Rule } from '../rule';

/** A cover that says nothing to a reader who does not see it. */
export const coverAlt: Rule = {
  name: 'cover-alt',
  severity: 'warning',
  about: '有封面卻沒有 `coverAlt`：看不到圖的讀者不知道封面畫了什麼。',
  article(source) {
    const { cover } = source.article;
    if (cover?.alt.trim() !== '') return [];
    const inBody = leadingCover(source.tree);
    const place = fieldPlace(source, 'cover') ?? (inBody ? placeOf(inBody) : source.locate([]));
    return [
      {
        ...place,
        field: 'coverAlt',
        found: '封面沒有替代文字。',
        advice: '請在檔頭加上 coverAlt: "封面畫了什麼"',
      },
    ];
  },
};
