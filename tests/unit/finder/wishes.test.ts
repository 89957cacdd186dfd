import { describe, expect, it } from 'vitest';
import { preferring } from '../../../lib/finder/facets';
import type { ArchiveTable } from '../../../lib/finder/format';
import { readWishes } from '../../../lib/finder/wishes';

const introduction = { facet: 'level', value: 'introduction' } as const;
const advanced = { facet: 'level', value: 'advanced' } as const;
const short = { facet: 'length', value: 'short' } as const;

describe('a sentence', () => {
  it.each([
    ['有沒有適合初學者的短文', [introduction, short]],
    ['給新手看的', [introduction]],
    ['想找五分鐘看完的文章', [short]],
    ['想深入了解', [advanced]],
    ['深入淺出', [introduction]],
  ])('says how it wants to be answered: %s', (sentence, wishes) => {
    expect(readWishes(sentence).wishes).toEqual(wishes);
  });

  it('keeps its matter', () => {
    expect(readWishes('給新手看的語言模型入門').matter.trim()).toBe('語言模型');
    expect(readWishes('Git 入門').matter.trim()).toBe('Git');
  });

  it.each(['深度學習是什麼', '五分鐘可以煮幾顆蛋', ''])('wishes nothing: %j', (sentence) => {
    expect(readWishes(sentence)).toEqual({ wishes: [], matter: sentence });
  });
});

describe('preferring', () => {
  const table: ArchiveTable = {
    shards: 1,
    articles: 3,
    topics: [],
    years: ['2026'],
    columns: {
      topics: [[], [], []],
      level: [2, 1, 0],
      minutes: [3, 3, 12],
      year: [0, 0, 0],
      hasVideo: [0, 0, 0],
    },
    equivalents: [],
  };
  const order = (wishes: Parameters<typeof preferring>[2], scores: number[], isAll = false) =>
    preferring(
      table,
      scores.map((score, article) => ({ article, score })),
      wishes,
      isAll,
    ).map(({ article }) => article);

  it('puts first what is wished for, the rest by how far it is from it', () => {
    expect(order([], [1, 1, 1])).toEqual([0, 1, 2]);
    expect(order([introduction], [1, 1, 1])).toEqual([2, 1, 0]);
    expect(order([introduction, short], [1, 1, 1])).toEqual([1, 0, 2]);
  });

  it('leaves what is about the matter before what is not', () => {
    expect(order([introduction], [1, 0, 0.3])).toEqual([0, 2, 1]);
  });

  it('leaves only the nearest where nothing else was said', () => {
    expect(order([introduction], [1, 1, 1], true)).toEqual([2]);
    expect(order([introduction, short], [1, 1, 1], true)).toEqual([1]);
  });
});
