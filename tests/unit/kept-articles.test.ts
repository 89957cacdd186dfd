import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Archive } from '../../lib/articles';
import { inProject, now, png, post, publication } from './publication';

const editions = [
  { language: 'zh-Hant-TW', label: '繁', name: '繁體中文' },
  { slug: 'zh-hans', language: 'zh-Hans', label: '简', name: '简体中文', convert: 'cn' },
];
const source = post(
  'title: 軟體\ndate: 2025-05-01\ncover: /images/cover.png\nupdated: 2025-05-02',
  '## 快取\n\n軟體與<Keep>軟體</Keep>。\n\n![圖](/images/chart.png)\n',
);

let root: string;
let kept: string;
beforeEach(async () => {
  root = await inProject(
    {
      'content/site.yaml': JSON.stringify({ ...publication.site, editions }),
      'content/posts/a.mdx': source,
    },
    async (root) => root,
  );
  kept = path.join(root, 'kept');
});
afterEach(() => vi.unstubAllEnvs());

/** Reads the project as a process of a build does, which begins with nothing in memory. */
async function read({ keeps = true } = {}): Promise<Archive> {
  vi.stubEnv('KEPT_ARTICLES', keeps ? kept : '');
  vi.resetModules();
  const cwd = vi.spyOn(process, 'cwd').mockReturnValue(root);
  try {
    const { readArchive } = await import('../../lib/articles');
    return await readArchive({ now, preview: false });
  } finally {
    cwd.mockRestore();
  }
}

function filesKept(): string[] {
  const items = fs.readdirSync(kept, { recursive: true, withFileTypes: true });
  return items
    .filter((item) => item.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name}`);
}

/** All that there is to know of the article in both editions, besides where it is kept. */
function factsOf({ archives }: Archive) {
  return [...archives.values()].map(({ bySlug }) => {
    const { kept: _, bodyOptions, ...facts } = bySlug.get('a') ?? {};
    return { ...facts, isConverted: bodyOptions?.conversion !== undefined };
  });
}

it('is the same article in each edition as one that was just read', async () => {
  const fresh = factsOf(await read({ keeps: false }));
  await read();
  const second = await read();
  expect(second.bySlug.get('a')?.kept).toBeDefined();
  expect(factsOf(second)).toEqual(fresh);
});

it('gives the Markdown and the page that were made of it, and makes neither again', async () => {
  await read();
  const article = (await read()).archives.get('zh-hans')?.bySlug.get('a');
  const { articleMarkdown } = await import('../../lib/mdx/output');
  const { findKept } = await import('../../lib/kept');
  expect(article && (await articleMarkdown(article))).toContain('## 缓存');
  expect(findKept(`${article?.kept}.page`)).toContain('缓存');
});

it('has its text in feeds made once', async () => {
  const fresh = (await read({ keeps: false })).bySlug.get('a');
  const { articleHtml } = await import('../../lib/mdx/output');
  const html = fresh && (await articleHtml(fresh));
  expect(html).toContain('<h2');
  await read();
  for (let time = 0; time < 2; time += 1) {
    const article = (await read()).bySlug.get('a');
    const { findKept } = await import('../../lib/kept');
    const output = await import('../../lib/mdx/output');
    expect(findKept(`${article?.kept}.html`)).toBe(time === 0 ? undefined : html);
    expect(article && (await output.articleHtml(article))).toBe(html);
  }
});

it('is read anew where its file, the publication or one of its pictures changed', async () => {
  await read();
  fs.writeFileSync(path.join(root, 'public/images/cover.png'), png(800, 450));
  expect((await read()).bySlug.get('a')?.cover?.width).toBe(800);
  fs.writeFileSync(path.join(root, 'content/terms.yaml'), 'cn: {軟體: 軟件包}\n');
  expect((await read()).archives.get('zh-hans')?.bySlug.get('a')?.title).toBe('軟件包');
  fs.writeFileSync(path.join(root, 'content/posts/a.mdx'), source.replace('快取', '緩存'));
  expect((await read()).bySlug.get('a')?.headings[0]?.text).toBe('緩存');
});

it('is refused for what it lacks now, whatever it was before', async () => {
  await read();
  fs.rmSync(path.join(root, 'public/images/chart.png'));
  await expect(read()).rejects.toThrow('chart.png');
});

it('is read anew where what was kept is broken or cut off', async () => {
  await read();
  const fresh = factsOf(await read({ keeps: false }));
  expect(filesKept()).toHaveLength(7);
  for (const file of filesKept()) {
    fs.truncateSync(file, 3);
    expect(factsOf(await read())).toEqual(fresh);
    expect(fs.statSync(file).size).toBeGreaterThan(3);
  }
});

it('is gone from what is kept once no file is it any more', async () => {
  await read();
  const before = filesKept().length;
  fs.writeFileSync(path.join(root, 'content/posts/a.mdx'), source.replace('快取', '緩存'));
  await read();
  expect(filesKept().length).toBe(2 * before);
  // No system gives a process so high a number.
  for (const file of filesKept()) fs.writeFileSync(`${file}.999999999~`, 'cut off');
  const { dropUnused } = await import('../../lib/kept');
  dropUnused();
  expect(filesKept().length).toBe(before);
});

it('is stored with the archive as long as builds store one', async () => {
  const archive = await read();
  const { storeArchive } = await import('../../lib/stored-archive');
  storeArchive(archive, kept);
  const { dropUnused } = await import('../../lib/kept');
  dropUnused();
  const stored = () => filesKept().filter((file) => path.basename(file).startsWith('archive.'));
  expect(stored().length).toBeGreaterThan(1);
  await read();
  (await import('../../lib/kept')).dropUnused();
  expect(stored()).toEqual([]);
});

it('is kept by nothing but a build', async () => {
  expect((await read({ keeps: false })).bySlug.get('a')?.kept).toBeUndefined();
  expect(fs.existsSync(kept)).toBe(false);
});
