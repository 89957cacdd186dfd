import { describe, expect, it } from 'vitest';
import { bestQuestion, fits } from '../../../lib/finder/facets';
import type { ArchiveTable } from '../../../lib/finder/format';
import { messagesFor } from '../../../lib/messages/messages';

const table: ArchiveTable = {
  shards: 1,
  articles: 4,
  topics: [
    { slug: 'ai', name: '人工智慧' },
    { slug: 'chips', name: '晶片' },
  ],
  years: ['2026', '2025'],
  columns: {
    topics: [[0], [0], [1], [0, 1]],
    level: [0, 0, 0, 0],
    minutes: [3, 7, 12, 3],
    year: [0, 0, 0, 1],
    hasVideo: [1, 0, 0, 0],
  },
  equivalents: [],
};
const words = messagesFor('zh-Hant-TW').finder.facets;
const all = [0, 1, 2, 3].map((article) => ({ article, score: 1 }));

describe('the next question', () => {
  it('is the one that splits the candidates best', () => {
    expect(bestQuestion(table, all, [], words)).toEqual({
      facet: 'length',
      text: expect.any(String),
      options: [
        { value: 'short', name: '五分鐘以內', count: 2 },
        { value: 'medium', name: '六到十分鐘', count: 1 },
        { value: 'long', name: '十分鐘以上', count: 1 },
      ],
    });
  });

  it('counts likely articles more than unlikely ones', () => {
    const likely = all.map(({ article }) => ({ article, score: article < 2 ? 10 : 0.01 }));
    expect(bestQuestion(table, likely, [{ facet: 'length', value: 'short' }], words)?.facet).toBe(
      'video',
    );
  });

  it('is not asked twice, nor when every answer is the same', () => {
    const asked = bestQuestion(table, all, [{ facet: 'length', value: 'short' }], words);
    expect(asked?.facet).toBe('topic');
    expect(bestQuestion(table, all.slice(1, 2), [], words)).toBeUndefined();
    expect(bestQuestion(table, [], [], words)).toBeUndefined();
  });

  it('offers no answer that would leave nothing', () => {
    const ai = all.filter(({ article }) => article < 2);
    for (const { count } of bestQuestion(table, ai, [], words)?.options ?? []) {
      expect(count).toBeGreaterThan(0);
    }
  });
});

describe('narrowing', () => {
  it('keeps what has the value, of several topics any', () => {
    const kept = (value: string) =>
      [0, 1, 2, 3].filter((article) => fits(table, article, [{ facet: 'topic', value }]));
    expect(kept('chips')).toEqual([2, 3]);
    expect(kept('no-such-topic')).toEqual([]);
  });

  it('adds up', () => {
    const both = [
      { facet: 'topic', value: 'ai' },
      { facet: 'year', value: '2025' },
    ] as const;
    expect([0, 1, 2, 3].filter((article) => fits(table, article, both))).toEqual([3]);
  });
});
