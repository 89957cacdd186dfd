import { XMLParser } from 'fast-xml-parser';
import { beforeAll, expect, it } from 'vitest';
import type { Archive } from '../../lib/articles';
import type * as Feeds from '../../lib/feeds';
import type * as JsonLd from '../../lib/json-ld';
import type * as Markdown from '../../lib/markdown-edition';
import { inProject, now, post, siteInThreeEditions } from './publication';

const corrections = `
corrections:
  - date: 2025-05-12
    text: 表一的<b>記憶體</b>少了一個零。
  - { date: 2025-05-20T09:30:00+08:00, text: 第三段的人名寫錯了。 }`;

const files = {
  'content/site.yaml': siteInThreeEditions,
  'content/posts/chips.mdx': post(
    `title: 晶片\ndate: 2025-05-01\nupdated: 2025-05-10${corrections}`,
    '內文[^1]。\n\n[^1]: 註文。\n',
  ),
  'content/posts/chips.en.mdx': post(
    'title: Chips\ndate: 2025-05-02\ncorrections: [{ date: 2025-05-21, text: A zero was missing. }]',
  ),
  'content/posts/edited.mdx': post(
    `title: 改寫\ndate: 2025-05-01\nupdated: 2025-05-25${corrections}`,
  ),
  'content/posts/right.mdx': post('title: 沒錯\ndate: 2025-05-01'),
};

let main: Archive;
let lib: typeof Feeds & typeof JsonLd & typeof Markdown;

beforeAll(async () => {
  const [articles, ...modules] = await inProject(files, () =>
    Promise.all([
      import('../../lib/articles'),
      import('../../lib/feeds'),
      import('../../lib/json-ld'),
      import('../../lib/markdown-edition'),
    ]),
  );
  main = await articles.readArchive({ now, preview: false });
  lib = Object.assign({}, ...modules);
});

function find(slug: string, edition = '') {
  const archive = main.archives.get(edition);
  const article = archive?.bySlug.get(slug);
  if (!archive || !article) throw new Error(`no ${slug}`);
  return { archive, article };
}

it('has the newest first, and the article’s change follows it unless another came after', () => {
  const newest = new Date('2025-05-20T09:30:00+08:00');
  const { article } = find('chips');
  expect(article.corrections.map(({ text }) => text)).toEqual([
    '第三段的人名寫錯了。',
    '表一的<b>記憶體</b>少了一個零。',
  ]);
  expect(article.updated).toEqual(newest);
  expect(find('edited').article.updated).toEqual(new Date('2025-05-25T00:00:00+08:00'));
  expect(find('right').article).toMatchObject({ corrections: [] });
  expect(find('right').article.updated).toBeUndefined();
});

it('says them in each edition', () => {
  expect(find('chips', 'zh-hans').article.corrections.map(({ text }) => text)).toEqual([
    '第三段的人名写错了。',
    '表一的<b>内存</b>少了一个零。',
  ]);
  const { article } = find('chips', 'en');
  expect(article.corrections.map(({ text }) => text)).toEqual(['A zero was missing.']);
  expect(article.updated).toEqual(new Date('2025-05-21T00:00:00+08:00'));
});

const htmlList = [
  '<h2>更正</h2>',
  '<ul>',
  '<li>2025年5月20日：第三段的人名寫錯了。</li>',
  '<li>2025年5月12日：表一的&#x3C;b>記憶體&#x3C;/b>少了一個零。</li>',
  '</ul>',
].join('\n');

it('ends the article with them in every feed, as text', async () => {
  const { archive, article } = find('chips');
  const scope = { title: '刊', description: '說明', path: '/', articles: [article] };
  const parser = new XMLParser({ processEntities: false });
  const read = async (format: Feeds.FeedFormat) => {
    const { body } = await lib.writeFeed(scope, format, archive);
    return format === 'json' ? JSON.parse(body) : parser.parse(body);
  };
  const contents = [
    (await read('rss')).rss.channel.item['content:encoded'],
    (await read('atom')).feed.entry.content,
    (await read('json')).items[0].content_html,
  ];
  for (const content of contents) expect(content.endsWith(`</section>\n${htmlList}`)).toBe(true);
  const { body } = await lib.writeFeed(
    { ...scope, articles: [find('right').article] },
    'rss',
    archive,
  );
  expect(body).not.toContain('更正');
});

it('ends the Markdown edition with them', async () => {
  const { archive, article } = find('chips');
  const lines = (await lib.markdownEdition(article, archive)).split('\n');
  expect(lines).toContain('- 更新：2025年5月20日');
  expect(lines.slice(-5)).toEqual([
    '## 更正',
    '',
    '- 2025年5月20日：第三段的人名寫錯了。',
    '- 2025年5月12日：表一的\\<b>記憶體\\</b>少了一個零。',
    '',
  ]);
});

it('tells programs of each', () => {
  const posting = (slug: string) => {
    const { archive, article } = find(slug);
    return JSON.parse(lib.serializeJsonLd(lib.articleJsonLd(article, [], archive)))['@graph'][0];
  };
  expect(posting('chips')).toMatchObject({
    dateModified: '2025-05-20T09:30:00+08:00',
    correction: [
      {
        '@type': 'CorrectionComment',
        text: '第三段的人名寫錯了。',
        datePublished: '2025-05-20T09:30:00+08:00',
      },
      { text: '表一的<b>記憶體</b>少了一個零。', datePublished: '2025-05-12T00:00:00+08:00' },
    ],
  });
  expect(posting('right')).not.toHaveProperty('correction');
});
