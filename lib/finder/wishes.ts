import type { Narrowing } from './answer';

/** What readers say of an article's depth or length; a word is read by the first that it fits. */
const ways: readonly (Narrowing & { words: string })[] = [
  {
    facet: 'level',
    value: 'introduction',
    words: '初學者|初學|新手|入門者|入門|小白|零基礎|沒有?基礎|門外漢|外行人|深入淺出',
  },
  { facet: 'level', value: 'intermediate', words: '進階' },
  { facet: 'level', value: 'advanced', words: '深入一點|深入|有深度' },
  {
    facet: 'length',
    value: 'short',
    words:
      '短文|短篇|簡短|短一點|(?:很快|快速|一下子|[三五35幾]分鐘)(?:就|內)?(?:能|可以)?(?:看|讀)完',
  },
  { facet: 'length', value: 'long', words: '長文|長篇' },
];
/** What leads to such words, and from them to the matter. */
const before = '(?:有沒有|想找|想看|想讀|推薦)?(?:一篇|幾篇)?(?:適合|給)?';
const after = '(?:一點)?(?:看得懂|能懂|看|讀)?(?:的)?';
const spoken = ways.map(({ words, ...wish }) => ({
  wish,
  pattern: new RegExp(`${before}(?:${words})${after}`, 'gu'),
}));

/**
 * Reads from a sentence how deep and how long its answers should be.
 * @param sentence as typed, in the publication's characters
 * @returns the wishes, each facet once; and the sentence without the words that said them
 */
export function readWishes(sentence: string): { wishes: Narrowing[]; matter: string } {
  let matter = sentence.normalize('NFKC');
  const wishes: Narrowing[] = [];
  for (const { wish, pattern } of spoken) {
    const rest = matter.replaceAll(pattern, ' ');
    if (rest === matter) continue;
    matter = rest;
    if (!wishes.some(({ facet }) => facet === wish.facet)) wishes.push(wish);
  }
  return { wishes, matter };
}
