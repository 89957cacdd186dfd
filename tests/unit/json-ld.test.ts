import { beforeAll, describe, expect, it } from 'vitest';
import type { Archive } from '../../lib/articles';
import type * as JsonLd from '../../lib/json-ld';
import { inProject, now, post } from './publication';

type Node = Record<string, unknown> & { '@type': string };

let archive: Archive;
let jsonLd: typeof JsonLd;

beforeAll(async () => {
  const files = {
    'content/posts/full.mdx': post(
      `title: "</script><script>alert(1)</script>"
date: 2025-05-12T14:14:10+08:00
updated: 2025-05-13
description: 摘要
categories: [silicon]
tags: [GPU]
authors: [lin]
cover: /images/cover.png
source_name: 評論
source_url: https://example.com/a
source_archive: https://web.archive.org/web/2025/https://example.com/a
source_author: Adi
source_date: 2025-05-01
source_language: en`,
      '![](/images/chart.png)\n\n<YouTube id="aGKZhj6a-aM" title="訪談" start="30" />\n\n<YouTube id="aGKZhj6a-a0" />',
    ),
    'content/posts/bare.mdx': post('title: 題\ndate: 2025-05-01'),
  };
  const [articles, jsonLdModule] = await inProject(files, () =>
    Promise.all([import('../../lib/articles'), import('../../lib/json-ld')]),
  );
  archive = await articles.readArchive({ now, preview: false });
  jsonLd = jsonLdModule;
});

function nodesOf(slug: string): Node[] {
  const article = archive.bySlug.get(slug);
  if (!article) throw new Error(`no ${slug}`);
  const crumbs = [
    { name: '首頁', path: '/' },
    { name: '晶片與算力', path: '/categories/silicon' },
  ];
  return JSON.parse(jsonLd.serializeJsonLd(jsonLd.articleJsonLd(article, crumbs, archive)))[
    '@graph'
  ];
}

const only = (nodes: Node[], type: string) => nodes.filter((node) => node['@type'] === type);

describe('articleJsonLd', () => {
  it('tells an article’s facts with full addresses and the zone’s dates', () => {
    expect(only(nodesOf('full'), 'BlogPosting')).toMatchObject([
      {
        url: 'https://review.example/posts/full',
        mainEntityOfPage: 'https://review.example/posts/full',
        headline: '</script><script>alert(1)</script>',
        description: '摘要',
        inLanguage: 'zh-Hant-TW',
        datePublished: '2025-05-12T14:14:10+08:00',
        dateModified: '2025-05-13T00:00:00+08:00',
        author: [{ name: '林予安', url: 'https://review.example/authors/lin' }],
        image: [
          { url: 'https://review.example/images/cover.png', width: '1600', height: '900' },
          { url: 'https://review.example/images/chart.png', width: '640', height: '480' },
        ],
        articleSection: ['晶片與算力'],
        keywords: ['GPU'],
        isBasedOn: {
          name: '評論',
          url: 'https://example.com/a',
          archivedAt: 'https://web.archive.org/web/2025/https://example.com/a',
          inLanguage: 'en',
          datePublished: '2025-05-01T00:00:00+08:00',
          author: { name: 'Adi' },
        },
      },
    ]);
  });

  it('has the publisher it points to', () => {
    const nodes = nodesOf('full');
    const [posting] = only(nodes, 'BlogPosting');
    const [organization] = only(nodes, 'Organization');
    expect(posting?.publisher).toEqual({ '@id': organization?.['@id'] });
    expect(organization).toMatchObject({ name: '測試刊', url: 'https://review.example/' });
  });

  it('has a VideoObject for each video, named after it or the article', () => {
    expect(only(nodesOf('full'), 'VideoObject')).toMatchObject([
      {
        name: '訪談',
        embedUrl: 'https://www.youtube-nocookie.com/embed/aGKZhj6a-aM',
        contentUrl: 'https://www.youtube.com/watch?v=aGKZhj6a-aM&t=30s',
        thumbnailUrl: 'https://review.example/images/cover.png',
      },
      { name: '</script><script>alert(1)</script>' },
    ]);
  });

  it('numbers the breadcrumbs from one', () => {
    const [list] = only(nodesOf('full'), 'BreadcrumbList');
    expect(list?.itemListElement).toMatchObject([
      { position: 1, name: '首頁', item: 'https://review.example/' },
      { position: 2, name: '晶片與算力', item: 'https://review.example/categories/silicon' },
    ]);
  });

  it('claims nothing that an article lacks', () => {
    const nodes = nodesOf('bare');
    expect(only(nodes, 'VideoObject')).toEqual([]);
    const [posting] = only(nodes, 'BlogPosting');
    expect(posting).not.toHaveProperty('isBasedOn');
    expect(posting?.dateModified).toBe(posting?.datePublished);
  });
});

it('never ends the script element it stands in', () => {
  const article = archive.bySlug.get('full');
  if (!article) throw new Error('no article');
  const text = jsonLd.serializeJsonLd(jsonLd.articleJsonLd(article, [], archive));
  expect(text).not.toContain('<');
});

it('describes the site on the front page', () => {
  expect(JSON.parse(jsonLd.serializeJsonLd(jsonLd.siteJsonLd(archive)))['@graph'][0]).toMatchObject(
    {
      '@type': 'WebSite',
      name: '測試刊',
      url: 'https://review.example/',
    },
  );
});
