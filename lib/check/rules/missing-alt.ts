import type { Root } from 'mdast';
import { parseMdx } from '../../mdx/syntax';
import { bodyParts } from '../body-parts';
import type { Finding, Rule } from '../rule';

/** Pictures that say nothing to a reader who does not see them. */
export const missingAlt: Rule = {
  name: 'missing-alt',
  severity: 'warning',
  about: '圖片沒有替代文字也沒有圖說：用螢幕報讀軟體的人、圖片載不出來的人，都不知道這裡有什麼。',
  written: ({ tree }) => findingsIn(tree),
  archive: ({ archive }) =>
    [...archive.pages.values()].flatMap(({ body, file }) =>
      findingsIn(parseMdx(body)).map((finding) => ({ ...finding, file })),
    ),
};

function findingsIn(tree: Root): Finding[] {
  return bodyParts(tree)
    .pictures.filter(({ alt, hasCaption }) => alt === '' && !hasCaption)
    .map(({ src, component, place }) => ({
      ...place,
      ...(component ? { field: 'alt' } : {}),
      found: `圖片「${src}」沒有替代文字，也沒有圖說。`,
      advice: component
        ? '請加上 alt="畫面內容"，或用 caption="圖說"。'
        : `請在方括號裡寫出畫面內容：![畫面內容](${src})`,
    }));
}
