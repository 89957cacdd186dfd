import { hiddenCharacters } from '../../hidden-characters';
import type { Rule } from '../rule';

/** In front matter's texts, such characters are faults, see `text` in `schema.ts`. */
export const hiddenCharactersRule: Rule = {
  name: 'hidden-characters',
  severity: 'error',
  about:
    '看不見的控制字元：有的會讓文字左右顛倒，連網站自己的引號也跟著翻轉。多半是從別處貼上時帶進來的。',
  written({ source }) {
    return hiddenCharacters(source).map(({ index, length, what }) => {
      const lines = source.slice(0, index).split('\n');
      const before = lines.at(-1) ?? '';
      return {
        line: lines.length,
        column: before.length + 1,
        found: `${before ? `「${[...before].slice(-12).join('')}」後面` : '這一行開頭'}有${what}。`,
        advice: '請刪掉它。',
        fix: { start: index, end: index + length, text: '' },
      };
    });
  },
};
