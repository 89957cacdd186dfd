import { expect, test } from 'vitest';
import { applyEdits } from '../../../lib/check/edits';
import { tagSpelling } from '../../../lib/check/rules/tag-spelling';
import { context, mdx } from './check-article';

async function check(...tags: string[]) {
  const sources = tags.map((lines) => mdx(lines));
  const all = await context(
    Object.fromEntries(sources.map((source, index) => [`t${index}`, source])),
  );
  const found = (await tagSpelling.archive?.(all)) ?? [];
  const texts = sources.map((source, index) => {
    const own = found.filter(({ file }) => file === `content/posts/t${index}.mdx`);
    return applyEdits(
      source,
      own.flatMap(({ fix }) => (fix ? [fix] : [])),
    );
  });
  return { found, texts };
}

test('names and mends the minority spelling in flow and block lists', async () => {
  const { found, texts } = await check(
    'tags: [AI, 半導體]',
    'tags: ["AI"]',
    'tags: [半導體, ai, "GPU"]',
    "tags:\n  - 半導體\n  - 'ＡＩ'",
  );
  expect(found).toMatchObject([
    {
      file: 'content/posts/t2.mdx',
      line: 4,
      column: 13,
      found: '標籤寫成「ai」，多數文章寫「AI」。',
    },
    { file: 'content/posts/t3.mdx', line: 6, column: 5 },
  ]);
  expect(texts[2]).toContain('tags: [半導體, AI, "GPU"]');
  expect(texts[3]).toContain("  - 'AI'");
});

test('of two equally used, the half-width and then the older one stays', async () => {
  const { found } = await check('tags: [ＧＰＵ]', 'tags: [GPU]');
  expect(found).toMatchObject([{ file: 'content/posts/t0.mdx' }]);
});

test('does not mend what is written in an escaped or unsafe way', async () => {
  const { found, texts } = await check('tags: [AI]', 'tags: [AI]', 'tags: ["\\u0061i"]');
  expect(found).toMatchObject([{ line: 4 }]);
  expect(texts[2]).toContain('u0061');
  const number = await check('tags: ["2024年"]', 'tags: ["2024年"]', 'tags: [２０２４年]');
  expect(number.found).toHaveLength(1);
  expect(number.texts[2]).toContain('２０２４年');
});

test('is silent about tags that are not the same', async () => {
  const { found } = await check('tags: [C, AI]', 'tags: [C++, AI]', 'tags: [C#, AI 代理]');
  expect(found).toEqual([]);
});
