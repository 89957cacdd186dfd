import type { Root } from 'mdast';
import { plainText } from '../../mdx/text';
import { fieldPlace } from '../places';
import type { Rule } from '../rule';

const mostInCommon = 20;

/** A description that says what the reader is about to read anyway. */
export const repeatedDescription: Rule = {
  name: 'repeated-description',
  severity: 'warning',
  about: '摘要和內文第一段的開頭一樣（20 個字以上）：文章頁會把同一段話印兩次。',
  article(source) {
    const place = fieldPlace(source, 'description');
    if (!place) return [];
    const common = commonStart(
      bare(source.article.description),
      bare(firstParagraph(source.tree).slice(0, 2 * source.article.description.length)),
    );
    if (common < mostInCommon) return [];
    return [
      {
        ...place,
        field: 'description',
        found: `摘要和第一段開頭的 ${common} 個字一樣。`,
        advice: '請用自己的話說這篇在講什麼、為什麼值得讀。',
      },
    ];
  },
};

/** The words of the first paragraph that has any: not a picture's. */
function firstParagraph({ children }: Root): string {
  for (const child of children) {
    if (child.type !== 'paragraph') continue;
    const text = plainText({ type: 'root', children: [child] });
    if (text !== '') return text;
  }
  return '';
}

function bare(text: string): string[] {
  return [
    ...text
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(/[\p{P}\s]/gu, ''),
  ];
}

function commonStart(one: readonly string[], other: readonly string[]): number {
  const differs = one.findIndex((character, index) => character !== other[index]);
  return differs < 0 ? one.length : differs;
}
