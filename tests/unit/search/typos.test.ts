import { expect, it } from 'vitest';
import { nearestWord, type WordList } from '../../../lib/search/typos';

const words: WordList = [
  ['javascript', 9],
  ['bedrock', 3],
  ['token', 3],
  ['tokens', 8],
  ['jassy', 1],
];

it.each([
  ['bedrok', 'bedrock'],
  ['BEDROKC', 'bedrock'],
  ['ｂｅｄｒｏｋ', 'bedrock'],
  ['javascirpt', 'javascript'],
  ['javscrpt', 'javascript'],
  ['tokenz', 'tokens'],
  ['jasy', 'jassy'],
  ['bdrk', undefined],
  ['aws', undefined],
  ['kubernetes', undefined],
])('%s → %s', (typed, meant) => expect(nearestWord(typed, words)).toBe(meant));
