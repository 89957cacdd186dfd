import { describe, expect, it } from 'vitest';
import type { Archive } from '../../../lib/articles';
import { searchFiles } from '../../../lib/search/search-files';
import type { IndexFile } from '../../../lib/site-index/index-files';
import { archiveOf, post } from '../publication';
import { ask, searchOf, slugsOf } from './browser';

const posts = {
  bed: post('title: 睡前的書\ndate: 2023-01-01\ndescription: 一張 bed。', '書放在 bed 旁邊。\n'),
  chips: post('title: 晶片與書\ndate: 2024-01-01\ndescription: 晶圓。', '雲端的 Bedrock。\n'),
  print: post('title: 書的印刷\ndate: 2025-01-01\ndescription: 油墨。', '印一本書，要用晶片。\n'),
};

async function filesOf(archive: Archive, volumeSize: number): Promise<IndexFile[]> {
  const files: IndexFile[] = [];
  for await (const file of searchFiles(archive, volumeSize)) files.push(file);
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

  it('gives no answer while a part of one volume is missing', async () => {
    const { search, server } = await searchOf(await inVolumes());
    const parts = [...server.files].filter(([path]) => path.startsWith('search/volumes/1/'));
    expect(parts.length).toBeGreaterThan(2);
    for (const [path, content] of parts) {
      server.files.delete(path);
      await expect(ask(search, '晶片'), path).rejects.toMatchObject({ name: 'IndexUnavailable' });
      server.files.set(path, content);
    }
    expect((await ask(search, '晶片')).total).toBe(2);
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
