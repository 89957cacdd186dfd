import fs from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Archive } from '../../../lib/articles';
import { searchFiles } from '../../../lib/search/search-files';
import { cutIntoVolumes } from '../../../lib/search/volumes';
import type { IndexFile } from '../../../lib/site-index/index-files';
import { archiveOf, inProject, now, post } from '../publication';
import { ask, searchOf, slugsOf } from './browser';

const posts = {
  bed: post('title: 睡前的書\ndate: 2023-01-01\ndescription: 一張 bed。', '書放在 bed 旁邊。\n'),
  chips: post('title: 晶片與書\ndate: 2024-01-01\ndescription: 晶圓。', '雲端的 Bedrock。\n'),
  print: post('title: 書的印刷\ndate: 2025-01-01\ndescription: 油墨。', '印一本書，要用晶片。\n'),
};

async function filesOf(archive: Archive, ...volumeSizes: number[]): Promise<IndexFile[]> {
  const files: IndexFile[] = [];
  for await (const file of searchFiles(archive, volumeSizes)) files.push(file);
  return files;
}

const inVolumes = async (more = {}) => filesOf(await archiveOf({ ...posts, ...more }), 1);

describe('an index in volumes', () => {
  it('is searched as a whole, titles first', async () => {
    const { search } = await searchOf(await inVolumes());
    expect(slugsOf(await ask(search, '晶片'))).toEqual(['chips', 'print']);
    expect(slugsOf(await ask(search, '書')).sort()).toEqual(['bed', 'chips', 'print']);
  });

  it('takes no shorter word where another volume has the one that is looked for', async () => {
    const { search } = await searchOf(await inVolumes());
    expect(slugsOf(await ask(search, 'bedrock'))).toEqual(['chips']);
    expect(slugsOf(await ask(search, 'bed')).sort()).toEqual(['bed', 'chips']);
  });

  it('knows what is meant by words of every volume', async () => {
    const { search } = await searchOf(await inVolumes());
    expect(slugsOf(await ask(search, '云端'))).toEqual(['chips']);
    expect(slugsOf(await ask(search, '芯片')).sort()).toEqual(['chips', 'print']);
    expect(slugsOf(await ask(search, 'bedrcok'))).toEqual(['chips']);
  });

  it('has smaller volumes of what is newer, none smaller than the smallest size', async () => {
    const many = Array.from({ length: 11 }, (_, number) => [
      `post-${String(number).padStart(2, '0')}`,
      post(`title: 第 ${number} 篇\ndate: 2025-01-${10 + number}\ndescription: 無。`, '文。\n'),
    ]);
    const files = await filesOf(await archiveOf(Object.fromEntries(many)), 4, 2);
    const shown = files.filter(({ path }) => path.startsWith('search/articles/'));
    const sizes = [0, 1, 2, 3].map(
      (volume) => shown.filter(({ path }) => path.startsWith(`search/articles/${volume}/`)).length,
    );
    expect(sizes).toEqual([4, 4, 3, 0]);
  });

  it.each([
    [1_000, [1_000]],
    [10_000, [2_500, 2_500, 2_500, 1_250, 1_250]],
    [25_000, [...Array(9).fill(2_500), 1_250, 1_250]],
    [25_001, [...Array(4).fill(5_000), 2_500, 1_250, 1_251]],
  ])('of %i articles, whose volumes make a few requests of a search', (articles, sizes) => {
    const pieces = cutIntoVolumes(Array.from({ length: articles }));
    expect(pieces.map(({ length }) => length)).toEqual(sizes);
  });

  it.each([0, 1])('gives no answer while a part of volume %i is missing', async (volume) => {
    const files = await inVolumes();
    const parts = files.filter(({ path }) => path.startsWith(`search/volumes/${volume}/`));
    expect(parts.length).toBeGreaterThan(2);
    for (const { path, content } of parts) {
      const { search, server } = await searchOf(files);
      server.files.delete(path);
      await search.preload();
      await expect(ask(search, '書'), path).rejects.toMatchObject({ name: 'IndexUnavailable' });
      await search.preload();
      server.files.set(path, content);
      expect((await ask(search, '書')).total, path).toBe(3);
    }
  });

  it('puts a new article with the words in its title first', async () => {
    const older = Array.from({ length: 7 }, (_, number) => [
      `old-${number}`,
      post(
        `title: 第 ${number} 篇\ndate: 2020-01-0${number + 1}\ndescription: 無。`,
        '一提量子電腦。\n',
      ),
    ]);
    const newer = {
      quantum: post('title: 量子電腦\ndate: 2025-01-01\ndescription: 無。', '新的。\n'),
    };
    const archive = await archiveOf({ ...Object.fromEntries(older), ...newer });
    const { search } = await searchOf(await filesOf(archive, 7));
    expect(slugsOf(await ask(search, '量子電腦'))[0]).toBe('quantum');
  });

  it('has the volumes of older articles as they were before a new one', async () => {
    const inOlder = (files: readonly IndexFile[]) =>
      files.filter(({ path }) => /^search\/volumes\/[01]\//.test(path));
    const title = 'title: 最新的一篇\ndate: 2025-02-01\ndescription: 新的。';
    const renewed = await inVolumes({ newest: post(title, '新的。\n') });
    expect(inOlder(renewed)).toEqual(inOlder(await inVolumes()));
    expect(renewed.some(({ path }) => path.startsWith('search/volumes/3/'))).toBe(true);
  });
});

describe('a build', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
    vi.doUnmock('../../../lib/search/pagefind-index');
  });

  /** Makes the index of a publication again and again, with one volume for each article. */
  async function building() {
    const files = Object.entries(posts).map(([slug, text]) => [`content/posts/${slug}.mdx`, text]);
    const root = await inProject(Object.fromEntries(files), async (root) => root);
    vi.stubEnv('KEPT_ARTICLES', path.join(root, 'kept'));
    const made: string[][] = [];
    vi.doMock('../../../lib/search/pagefind-index', async (load) => {
      const { pagefindIndex } = await load<typeof import('../../../lib/search/pagefind-index')>();
      return {
        pagefindIndex: (pages: Iterable<{ url: string; html: string }>) => {
          const all = [...pages];
          made.push(all.map(({ url }) => url));
          return pagefindIndex(all);
        },
      };
    });
    const inPublication = <Value>(make: (archive: Archive) => Promise<Value>) =>
      inProject({}, async () => {
        vi.spyOn(process, 'cwd').mockReturnValue(root);
        const { readArchive } = await import('../../../lib/articles');
        return make(await readArchive({ now, preview: false }));
      });
    const build = () =>
      inPublication(async (archive) => {
        const { searchFiles } = await import('../../../lib/search/search-files');
        const files: IndexFile[] = [];
        for await (const file of searchFiles(archive, [1])) files.push(file);
        return files;
      });
    const help = () =>
      inPublication(async (archive) => {
        const { keepVolumes } = await import('../../../lib/search/volumes');
        await keepVolumes(archive, [1]);
      });
    return { root, made, build, help };
  }

  it('makes only the volume of an article that was edited', async () => {
    const { root, made, build } = await building();
    const first = await build();
    expect(made.splice(0)).toEqual([['print'], ['bed'], ['chips']]);
    expect(await build()).toEqual(first);
    expect(made).toEqual([]);
    fs.appendFileSync(path.join(root, 'content/posts/chips.mdx'), '\n多了一段。\n');
    const edited = await build();
    expect(made).toEqual([['chips']]);
    const { search } = await searchOf(edited);
    expect(slugsOf(await ask(search, '多了一段'))).toEqual(['chips']);
  });

  it('is helped with the volumes that it comes to last', async () => {
    const { root, made, build, help } = await building();
    const memory = vi.spyOn(process, 'availableMemory').mockReturnValue(1_000_000);
    await help();
    expect(made, 'with memory for one').toEqual([]);
    memory.mockReturnValue(1e9);
    await help();
    expect(made.splice(0)).toEqual([['chips'], ['bed']]);
    const whole = await build();
    expect(made.splice(0)).toEqual([['print']]);
    fs.appendFileSync(path.join(root, 'content/posts/bed.mdx'), '\n多了一段。\n');
    await help();
    expect(made.splice(0)).toEqual([['bed']]);
    expect(await build()).not.toEqual(whole);
    expect(made).toEqual([]);
  });
});
