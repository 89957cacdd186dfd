import { expect, test } from 'vitest';
import { coverAlt } from '../../../lib/check/rules/cover-alt';
import { findings, mdx } from './check-article';

const src = '/icons/icon-512.png';

test('tells of a cover without words, in front matter or at the head of the body', async () => {
  const inFields = await findings(coverAlt, mdx(`cover: ${src}`));
  expect(inFields).toMatchObject([{ line: 4, column: 1, field: 'coverAlt' }]);
  const inBody = await findings(coverAlt, mdx('', `![封面圖](${src})\n\n內文。`));
  expect(inBody).toMatchObject([{ line: 6, column: 1 }]);
});

test('is silent where there are words, or no cover', async () => {
  expect(await findings(coverAlt, mdx(`cover: ${src}\ncoverAlt: 晶圓的特寫`))).toEqual([]);
  expect(await findings(coverAlt, mdx(''))).toEqual([]);
});
