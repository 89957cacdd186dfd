import { expect, it } from 'vitest';
import { articlesByYear } from '../../lib/calendar';
import { article } from './publication';

it('sorts into the years and months of the publication’s zone, newest first', () => {
  const dated = [
    ['d', '2024-12-31T16:00:00Z'],
    ['c', '2024-12-31T15:59:59Z'],
    ['b', '2024-12-01T00:00:00+08:00'],
    ['a', '2024-03-05T00:00:00+08:00'],
  ] as const;
  const articles = dated.map(([slug, date]) => article({ slug, date: new Date(date) }));
  const years = articlesByYear(articles, 'Asia/Taipei').map(({ year, months }) => ({
    year,
    months: months.map(({ month, articles }) => [month, articles.map(({ slug }) => slug)]),
  }));
  expect(years).toEqual([
    { year: 2025, months: [[1, ['d']]] },
    {
      year: 2024,
      months: [
        [12, ['c', 'b']],
        [3, ['a']],
      ],
    },
  ]);
});

it('is empty without articles', () => {
  expect(articlesByYear([], 'Asia/Taipei')).toEqual([]);
});
