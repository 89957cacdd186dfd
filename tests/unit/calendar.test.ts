import { expect, it } from 'vitest';
import { articlesByYear, monthPages } from '../../lib/calendar';
import { archiveOf, article, post } from './publication';

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

it('has a page for each month, once there are more articles than a page can show', async () => {
  const on = (date: string) => post(`title: 題\ndate: ${date}`);
  const archive = await archiveOf({
    a: on('2024-12-31T16:00:00Z'),
    b: on('2025-01-02'),
    c: on('2024-03-05'),
  });
  expect(monthPages(archive, 3)).toEqual([]);
  const pages = monthPages(archive, 2).map(({ slug, path, title, articles }) => ({
    slug,
    path,
    title,
    articles: articles.map(({ slug }) => slug),
  }));
  expect(pages).toEqual([
    { slug: '2025-01', path: '/archive/2025-01', title: '2025年1月', articles: ['b', 'a'] },
    { slug: '2024-03', path: '/archive/2024-03', title: '2024年3月', articles: ['c'] },
  ]);
});
