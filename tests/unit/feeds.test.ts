import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Archive } from '../../lib/articles';
import type * as Feeds from '../../lib/feeds';
import { inProject, now, post } from './publication';

const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@' });

const rich = post(
  `title: "甲 <乙> & 丙"
date: 2025-05-12T14:14:10+08:00
updated: 2025-05-20
description: "<b>不是</b> & 標記"
categories: ["AI 技術前沿"]
tags: [GPU]
cover: /images/cover.png`,
  `這一行在漢字中
間**斷
開**，]]> 與 & 都在。\\<b>

<YouTube id="aGKZhj6a-aM" title="訪談" start="30" />

[站內](/posts/old) [站外](https://example.com/a?b=1&c=2)

![圖](/images/chart.png)
*圖說*

<Callout title="注意">小心。</Callout>

<Quote source="某書" href="/about" original="A quotation." originalLang="en">引文。</Quote>

| 欄 | 值 |
| -- | -- |
| 一 | 二 |

\`\`\`ts
const a = '<b>';
\`\`\`

腳註[^1]與 H<sub>2</sub>O。

[^1]: 註文。
`,
);

let archive: Archive;
let feeds: typeof Feeds;

beforeAll(async () => {
  const plain = (date: string, more = '') => post(`title: 題\ndate: ${date}\n${more}`);
  const files = {
    'content/posts/豐富.mdx': rich,
    'content/posts/control.mdx': post(
      'title: 鐘聲\ndate: 2025-05-10\ndescription: "摘要 \\uFFFF"',
      '警\u0007鈴響了。\n',
    ),
    'content/posts/b.mdx': plain('2025-05-02'),
    'content/posts/a.mdx': plain('2025-05-01'),
    'content/posts/draft.mdx': plain('2025-05-31', 'draft: true'),
    'content/posts/future.mdx': plain('2999-01-01'),
  };
  const [articles, feedsModule] = await inProject(files, () =>
    Promise.all([import('../../lib/articles'), import('../../lib/feeds')]),
  );
  archive = await articles.readArchive({ now, preview: false });
  feeds = feedsModule;
});

function write(format: Feeds.FeedFormat, articles = archive.articles) {
  const scope = { title: '測試刊 & 友', description: '說明', path: '/', articles };
  return feeds.writeFeed(scope, format, archive);
}

async function read(format: 'rss' | 'atom') {
  const { body } = await write(format);
  expect(XMLValidator.validate(body)).toBe(true);
  return parser.parse(body);
}

const page = `https://review.example/posts/${encodeURIComponent('豐富')}`;

describe('RSS', () => {
  it('carries the newest articles only, as many as site.yaml says', async () => {
    const { channel } = (await read('rss')).rss;
    expect(channel.item).toHaveLength(3);
    expect(channel.item.map((item: { link: string }) => item.link)).toEqual([
      page,
      'https://review.example/posts/control',
      'https://review.example/posts/b',
    ]);
    expect(channel).toMatchObject({
      title: '測試刊 & 友',
      link: 'https://review.example/',
      language: 'zh-Hant-TW',
    });
    expect(channel['atom:link']['@href']).toBe('https://review.example/feed.xml');
  });

  it('tells an item’s facts', async () => {
    const { channel } = (await read('rss')).rss;
    const [item] = channel.item;
    expect(item.guid['#text'] ?? item.guid).toBe(page);
    expect(new Date(item.pubDate)).toEqual(new Date('2025-05-12T14:14:10+08:00'));
    expect(item.category).toEqual(['AI 技術前沿', 'GPU']);
    expect(item['dc:creator']).toBe('編輯部');
    expect(item.enclosure).toMatchObject({
      '@url': 'https://review.example/images/cover.png',
      '@type': 'image/png',
    });
    expect(Number(item.enclosure['@length'])).toBeGreaterThan(0);
  });

  it('keeps titles and descriptions that look like markup as text', async () => {
    const { channel } = (await read('rss')).rss;
    // Descriptions are HTML, so what a reader is to see as `<b>` is written as an entity.
    expect(channel.item[0].title).toBe('甲 <乙> & 丙');
    expect(channel.item[0].description).toBe('&lt;b&gt;不是&lt;/b&gt; &amp; 標記');
  });

  it('holds the whole text as plain HTML with absolute addresses', async () => {
    const { channel } = (await read('rss')).rss;
    const html: string = channel.item[0]['content:encoded'];
    expect(html).toContain(
      '<p>這一行在漢字中間<strong>斷開</strong>，]]> 與 &#x26; 都在。&#x3C;b>',
    );
    expect(html).toContain('href="https://review.example/posts/old"');
    expect(html).toContain('href="https://review.example/about"');
    expect(html).toContain('href="https://example.com/a?b=1&#x26;c=2"');
    expect(html).toContain('src="https://review.example/images/chart.png"');
    expect(html).toContain('<figcaption>圖說</figcaption>');
    expect(html).toContain(
      '<a href="https://www.youtube.com/watch?v=aGKZhj6a-aM&#x26;t=30s">影片：訪談</a>',
    );
    expect(html).toMatch(/<blockquote>\s*<p><strong>注意<\/strong><\/p>\s*<p>小心。<\/p>/);
    expect(html).toContain('<p>原文：<span lang="en">A quotation.</span></p>');
    expect(html).toContain('<table>');
    expect(html).toContain('<td>二</td>');
    expect(html).toContain("const a = '&#x3C;b>';");
    expect(html).toContain('H<sub>2</sub>O');
    expect(html).toContain('註文。');
    expect(html).not.toMatch(/<(?:Figure|YouTube|Callout|Quote|script|iframe)/);
    expect(html).not.toMatch(/(?:href|src)="\/(?!\/)/);
  });

  it('drops the characters that XML forbids', async () => {
    for (const format of ['rss', 'atom'] as const) {
      const { body } = await write(format);
      expect(body).toContain('警鈴響了');
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
      expect(body).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFF]/);
    }
  });
});

describe('Atom', () => {
  it('tells an entry’s facts', async () => {
    const { feed } = await read('atom');
    expect(feed.entry).toHaveLength(3);
    const [entry] = feed.entry;
    expect(entry.id).toBe(page);
    expect(new Date(entry.published)).toEqual(new Date('2025-05-12T14:14:10+08:00'));
    expect(new Date(entry.updated)).toEqual(new Date('2025-05-20T00:00:00+08:00'));
    expect(entry.title['#text']).toBe('甲 &lt;乙&gt; &amp; 丙');
    expect(entry.author.name).toBe('編輯部');
    expect(entry.content['#text']).toContain('<p>這一行在漢字中間<strong>斷開</strong>');
    expect(new Date(feed.updated)).toEqual(new Date('2025-05-20T00:00:00+08:00'));
  });
});

describe('JSON Feed', () => {
  it('tells an item’s facts, as plain text', async () => {
    const { body, type } = await write('json');
    expect(type).toContain('application/feed+json');
    const feed = JSON.parse(body);
    expect(feed.feed_url).toBe('https://review.example/feed.json');
    expect(feed.items).toHaveLength(3);
    expect(feed.items[0]).toMatchObject({
      id: page,
      url: page,
      title: '甲 <乙> & 丙',
      summary: '<b>不是</b> & 標記',
      image: 'https://review.example/images/cover.png',
    });
    expect(feed.items[0].content_html).toContain('<p>這一行在漢字中間');
  });
});

it('gives the same bytes twice', async () => {
  for (const format of ['rss', 'atom', 'json'] as const) {
    expect((await write(format)).body).toBe((await write(format)).body);
  }
});

it('is a valid document without articles', async () => {
  for (const format of ['rss', 'atom'] as const) {
    expect(XMLValidator.validate((await write(format, [])).body)).toBe(true);
  }
  expect(JSON.parse((await write('json', [])).body).items).toEqual([]);
});

it('names the feeds of a list', () => {
  expect(feeds.feedPath('/', 'rss')).toBe('/feed.xml');
  expect(feeds.feedPath('/categories/silicon', 'atom')).toBe('/categories/silicon/atom.xml');
});
