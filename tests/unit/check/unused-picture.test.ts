import fs from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { unusedPicture } from '../../../lib/check/rules/unused-picture';
import { context, mdx } from './check-article';

const { folder } = await vi.hoisted(async () => {
  const { mkdtempSync } = await import('node:fs');
  const { tmpdir } = await import('node:os');
  return { folder: mkdtempSync(`${tmpdir()}/unused-picture-`) };
});
vi.mock('../../../lib/paths', async (original) => ({
  ...(await original<typeof import('../../../lib/paths')>()),
  publicDir: folder,
}));

const names = ['夜市.jpg', 'queue.jpg', 'large.jpg', 'forgotten.jpg', 'notes.txt'];

beforeAll(async () => {
  const dot = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#c96' } })
    .jpeg()
    .toBuffer();
  for (const name of [
    ...names.map((name) => `images/posts/${name}`),
    'images/covers/market.jpg',
    'images/covers/market.avif',
    'images/covers/old.avif',
    'icons/icon.png',
  ]) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), dot);
  }
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

const market = mdx(
  'cover: /images/covers/market.jpg',
  `![](/images/posts/${encodeURIComponent('夜市')}.jpg)

<Figure src="/images/posts/queue.jpg" alt="排隊的人" />

[看大圖](/images/posts/large.jpg)`,
);

test('names picture files that nothing uses', async () => {
  const found = await unusedPicture.archive?.(await context({ market }));
  expect(found?.map(({ file }) => file).sort()).toEqual([
    'public/images/covers/old.avif',
    'public/images/posts/forgotten.jpg',
  ]);
});

test('counts drafts and pages as use', async () => {
  const page = { slug: 'about', path: '/about', file: 'content/pages/about.mdx', title: '關於' };
  const draft = mdx('draft: true\ncover: /images/covers/old.avif');
  const all = await context({ market, draft });
  const body = '![忘了的照片](/images/posts/forgotten.jpg)';
  all.archive.pages = new Map([
    ['about', { ...page, description: '說明', pictures: [], aliases: [], body }],
  ]);
  expect(await unusedPicture.archive?.(all)).toEqual([]);
});
