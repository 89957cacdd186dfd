import { expect, it } from 'vitest';
import { weekLists } from '../../../lib/reads/week-lists';
import { facts } from './facts';

const today = '2026-06-10';
const on = (day: string, article: string, readers: number) => ({ day, article, readers });

const hrefs = (html = '') => [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);

it('lists what was read most in seven days, for the front page and each category', () => {
  const lists = weekLists(
    [
      on('2026-06-03', 'old', 900),
      on('2026-06-04', 'chips', 6),
      on('2026-06-10', 'chips', 6),
      on('2026-06-10', 'voices', 30),
      on('2026-06-10', '中文', 20),
      on('2026-06-09', 'gone', 500),
    ],
    today,
    facts,
  );
  expect([...lists.keys()]).toEqual(['/']);
  expect(hrefs(lists.get('/'))).toEqual([
    '/posts/voices',
    '/posts/%E4%B8%AD%E6%96%87',
    '/posts/chips',
  ]);
  expect(lists.get('/')).toContain('聲音 &amp; &lt;人&gt;');
  // Numbers are for editors.
  expect(lists.get('/')?.replace(/<style>.*?<\/style>/, '')).not.toMatch(/\b(?:30|20|12)\b/);
});

it('shows no list of fewer than three, and none of what hardly anybody read', () => {
  const rows = [on(today, 'voices', 10), on(today, '中文', 10), on(today, 'chips', 9)];
  expect(weekLists(rows, today, facts).size).toBe(0);
  expect(weekLists([...rows, on(today, 'old', 10)], today, facts).size).toBe(1);
});

it('lists in each edition what it has, under its own addresses', () => {
  const rows = ['voices', '中文', 'chips', 'old'].map((slug, at) => on(today, slug, 20 - at));
  const three = { ...facts, editions: facts.editions.map((one) => ({ ...one })) };
  const english = three.editions[1];
  if (english) english.titles = { ...english.titles, old: 'Old' };
  const lists = weekLists(rows, today, three);
  expect([...lists.keys()].sort()).toEqual(['/', '/en/', '/silicon']);
  expect(hrefs(lists.get('/silicon'))).toHaveLength(3);
  expect(hrefs(lists.get('/en/'))).toEqual([
    '/en/posts/voices',
    '/en/posts/chips',
    '/en/posts/old',
  ]);
});
