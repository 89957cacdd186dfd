import { expect, test } from 'vitest';
import { halfWidthPunctuation } from '../../../lib/check/rules/half-width-punctuation';
import { straightQuotes } from '../../../lib/check/rules/straight-quotes';
import { findings, fixed, mdx } from './check-article';

const src = '/icons/icon-512.png';

test('looks at alternative texts and captions of Markdown pictures, each at its own place', async () => {
  const source = mdx('', `甲。\n\n> ![現場,人很多](${src} "現場,人很多")\n\n乙![表,一](${src})丙`);
  expect(await findings(halfWidthPunctuation, source)).toMatchObject([
    { line: 8, column: 7, field: 'alt' },
    { line: 8, column: 36, field: 'caption' },
    { line: 10, column: 5, field: 'alt' },
  ]);
  expect(await fixed(halfWidthPunctuation, source)).toBe(
    mdx('', `甲。\n\n> ![現場，人很多](${src} "現場，人很多")\n\n乙![表，一](${src})丙`),
  );
});

test('tells of a caption written with escapes, and does not mend it', async () => {
  const source = mdx('', `![現場](${src} "他說\\"好\\"")`);
  const found = await findings(straightQuotes, source);
  expect(found).toMatchObject([{ line: 6, field: 'caption' }]);
  expect(found[0]?.fix).toBeUndefined();
});

test.each(['', 'description:', 'description: ""'])(
  'does not look at a description made from the body (%j)',
  async (field) => {
    const found = await findings(halfWidthPunctuation, mdx(field, '第一段,半形。'));
    expect(found).toHaveLength(1);
    expect(found[0]).not.toHaveProperty('field');
  },
);
