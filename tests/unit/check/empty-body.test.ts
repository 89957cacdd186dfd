import { expect, test } from 'vitest';
import { emptyBody } from '../../../lib/check/rules/empty-body';
import { findings, mdx } from './check-article';

test.each(['', '{/* 待補 */}', '<mark>\n\n</mark>'])(
  'tells of an article without words: %j',
  async (body) => {
    expect(await findings(emptyBody, mdx('', body))).toMatchObject([
      { line: 2, found: '這篇文章沒有內文。', advice: expect.stringContaining('draft: true') },
    ]);
  },
);

test('is silent of drafts, and where there is anything to see', async () => {
  expect(await findings(emptyBody, mdx('draft: true', ''))).toEqual([]);
  expect(await findings(emptyBody, mdx('', '內文。'))).toEqual([]);
  expect(await findings(emptyBody, mdx('', '<YouTube id="aGKZhj6a-aM" />'))).toEqual([]);
});
