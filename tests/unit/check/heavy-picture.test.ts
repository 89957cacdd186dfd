import { expect, test } from 'vitest';
import { heavyPicture } from '../../../lib/check/rules/heavy-picture';
import type { Picture } from '../../../lib/pictures';
import { context, mdx } from './check-article';

const src = '/icons/icon-512.png';

async function findingsWith(change: Partial<Picture>, source: string) {
  const all = await context({ a: source });
  const [only] = all.sources;
  if (!only) return [];
  const { article } = only;
  article.pictures = article.pictures.map((picture) => ({ ...picture, ...change }));
  if (article.cover) article.cover = { ...article.cover, ...change };
  return (await heavyPicture.article?.(only, all)) ?? [];
}

test('tells the weight and the width of a picture, once', async () => {
  const source = mdx('', `廠區\n\n![廠區](${src})\n\n![廠區](${src})`);
  expect(await findingsWith({ bytes: 3_240_000, width: 6000, height: 4000 }, source)).toEqual([
    {
      line: 8,
      column: 1,
      found: `圖片「${src}」有 3.2 MB、寬 6000 像素。`,
      advice: '請縮到寬 2400 像素以內（現在是 6000×4000），再存成品質 80 左右的 JPEG 或 WebP。',
    },
  ]);
});

test('looks at covers, at their own place', async () => {
  const source = mdx(`cover: ${src}`);
  expect(await findingsWith({ bytes: 1_000_001 }, source)).toMatchObject([{ line: 4, column: 1 }]);
  const inBody = mdx('', `![封面圖](${src})\n\n文。`);
  expect(await findingsWith({ width: 4001 }, inBody)).toMatchObject([{ line: 6, column: 1 }]);
});

test('is silent at the limit', async () => {
  const source = mdx(`cover: ${src}`, `![廠區](${src})`);
  expect(await findingsWith({ bytes: 1_000_000, width: 4000 }, source)).toEqual([]);
});
