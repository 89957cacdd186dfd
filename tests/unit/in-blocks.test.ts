import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Article } from '../../lib/article';
import { article } from './publication';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(tmpdir(), 'blocks-'));
  vi.stubEnv('KEPT_ARTICLES', folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  fs.rmSync(folder, { recursive: true });
});

/** Articles that are kept under names of their own, newest first. */
const kept = (...slugs: string[]) => slugs.map((slug) => ({ ...article({ slug }), kept: slug }));

/** As a process of a build has it, which begins with nothing in memory. */
async function blocksOfTwo() {
  vi.resetModules();
  const { inBlocks } = await import('../../lib/in-blocks');
  const made: string[][] = [];
  const blocks = inBlocks(
    'test',
    (articles: readonly Article[]) => {
      made.push(articles.map(({ slug }) => slug));
      return articles.map(({ slug }) => slug.toUpperCase());
    },
    2,
  );
  const all = (articles: readonly Article[]) =>
    [...blocks.of(articles)].map(({ first, made }) => [first, made]);
  return { made, all, keep: blocks.keep };
}

it('is made once of articles that stay the same', async () => {
  const first = await blocksOfTwo();
  expect(first.all(kept('e', 'd', 'c', 'b', 'a'))).toEqual([
    [0, ['E']],
    [1, ['D', 'C']],
    [3, ['B', 'A']],
  ]);
  const next = await blocksOfTwo();
  expect(next.all(kept('f', 'e', 'd', 'c', 'b', 'a'))).toEqual([
    [0, ['F', 'E']],
    [2, ['D', 'C']],
    [4, ['B', 'A']],
  ]);
  expect(next.made).toEqual([['f', 'e']]);
  const edited = await blocksOfTwo();
  expect(edited.all(kept('f', 'e', 'x', 'c', 'b', 'a'))[1]).toEqual([2, ['X', 'C']]);
  expect(edited.made).toEqual([['x', 'c']]);
});

it('is made from the other end by a process that helps', async () => {
  const helper = await blocksOfTwo();
  helper.keep(kept('d', 'c', 'b', 'a'));
  expect(helper.made).toEqual([
    ['b', 'a'],
    ['d', 'c'],
  ]);
  const first = await blocksOfTwo();
  first.all(kept('d', 'c', 'b', 'a'));
  expect(first.made).toEqual([]);
});

it('is made anew of what is kept nowhere, or was cut off', async () => {
  const plain = kept('b', 'a').map((one) => ({ ...one, kept: undefined }) as unknown as Article);
  for (let time = 0; time < 2; time += 1) {
    const { made, all } = await blocksOfTwo();
    expect(all(plain)).toEqual([[0, ['B', 'A']]]);
    expect(made).toHaveLength(1);
  }
  (await blocksOfTwo()).all(kept('b', 'a'));
  for (const item of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (item.isFile()) fs.truncateSync(path.join(item.parentPath, item.name), 3);
  }
  expect((await blocksOfTwo()).all(kept('b', 'a'))).toEqual([[0, ['B', 'A']]]);
});
