import { termsOf } from '../terms';
import { functional } from './functional';

/** Something asked for; any of its names will do. */
export interface Unit {
  /** Each name as its terms; the reader's own comes first. */
  names: readonly (readonly string[])[];
}

/** What is left of a sentence once the words around the matter are gone. */
export interface Question {
  units: readonly Unit[];
  /** The terms of all units, to be looked up. */
  terms: readonly string[];
}

/** Terms beyond these are not looked up: every one may be another download. */
const mostTerms = 30;

/** Ways to ask, in both scripts; they say nothing about the matter. */
// biome-ignore format: one a line would fill two pages
const phrases = [
  '我想知道', '我想了解', '我想瞭解', '我想問', '想請教', '請教', '請問', '想知道', '想了解', '想瞭解',
  '有沒有辦法', '有什麼辦法', '有沒有', '可不可以', '能不能', '是不是', '會不會', '要不要', '該不該',
  '為什麼', '為甚麼', '為何', '怎麼樣', '怎麼辦', '怎麼會', '怎麼', '怎樣', '如何', '什麼是', '是什麼',
  '什麼', '甚麼', '哪一種', '哪一個', '哪些', '哪個', '哪裡', '哪一', '多少', '到底', '究竟', '其實',
  '可以', '應該', '需要', '有關', '關於', '相關', '的文章', '文章', '介紹', '解釋', '說明', '一下',
  '我們', '你們', '他們', '自己', '這個', '那個', '這些', '那些', '這種', '那種', '因為', '所以', '還是',
  '或者', '以及', '而且', '但是', '可是', '不過', '如果', '的話', '知道', '了解', '瞭解', '看到', '聽說',
  '有人說', '有人', '別人', '大家', '總是', '一直', '開始', '常常', '突然', '好像', '真的', '比較', '一個', '一樣',
  '我想问', '想请教', '请教', '请问', '有没有办法', '有什么办法', '有没有', '会不会', '该不该', '为什么', '为甚么', '为何',
  '怎么样', '怎么办', '怎么会', '怎么', '怎样', '什么是', '是什么', '什么', '甚么', '哪一种', '哪一个', '哪个', '哪里', '其实',
  '应该', '有关', '关于', '相关', '介绍', '解释', '说明', '我们', '你们', '他们', '这个', '那个', '这些', '这种', '那种', '因为',
  '还是', '不过', '的话', '听说', '有人说', '别人', '总是', '开始', '比较', '一个', '一样',
];
const particles = /[的了嗎吗呢吧啊喔耶是我你妳您他她它們们這这那哪誰谁很]/gu;
const asking = new RegExp([...phrases].sort((a, b) => b.length - a.length).join('|'), 'gu');

/**
 * Reads a reader's sentence.
 * @param sentence as typed, in the publication's characters
 * @param equivalents names that mean the same
 */
export function readQuestion(
  sentence: string,
  equivalents: readonly (readonly string[])[] = [],
): Question {
  const whole = sentence.normalize('NFKC').toLowerCase();
  const matter = whole.replaceAll(asking, ' ').replaceAll(particles, ' ');
  const stripped = sayingTerms(matter);
  // 「下一個字是怎麼選的」 is made of words of asking but for three characters: it is asked as it stands.
  const isCutToPieces = stripped.length > 0 && stripped.every((term) => [...term].length === 1);
  const own = isCutToPieces ? sayingTerms(whole) : stripped;
  const present = new Set(own);
  const named = equivalents
    .map((names) => names.map((name) => [...new Set(termsOf(name))]))
    .flatMap((names) => {
      const asked = names.find(
        (terms) => terms.length > 0 && terms.every((term) => present.has(term)),
      );
      return asked
        ? [{ names: [asked, ...names.filter((terms) => terms !== asked && terms.length > 0)] }]
        : [];
    });
  const inNames = new Set(named.flatMap(({ names: [asked = []] }) => asked));
  const units = [
    ...named,
    ...own.filter((term) => !inNames.has(term)).map((term) => ({ names: [[term]] })),
  ];
  return { units, terms: [...new Set(units.flatMap(({ names }) => names.flat()))] };
}

function sayingTerms(text: string): string[] {
  return [...new Set(termsOf(text))].filter(saysSomething).slice(0, mostTerms);
}

/** Pairs of characters that only build sentences would be downloaded for nothing. */
function saysSomething(term: string): boolean {
  return [...term].some((character) => !functional.has(character));
}
