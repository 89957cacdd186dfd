import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { indexFiles, indexVersion } from '../../lib/site-index/index-files';
import { archiveOf, post } from './publication';

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
  expect(indexVersion(again)).toBe(indexVersion(once));
  const more = { ...posts, more: post(`title: 多一篇\n${facts}`) };
  expect(indexVersion(await indexFiles(await archiveOf(more)))).not.toBe(indexVersion(once));
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
