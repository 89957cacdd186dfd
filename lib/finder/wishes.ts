import type { Narrowing } from './answer';

/** What readers say of an article's depth or length; a word is read by the first that it fits. */
const ways: readonly (Narrowing & { words: string })[] = [
  {
    facet: 'level',
    value: 'introduction',
    words:
      '初[學学]者?|新手|入[門门]者?|小白|零基[礎础]|[沒没]有?基[礎础]|[門门]外[漢汉]|外行人|深入[淺浅]出',
  },
  { facet: 'level', value: 'intermediate', words: '[進进][階阶]' },
  { facet: 'level', value: 'advanced', words: '深入一[點点]|深入|有深度' },
  {
    facet: 'length',
    value: 'short',
    words:
      '短文|短篇|[簡简]短|短一[點点]|(?:很快|快速|一下子|[三五35幾几]分[鐘钟])(?:就|[內内])?(?:能|可以)?(?:看|[讀读])完',
  },
  { facet: 'length', value: 'long', words: '[長长](?:文|篇)' },
];
/** What leads to such words, and from them to the matter. */
const before = '(?:有[沒没]有|想找|想看|想[讀读]|推[薦荐])?(?:一篇|[幾几]篇)?(?:[適适]合|[給给])?';
const after = '(?:一[點点])?(?:看得懂|能懂|看|[讀读])?(?:的)?';
const spoken = ways.map(({ words, ...wish }) => ({
  wish,
  pattern: new RegExp(`${before}(?:${words})${after}`, 'gu'),
}));

/**
 * Reads from a sentence how deep and how long its answers should be.
 * @param sentence as typed, in the characters of the edition
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
