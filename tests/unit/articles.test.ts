import fs from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Article } from '../../lib/article';
import { archiveOf, faultsOf, inProject, now, post } from './publication';

const slugs = (articles: readonly Article[] | undefined) => articles?.map(({ slug }) => slug);
const dated = (date: string, more = '') => post(`title: 題\ndate: ${date}\n${more}`);

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('an archive', () => {
  it('reads a whole article', async () => {
    const { bySlug } = await archiveOf({
      '20250512-amazon': post(
        `title: "亞馬遜執行長：AI 會「重寫」軟體"
date: 2025-05-12T14:14:10+08:00
categories: ["AI 技術前沿"]
tags: ["AI"]
source_url: https://example.com/talk
source_name: 評論
source_language: en`,
        `![封面圖](/images/cover.png)

安迪·賈西談人工
智慧。

<YouTube id="aGKZhj6a-aM" title="訪談" start="30" />

## 「堆疊」的底層

![圖](/images/chart.png)
*賈西*
`,
      ),
    });
    expect(bySlug.get('20250512-amazon')).toMatchObject({
      path: '/posts/20250512-amazon',
      file: 'content/posts/20250512-amazon.mdx',
      title: '亞馬遜執行長：AI 會「重寫」軟體',
      description: '安迪·賈西談人工智慧。',
      categories: [{ slug: 'ai-frontier' }],
      authors: [{ slug: 'editors' }],
      aiUse: { text: 'none', pictures: 'none' },
      cover: { src: '/images/cover.png', width: 1600, height: 900, type: 'image/png' },
      source: { name: '評論', url: 'https://example.com/talk', language: 'en' },
      headings: [{ depth: 2, id: '堆疊的底層' }],
      pictures: [{ src: '/images/chart.png' }],
      videos: [{ id: 'aGKZhj6a-aM', title: '訪談', start: 30 }],
      text: '安迪·賈西談人工智慧。\n「堆疊」的底層\n賈西',
      characters: 16,
      minutes: 1,
    });
  });

  it('makes a description of paragraphs only', async () => {
    const { articles } = await archiveOf({
      a: post(
        'title: 甲\ndate: 2025-05-12',
        `<Callout title="注意">元件裡的字</Callout>

![圖](/images/chart.png "圖說")

Bilibili 影片：[BV1xx](https://www.bilibili.com/video/BV1xx)

[只有連結](https://example.com)

- 清單

> 引文

第一段，有[連結](https://example.com)。

第二段。
`,
      ),
      b: post('title: 乙\ndate: 2025-05-11', '- 只有清單\n'),
    });
    expect(articles.map(({ description }) => description)).toEqual([
      '第一段，有連結。第二段。',
      '只有清單',
    ]);
  });

  it('keeps the archive’s picture in the text where front matter names another cover', async () => {
    const { articles } = await archiveOf({
      a: post(
        'title: 題\ndate: 2025-05-12\ncover: /images/chart.png',
        '![封面圖](/images/cover.png)',
      ),
    });
    expect(articles[0]?.cover?.src).toBe('/images/chart.png');
    expect(articles[0]?.pictures).toMatchObject([{ src: '/images/cover.png' }]);
  });

  it('sorts newest first, and by slug within one moment', async () => {
    const { articles } = await archiveOf({
      b: dated('2025-05-02'),
      c: dated('2025-05-02T00:00:00+08:00'),
      a: dated('2025-05-03'),
      d: dated('2025-05-01T23:59:59Z'),
    });
    expect(slugs(articles)).toEqual(['a', 'd', 'b', 'c']);
  });

  it('finds articles by slug, category, author and tag, each newest first', async () => {
    const archive = await archiveOf({
      a: dated('2025-05-01', 'tags: [GPU, 模型]\ncategories: [晶片與算力, AI 技術前沿]'),
      b: dated('2025-05-02', 'tags: [gpu]\ncategories: [silicon]\nauthors: [lin]'),
    });
    expect(archive.bySlug.get('a')?.slug).toBe('a');
    expect(slugs(archive.byCategory.get('silicon'))).toEqual(['b', 'a']);
    expect(slugs(archive.byCategory.get('ai-frontier'))).toEqual(['a']);
    expect(slugs(archive.byAuthor.get('lin'))).toEqual(['b']);
    expect(slugs(archive.byAuthor.get('editors'))).toEqual(['a']);
    expect([...archive.byTag.keys()]).toEqual(['gpu', '模型']);
    expect(slugs(archive.byTag.get('gpu')?.articles)).toEqual(['b', 'a']);
  });

  it('orders a series for reading, parts of one day by slug', async () => {
    const { bySeries } = await archiveOf({
      'part-3': dated('2025-05-02', 'series: 三部曲'),
      'part-1': dated('2025-05-01', 'series: 三部曲'),
      'part-2': dated('2025-05-01', 'series: 三部曲'),
      other: dated('2025-05-01'),
    });
    expect(slugs(bySeries.get('三部曲'))).toEqual(['part-1', 'part-2', 'part-3']);
    expect(bySeries.size).toBe(1);
  });

  it('takes a Chinese slug, also from a file system that decomposes names', async () => {
    const { bySlug } = await archiveOf({
      台灣的晶片: dated('2025-05-01'),
      ['é'.normalize('NFD')]: dated('2025-05-01'),
    });
    expect(bySlug.get('台灣的晶片')?.path).toBe(
      '/posts/%E5%8F%B0%E7%81%A3%E7%9A%84%E6%99%B6%E7%89%87',
    );
    expect(bySlug.get('é'.normalize('NFC'))?.path).toBe('/posts/%C3%A9');
  });

  it('reads pages, passes over hidden files, and does without folders', async () => {
    const { articles, pages } = await archiveOf(
      {},
      {
        files: {
          'content/pages/about.mdx': '---\ntitle: 關於\ndescription: 我們\n---\n\n內文',
          'content/posts/.DS_Store': '',
          'content/posts/a.mdx~': '',
        },
      },
    );
    expect(articles).toEqual([]);
    expect(pages.get('about')).toMatchObject({ path: '/about', title: '關於' });
    expect((await archiveOf({})).pages.size).toBe(0);
  });
});

describe('drafts and articles of the future', () => {
  const posts = {
    public: dated('2025-06-01T12:00:00+08:00', 'tags: [一]'),
    draft: dated('2025-05-01', 'draft: true\ntags: [一]\ncategories: [silicon]\nseries: 系列'),
    future: dated('2025-06-01T12:00:01+08:00', 'tags: [二]\nauthors: [lin]'),
    both: dated('2999-01-01', 'draft: true'),
  };

  it('are nowhere in a production build', async () => {
    const archive = await archiveOf(posts);
    expect(slugs(archive.articles)).toEqual(['public']);
    expect([...archive.bySlug.keys()]).toEqual(['public']);
    expect([...archive.byTag.keys()]).toEqual(['一']);
    expect(slugs(archive.byTag.get('一')?.articles)).toEqual(['public']);
    expect(archive.byCategory.size).toBe(0);
    expect([...archive.byAuthor.keys()]).toEqual(['editors']);
    expect(archive.bySeries.size).toBe(0);
  });

  it('show in a preview, marked', async () => {
    const { bySlug } = await archiveOf(posts, { preview: true });
    const marks = [...bySlug].map(([slug, { unpublished }]) => [slug, unpublished]);
    expect(Object.fromEntries(marks)).toEqual({
      public: undefined,
      draft: 'draft',
      future: 'future',
      both: 'draft',
    });
  });

  it('are checked like others', async () => {
    expect(await faultsOf({ a: dated('2999-01-01', 'draft: true\nlayout: post') })).toHaveLength(1);
  });
});

describe('a broken archive', () => {
  it('tells every fault of every file at once', async () => {
    const faults = await faultsOf(
      {
        a: post('titel: 題\ndate: 2025-02-30', '價格 {促銷} 中\n\n甲 <3\n'),
        b: post('title: 題\ndate: 2025-05-01\ncover: /images/nothing.png', '<Gallery />\n'),
        c: '',
      },
      { files: { 'content/pages/about.mdx': '---\ntitle: 關於\n---\n\n[甲](javascript:a)' } },
    );
    expect(faults.map(({ file, line, rule }) => `${file}:${line} ${rule}`).sort()).toEqual([
      'content/pages/about.mdx:2 missing-field',
      'content/pages/about.mdx:5 unsafe-link',
      'content/posts/a.mdx:2 missing-field',
      'content/posts/a.mdx:2 unknown-field',
      'content/posts/a.mdx:3 invalid-field',
      'content/posts/a.mdx:6 no-code',
      'content/posts/a.mdx:8 mdx-syntax',
      'content/posts/b.mdx:4 picture',
      'content/posts/b.mdx:7 unknown-component',
      'content/posts/c.mdx:1 front-matter',
    ]);
  });

  it('counts the body’s lines rightly with BOM and CRLF', async () => {
    const source = post('title: 題\ndate: 2025-05-01', '一\n\n甲 {乙}\n');
    const faults = await faultsOf({ a: `\uFEFF${source.replaceAll('\n', '\r\n')}` });
    expect(faults).toMatchObject([{ line: 8, column: 3, rule: 'no-code' }]);
  });

  it('is let in without the broken files in a preview', async () => {
    const archive = await archiveOf(
      { good: dated('2025-05-01'), bad: dated('2025-05-01', 'layout: post') },
      { preview: true },
    );
    expect(slugs(archive.articles)).toEqual(['good']);
    expect(archive.faults).toMatchObject([{ file: 'content/posts/bad.mdx', line: 4 }]);
  });

  it.each([
    ['case', 'gPU', 'gpU'],
    ['composition', 'é'.normalize('NFD'), 'é'.normalize('NFC')],
  ])('refuses two slugs that differ in %s only', async (_, one, other) => {
    const faults = await faultsOf({ [one]: dated('2025-05-01'), [other]: dated('2025-05-02') });
    expect(faults).toMatchObject([{ line: 1, rule: 'duplicate-slug' }]);
    expect(faults[0]?.found).toMatch(new RegExp(`${one}|${other}`));
    expect(faults[0]?.advice).toContain('改其中一個');
  });

  it.each(['a..b', '..', 'a b', '-a', 'a%2fb', 'a?b'])('refuses the slug %j', async (slug) => {
    const faults = await faultsOf({ [slug]: dated('2025-05-01') });
    // A name that begins with a dot is a hidden file.
    if (slug === '..') expect(faults).toEqual([]);
    else {
      expect(faults).toMatchObject([{ file: `content/posts/${slug}.mdx`, line: 1, rule: 'slug' }]);
      expect(faults[0]?.advice).toContain('ai-chips.mdx');
    }
  });

  it.each(['archive', 'posts', 'categories', 'start'])('refuses a page called %s', async (slug) => {
    const source = '---\ntitle: 頁\ndescription: 頁\n---\n';
    const faults = await faultsOf({}, { files: { [`content/pages/${slug}.mdx`]: source } });
    expect(faults).toMatchObject([{ file: `content/pages/${slug}.mdx`, rule: 'slug' }]);
  });

  it.each(['content/posts/a.md', 'content/posts/2025/a.mdx'])(
    'does not overlook %s',
    async (name) => {
      const faults = await faultsOf({}, { files: { [name]: dated('2025-05-01') } });
      expect(faults).toMatchObject([{ line: 1, rule: 'stray-file' }]);
    },
  );

  it('tells of a cover that is missing, remote or outside public/', async () => {
    const covered = (cover: string) => dated('2025-05-01', `cover: ${cover}`);
    const faults = await faultsOf({
      a: covered('/images/nothing.png'),
      b: covered('https://example.com/a.png'),
      c: covered('/..%2fcontent/site.yaml'),
      d: covered('images/cover.png'),
    });
    expect(faults.map(({ file }) => file.at(-5))).toEqual(['a', 'b', 'c', 'd']);
    for (const fault of faults) {
      expect(fault).toMatchObject({ line: 4, column: 1, rule: 'picture', field: 'cover' });
      expect(fault.advice).toContain('public/');
    }
  });

  it('tells once of the archive’s cover that is missing', async () => {
    const faults = await faultsOf({
      a: post('title: 題\ndate: 2025-05-01', '![封面圖](/images/nothing.png)'),
    });
    expect(faults).toMatchObject([{ line: 6, rule: 'picture' }]);
  });

  it('refuses an article of 5 MB', async () => {
    const source = post('title: 題\ndate: 2025-05-01', '一段很長的內文。\n\n'.repeat(500_000));
    const faults = await faultsOf({ a: source });
    expect(faults).toMatchObject([{ file: 'content/posts/a.mdx', line: 1, rule: 'size' }]);
    expect(faults[0]?.found).toContain('5.0 MB');
    expect(faults[0]?.advice).toContain('拆成幾篇');
  });

  it('tells all that is wrong with the publication’s own files', async () => {
    const faults = await faultsOf(
      { a: dated('2025-05-01') },
      {
        files: {
          'content/site.yaml': 'nmae: 刊\nurl: https://review.example/\ntime_zone: Mars/Base',
          'content/categories.yaml':
            '- { slug: AI, name: 一, description: 一, hue: 1 }\n- { slug: b, name: 一, description: 一, hue: 999 }',
          'content/authors.yaml': '[]',
        },
      },
    );
    const told = faults.map(({ file, line, field }) => `${path.basename(file)}:${line} ${field}`);
    expect(told).toEqual(
      expect.arrayContaining([
        'site.yaml:1 nmae',
        'site.yaml:2 url',
        'site.yaml:3 time_zone',
        'categories.yaml:1 slug',
        'categories.yaml:2 hue',
        'authors.yaml:1 undefined',
      ]),
    );
  });

  it('refuses what is not UTF-8, and takes UTF-8 with a byte order mark', async () => {
    // 「內文。」 in Big5.
    const big5 = Buffer.from([0xa4, 0xba, 0xa4, 0xe5, 0xa1, 0x43]);
    const source = dated('2025-05-01');
    const faults = await faultsOf(
      {},
      {
        files: {
          'content/posts/big5.mdx': Buffer.concat([Buffer.from(source), big5]),
          'content/posts/utf16.mdx': Buffer.from(`\uFEFF${source}`, 'utf16le'),
          'content/posts/utf16-without-mark.mdx': Buffer.from(source, 'utf16le'),
          'content/posts/utf8.mdx': `\uFEFF${source}`,
          'content/pages/about.mdx': Buffer.concat([
            Buffer.from('---\ntitle: a\ndescription: a\n---\n\n'),
            big5,
          ]),
        },
      },
    );
    expect(faults.map(({ file, rule }) => `${path.basename(file)} ${rule}`)).toEqual([
      'about.mdx encoding',
      'big5.mdx encoding',
      'utf16-without-mark.mdx encoding',
      'utf16.mdx encoding',
    ]);
    expect(faults[0]).toMatchObject({ line: 1, found: expect.stringContaining('UTF-8') });
    expect(faults[0]?.advice).toContain('UTF-8');
    const inData = await faultsOf({}, { files: { 'content/glossary.yaml': big5 } });
    expect(inData).toMatchObject([{ file: 'content/glossary.yaml', rule: 'encoding' }]);
  });

  it('tells of a missing data file and of a default author that nobody is', async () => {
    const publication = { 'content/authors.yaml': '- { slug: a, name: 甲, description: 甲 }' };
    expect(await faultsOf({}, { files: publication })).toMatchObject([
      { file: 'content/site.yaml', rule: 'unknown-author', field: 'default_author' },
    ]);
    const { readArchive } = await inProject({}, async (root) => {
      fs.rmSync(path.join(root, 'content/categories.yaml'));
      return import('../../lib/articles');
    });
    await expect(readArchive({ now, preview: false })).rejects.toMatchObject({
      faults: [{ file: 'content/categories.yaml', line: 1, rule: 'missing-file' }],
    });
  });
});

describe('getArchive', () => {
  const files = { 'content/posts/a.mdx': dated('2025-05-01') };

  it('reads once per process', async () => {
    const { getArchive, root } = await inProject(files, async (root) => ({
      ...(await import('../../lib/articles')),
      root,
    }));
    const first = await getArchive();
    fs.writeFileSync(path.join(root, 'content/posts/b.mdx'), dated('2025-05-02'));
    expect(await getArchive()).toBe(first);
  });

  it('follows the files in development, and reads only those that changed', async () => {
    vi.stubEnv('NODE_ENV', 'development');
    const { getArchive, root } = await inProject(files, async (root) => ({
      ...(await import('../../lib/articles')),
      root,
    }));
    const first = await getArchive();
    fs.writeFileSync(path.join(root, 'content/posts/b.mdx'), dated('2999-01-01', 'draft: true'));
    const second = await getArchive();
    expect(slugs(second.articles)).toEqual(['b', 'a']);
    expect(second.bySlug.get('a')).toBe(first.bySlug.get('a'));
    fs.writeFileSync(path.join(root, 'content/posts/a.mdx'), dated('2025-05-01', 'series: 新'));
    expect((await getArchive()).bySlug.get('a')?.series).toBe('新');
  });

  it('measures the future against the build’s start', async () => {
    vi.stubEnv('BUILD_TIME', '2025-04-30T00:00:00Z');
    const { getArchive } = await inProject(files, () => import('../../lib/articles'));
    expect((await getArchive()).articles).toEqual([]);
  });
});
