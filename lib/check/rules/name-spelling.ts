import { distance } from 'fastest-levenshtein';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { ArticleField } from '../../front-matter';
import { fieldPlace } from '../places';
import type { Finding, Rule } from '../rule';

const latinWord = /[\p{Script=Latin}\p{M}\p{N}]+/gu;
const name = /^\p{Lu}[\p{L}\p{M}]{3,}$/u;

/** A Latin name in title or description that the text spells in another way. */
export const nameSpelling: Rule = {
  name: 'name-spelling',
  severity: 'warning',
  about:
    '標題或摘要裡的外文名字，內文沒有這樣拼，卻有只差一兩個字母的拼法（Jessy、Jassy）：其中一個大概拼錯了。',
  article(source) {
    const { article, tree } = source;
    const fields = [
      { field: 'title', what: '標題', words: namesIn(article.title) },
      { field: 'description', what: '摘要', words: namesIn(article.description) },
    ] as const satisfies readonly { field: ArticleField; what: string; words: string[] }[];
    if (fields.every(({ words }) => words.length === 0)) return [];

    const words = new Set(article.text.match(latinWord));
    const names = [...words].filter((word) => name.test(word));
    return fields.flatMap(({ field, what, words: wanted }): Finding[] => {
      const place = fieldPlace(source, field);
      if (!place) return [];
      return wanted.flatMap((word) => {
        if (words.has(word)) return [];
        const twin = names.find((one) => isTwin(word, one));
        if (twin === undefined) return [];
        const line = lineOf(twin, tree);
        const where = line === undefined ? '' : `（第 ${line} 行）`;
        return [
          {
            ...place,
            field,
            found: `${what}拼作「${word}」，內文拼作「${twin}」${where}。`,
            advice: '請查證正確的拼法，全篇寫成一樣。',
          },
        ];
      });
    });
  },
};

function namesIn(text: string): string[] {
  return [...new Set(text.match(latinWord))].filter((word) => name.test(word));
}

/** Whether two words look like one name, misspelled: not two words, not one word inflected. */
function isTwin(word: string, other: string): boolean {
  if (word.charAt(0) !== other.charAt(0)) return false;
  if (word.toLowerCase() === other.toLowerCase()) return true;
  // Abbreviations a letter apart (SRAM, SLAM) are different things.
  if (isAbbreviation(word) || isAbbreviation(other)) return false;
  if (distance(word, other) > (Math.min(word.length, other.length) > 5 ? 2 : 1)) return false;
  return stem(word) !== stem(other);
}

function isAbbreviation(word: string): boolean {
  return word === word.toUpperCase();
}

function stem(word: string): string {
  return word.toLowerCase().replace(/(?:ies|es|s|ed|d|ing|ers|er|or|r|ly|y|ic|al|ian|n|e)+$/, '');
}

function lineOf(word: string, tree: Root): number | undefined {
  let line: number | undefined;
  visit(tree, ['text', 'inlineCode'], (node) => {
    if (!('value' in node) || !node.position) return;
    for (const match of node.value.matchAll(latinWord)) {
      if (match[0] !== word) continue;
      line = node.position.start.line + node.value.slice(0, match.index).split('\n').length - 1;
      return false;
    }
  });
  return line;
}
