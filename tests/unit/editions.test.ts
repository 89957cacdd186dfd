import { beforeAll, describe, expect, it } from 'vitest';
import type * as Alternates from '../../lib/alternates';
import type { Archive } from '../../lib/articles';
import type * as Review from '../../lib/convert/review';
import { pathIn } from '../../lib/edition';
import type * as Output from '../../lib/mdx/output';
import type * as Sitemap from '../../lib/sitemap';
import { archiveOf, faultsOf, inProject, now, post, publication } from './publication';

const editions = [
  { language: 'zh-Hant-TW', label: '繁', name: '繁體中文' },
  { slug: 'zh-hans', language: 'zh-Hans', label: '简', name: '简体中文', convert: 'cn' },
  { slug: 'zh-hk', language: 'zh-Hant-HK', label: '港', name: '香港繁體', convert: 'hk' },
  {
    slug: 'en',
    language: 'en',
    label: 'EN',
    name: 'English',
    files: 'en',
    words: { 測試刊: 'Test Review', 編輯部: 'The editors', 'AI 技術前沿': 'AI frontier' },
  },
];

const site = (rows: unknown) => ({
  'content/site.yaml': JSON.stringify({ ...publication.site, editions: rows }),
  'content/glossary.yaml': JSON.stringify([
    { term: '伺服器', slug: 'server', names: ['主機'], definition: '回應要求的電腦。' },
  ]),
  'content/pages/about.mdx': post('title: 關於本站\ndescription: 誰在寫', '我們用軟體寫字。\n'),
});

const written = post(
  `title: 伺服器與「軟體」
date: 2025-05-01
categories: [AI 技術前沿]
tags: [影片, 網路]
cover: /images/cover.png
coverAlt: 一台伺服器
source_name: The Server Review
source_language: en`,
  `這台伺服器跑的是**軟**體，見[另一篇](/posts/other#影片)與[封面](/images/cover.png)。

## 影片與\`影片\`

「他說『人工智慧』」，<Keep>皇后</Keep>在後面。<span lang="ja">影片</span>

![一段影片](/images/chart.png)
*影片的截圖*
`,
);

let archive: Archive;
let lib: typeof Alternates & typeof Output & typeof Review & typeof Sitemap;
let simplified: Archive;
let english: Archive;
const inEdition = (slug: string) => {
  const found = archive.archives.get(slug);
  if (!found) throw new Error(`No edition ${slug}`);
  return found;
};

beforeAll(async () => {
  const posts = {
    server: written,
    other: post('title: 另一篇影片\ndate: 2025-04-01', '## 影片\n\n內文。\n'),
    draft: post('title: 草稿\ndate: 2025-04-01\ndraft: true'),
    'server.en': post(
      'title: Servers and software\ndate: 2025-05-01\ncategories: [AI frontier]',
      'This server runs software.\n',
    ),
  };
  const named = Object.entries(posts).map(([slug, source]) => [
    `content/posts/${slug}.mdx`,
    source,
  ]);
  const files = { ...site(editions), ...Object.fromEntries(named) };
  const [articles, ...modules] = await inProject(files, () =>
    Promise.all([
      import('../../lib/articles'),
      import('../../lib/alternates'),
      import('../../lib/mdx/output'),
      import('../../lib/sitemap'),
      import('../../lib/convert/review'),
    ]),
  );
  const [alternates, output, sitemap, review] = modules;
  lib = { ...alternates, ...output, ...sitemap, ...review };
  archive = await articles.readArchive({ now, preview: false });
  simplified = inEdition('zh-hans');
  english = inEdition('en');
});

describe('an edition that is converted', () => {
  it('has every public article at the same slug', () => {
    expect(simplified.articles.map(({ path }) => path)).toEqual([
      '/zh-hans/posts/server',
      '/zh-hans/posts/other',
    ]);
    expect(simplified.bySlug.has('draft')).toBe(false);
  });

  it('says everything in the other script', () => {
    const article = simplified.bySlug.get('server');
    expect(article).toMatchObject({
      title: '服务器与“软件”',
      tags: [
        { name: '视频', slug: '影片' },
        { name: '网络', slug: '網路' },
      ],
      categories: [{ name: 'AI 技术前沿', slug: 'ai-frontier' }],
      cover: { src: '/images/cover.png', alt: '一台服务器' },
      source: { name: 'The Server Review' },
      authors: [{ name: '编辑部', slug: 'editors' }],
      terms: ['server'],
    });
    expect(article?.text).toContain('“他说‘人工智能’”，皇后在后面');
    expect(article?.description).toMatch(/^这台服务器跑的是软件/);
    expect(simplified.site).toMatchObject({ name: '测试刊', language: 'zh-Hans' });
    expect(simplified.glossary).toMatchObject([{ term: '服务器', names: ['主机'] }]);
    expect(simplified.pages.get('about')).toMatchObject({
      title: '关于本站',
      path: '/zh-hans/about',
    });
  });

  it('keeps the anchors of the headings', () => {
    const [heading] = simplified.bySlug.get('server')?.headings ?? [];
    expect(heading?.text).toBe('视频与影片');
    expect(heading?.id).toBe(archive.bySlug.get('server')?.headings[0]?.id);
  });

  it('keeps code, other languages, pictures and kept words, and leads to its own pages', async () => {
    const article = simplified.bySlug.get('server');
    const html = article ? await lib.articleHtml(article) : '';
    expect(html).toContain('软</strong>件');
    expect(html).toContain('<code>影片</code>');
    expect(html).toContain('lang="ja">影片<');
    expect(html).toContain('/zh-hans/posts/other#');
    expect(html).toContain('src="https://review.example/images/chart.png"');
    expect(html).toContain('href="https://review.example/images/cover.png"');
    expect(html).toContain('皇后');
  });

  it('leaves the main edition as it is written', async () => {
    const article = archive.bySlug.get('server');
    expect(article?.title).toBe('伺服器與「軟體」');
    expect(article?.text).toContain('「他說『人工智慧』」');
    const html = article ? await lib.articleHtml(article) : '';
    expect(html).toContain('"https://review.example/posts/other#');
  });

  it('may be of another kind by a row of data alone', () => {
    const hongKong = inEdition('zh-hk');
    expect(hongKong.bySlug.get('server')).toMatchObject({
      path: '/zh-hk/posts/server',
      title: '伺服器與「軟體」',
    });
    expect(hongKong.edition.messages).toBe(archive.edition.messages);
  });
});

describe('an edition with files of its own', () => {
  it('lists what is translated and nothing else', () => {
    expect(english.articles).toMatchObject([
      { slug: 'server', path: '/en/posts/server', title: 'Servers and software' },
    ]);
    expect(archive.articles.map(({ slug }) => slug)).toEqual(['server', 'other']);
  });

  it('is called what its row says', () => {
    expect(english.site.name).toBe('Test Review');
    expect(english.articles[0]?.authors).toMatchObject([{ name: 'The editors' }]);
  });

  it('is an alternate of those pages only', () => {
    const languages = (path: string) =>
      lib.alternatesOf(path, simplified).map(({ edition }) => edition.language);
    expect(languages('/posts/server')).toEqual(['zh-Hant-TW', 'zh-Hans', 'zh-Hant-HK', 'en']);
    expect(languages('/posts/other')).toEqual(['zh-Hant-TW', 'zh-Hans', 'zh-Hant-HK']);
  });
});

describe('a page with a translated file', () => {
  const pages = {
    'content/pages/about.en.mdx': post('title: About us\ndescription: Who writes', 'We write.\n'),
    'content/pages/contact.mdx': post('title: 聯絡\ndescription: 怎麼找到我們', '寫信來。\n'),
  };
  const navigation = [
    { label: '關於', href: '/about' },
    { label: '聯絡', href: '/contact' },
    { label: '標籤', href: '/tags' },
  ];
  const files = {
    ...site(editions),
    ...pages,
    'content/site.yaml': JSON.stringify({ ...publication.site, editions, navigation }),
  };

  it('is of its edition, whose navigation names no page that is not translated', async () => {
    const { archives } = await archiveOf({}, { files });
    const [main, converted, translated] = ['', 'zh-hans', 'en'].map((slug) => archives.get(slug));
    expect([...(translated?.pages.values() ?? [])]).toMatchObject([
      { title: 'About us', path: '/en/about' },
    ]);
    const hrefs = (archive?: Archive) => archive?.site.navigation.map(({ href }) => href);
    expect(hrefs(translated)).toEqual(['/about', '/tags']);
    for (const whole of [main, converted]) {
      expect(hrefs(whole)).toEqual(['/about', '/contact', '/tags']);
      expect([...(whole?.pages.keys() ?? [])]).toEqual(['about', 'contact']);
    }
  });

  it.each(['pages', 'posts'])('needs an original in %s', async (folder) => {
    const file = `content/${folder}/nix.en.mdx`;
    const faults = await faultsOf({}, { files: { ...files, [file]: post('title: Nothing') } });
    expect(faults).toMatchObject([
      { file, rule: 'no-original', found: expect.stringContaining(`content/${folder}/nix.mdx`) },
    ]);
  });
});

describe('addresses', () => {
  it('lead from one edition to another and back', () => {
    const { edition } = simplified;
    expect(pathIn(edition, '/')).toBe('/zh-hans');
    expect(pathIn(edition, '/tags')).toBe('/zh-hans/tags');
    expect(lib.mainPath(edition, '/zh-hans')).toBe('/');
    expect(lib.mainPath(edition, '/zh-hans/tags')).toBe('/tags');
    expect(lib.mainPath(archive.edition, '/tags')).toBe('/tags');
  });

  it('are told to search engines for every edition, the main one as the default', () => {
    expect(lib.alternateUrls(lib.alternatesOf('/posts/other', archive))).toEqual({
      'zh-Hant-TW': 'https://review.example/posts/other',
      'zh-Hans': 'https://review.example/zh-hans/posts/other',
      'zh-Hant-HK': 'https://review.example/zh-hk/posts/other',
      'x-default': 'https://review.example/posts/other',
    });
    const entry = lib.wholeSitemap(archive).find(({ url }) => url.endsWith('/zh-hans/posts/other'));
    expect(entry?.alternates?.languages['zh-Hans']).toBe(entry?.url);
  });

  it('say nothing of editions where there is one', async () => {
    const alone = await archiveOf({ a: post('title: 甲\ndate: 2025-05-01') });
    expect(lib.wholeSitemap(alone).every(({ alternates }) => alternates === undefined)).toBe(true);
  });
});

it('says a heading without what is read above its words, in every edition', async () => {
  const { archives } = await archiveOf(
    {
      ruby: post(
        'title: 甲\ndate: 2025-05-01',
        '## <Ruby base="軟體" text="ruǎn tǐ" />的事\n\n內文。\n',
      ),
    },
    { files: site(editions) },
  );
  const headings = ['', 'zh-hans'].map(
    (edition) => archives.get(edition)?.bySlug.get('ruby')?.headings[0]?.text,
  );
  expect(headings).toEqual(['軟體的事', '软体的事']);
});

it('tells editors which phrases a converted edition changes, and none that is kept', async () => {
  const article = archive.bySlug.get('server');
  const phrases = article ? await lib.reviewOf(article, simplified.edition, archive.terms) : [];
  const changed = Object.fromEntries(phrases.map(({ before, after }) => [before, after]));
  expect(changed).toMatchObject({ 伺服器: '服务器', 軟體: '软件', 影片: '视频' });
  expect(phrases.find(({ before }) => before === '伺服器')?.count).toBeGreaterThan(1);
  expect(Object.keys(changed).join()).not.toMatch(/皇后|另一篇/);
});

describe('a row of site.yaml', () => {
  it.each([
    ['two ways to come about', { slug: 'x', convert: 'cn', files: 'x' }],
    ['none', { slug: 'x' }],
    ['a main edition that is converted', { convert: 'cn' }],
  ])('with %s is refused with its line', async (_, row) => {
    const rows = [{ language: 'zh-Hans', label: '甲', name: '乙', ...row }];
    const faults = await faultsOf({}, { files: site(rows) });
    expect(faults).toMatchObject([{ file: 'content/site.yaml', line: expect.any(Number) }]);
  });

  it('with what another has, or an address of the site, is refused', async () => {
    const rows = [
      { language: 'zh-Hant-TW', label: '繁', name: '繁體' },
      { slug: 'tags', language: 'zh-Hans', label: '简', name: '简体', convert: 'cn' },
      { slug: 'hans', language: 'zh-Hans', label: '简', name: '简体', convert: 'cn' },
      { slug: 'hans', language: 'zh-Hant-HK', label: '港', name: '香港', convert: 'hk' },
    ];
    const faults = await faultsOf({}, { files: site(rows) });
    expect(faults.map(({ found }) => found)).toEqual([
      expect.stringContaining('tags'),
      '「hans」前面已經有了。',
      '「zh-Hans」前面已經有了。',
    ]);
  });

  it('has an address that no page can take', async () => {
    const faults = await faultsOf(
      {},
      {
        files: {
          ...site(editions),
          'content/pages/zh-hans.mdx': '---\ntitle: 頁\ndescription: 頁。\n---\n內文。\n',
        },
      },
    );
    expect(faults).toMatchObject([{ file: 'content/pages/zh-hans.mdx', rule: 'slug' }]);
  });
});
