import { expect, test } from 'vitest';
import type { Article } from '../../../lib/article';
import { futureDate } from '../../../lib/check/rules/future-date';
import { context, mdx } from './check-article';

async function check(unpublished: Article['unpublished']) {
  const all = await context({ a: mdx('date: 2031-05-12T06:30:00Z') });
  const [only] = all.sources;
  if (!only) return [];
  if (unpublished) only.article.unpublished = unpublished;
  return (await futureDate.article?.(only, all)) ?? [];
}

test('says when an article will appear, in the publication’s zone', async () => {
  expect(await check('future')).toEqual([
    {
      line: 3,
      column: 1,
      field: 'date',
      found: '發表時間在未來，2031年5月12日 14:30 之後的建置才會刊出。',
      advice: '時間沒錯就不必改；還沒寫完，請加上 draft: true。',
    },
  ]);
});

test('is silent about drafts and published articles', async () => {
  expect(await check('draft')).toEqual([]);
  expect(await check(undefined)).toEqual([]);
});
