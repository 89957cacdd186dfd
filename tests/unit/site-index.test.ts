import { readFileSync, writeFileSync } from 'node:fs';
import { afterEach, expect, it, vi } from 'vitest';
import { hashOf, type IndexFile, indexFiles, indexVersion } from '../../lib/site-index/index-files';
import { archiveOf, inProject, now, post, publication } from './publication';

const versionOf = (files: readonly IndexFile[]) =>
  indexVersion(Object.fromEntries(files.map(({ path, content }) => [path, hashOf(content)])));

afterEach(() => vi.unstubAllEnvs());

const facts = 'date: 2025-05-01\ndescription: 同一句話。\ncategories: [AI 技術前沿]';

/** Enough different words that the search engine writes more than one part of its index. */
async function sampleTexts() {
  const names = ['llm-attention', 'how-passkeys-work', 'why-gpus', 'unicode-han', 'http-caching'];
  return Object.fromEntries(
    names.map((name) => {
      const source = readFileSync(`content/posts/${name}.mdx`, 'utf8');
      const words = source.replaceAll(/---[\s\S]*?\n---|```[\s\S]*?```|[<>{}[\]!|#`*_\\]/g, '');
      return [name, post(`title: ${name}\n${facts}`, words)] as const;
    }),
  );
}

it('is the same for the same articles, and has another version for others', async () => {
  const posts = await sampleTexts();
  const once = await indexFiles(await archiveOf(posts));
  const again = await indexFiles(await archiveOf(posts));
  expect(once.filter(({ path }) => path.endsWith('.pf_index')).length).toBeGreaterThan(1);
  expect(versionOf(again)).toBe(versionOf(once));
  const more = { ...posts, more: post(`title: 多一篇\n${facts}`) };
  expect(versionOf(await indexFiles(await archiveOf(more)))).not.toBe(versionOf(once));
});

it('keeps articles apart that say the same', async () => {
  const twins = { one: post(`title: 同名\n${facts}`), two: post(`title: 同名\n${facts}`) };
  const files = await indexFiles(await archiveOf(twins));
  const paths = files.flatMap(({ path, content }) =>
    path.startsWith('search/articles/') ? JSON.parse(String(content)).path : [],
  );
  expect(paths.sort()).toEqual(['/posts/one', '/posts/two']);
  expect(new Set(files.map(({ path }) => path)).size).toBe(files.length);
});

it('is there for a publication without articles', async () => {
  const files = await indexFiles(await archiveOf({}));
  expect(files.map(({ path }) => path)).toContain('search/facts.json');
});

it('follows in development whatever an author saves, and is made once for what stays', async () => {
  vi.stubEnv('NODE_ENV', 'development');
  const head = (fields: string) => post(`title: 第二篇\ndate: 2025-05-01\n${fields}`);
  const files = {
    'content/posts/one.mdx': post(`title: 第一篇\n${facts}`),
    'content/posts/two.mdx': head('description: 草稿的摘要。\ndraft: true'),
  };
  const { readArchive, currentIndex, save } = await inProject(files, async (root) => ({
    ...(await import('../../lib/articles')),
    ...(await import('../../lib/site-index/current-index')),
    save: (name: string, text: string) => writeFileSync(`${root}/content/${name}`, text),
  }));
  const index = async () => currentIndex(await readArchive({ now, preview: true }));
  const has = async (words: string) =>
    [...(await index()).values()].some(({ content }) => String(content).includes(words));

  expect(await has('第二篇')).toBe(false);
  expect(await index()).toBe(await index());
  save('posts/two.mdx', head('description: 草稿的摘要。'));
  expect(await has('草稿的摘要')).toBe(true);
  save('posts/two.mdx', head('description: 改過的摘要。'));
  expect(await has('改過的摘要')).toBe(true);
  save('posts/two.mdx', head('description: 改過的摘要。\ntags: [新標籤]'));
  expect(await has('新標籤')).toBe(true);
  save('categories.yaml', JSON.stringify([{ ...publication.categories[0], name: '改名的分類' }]));
  save('posts/one.mdx', post(`title: 第一篇\n${facts.replace('AI 技術前沿', '改名的分類')}`));
  expect(await has('改名的分類')).toBe(true);
  save(
    'glossary.yaml',
    '- term: 語言模型\n  slug: lm\n  names: [新的別名]\n  definition: 說明。\n',
  );
  expect(await has('新的別名')).toBe(true);
});
