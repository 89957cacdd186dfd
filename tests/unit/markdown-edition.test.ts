import { toString as textOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Archive } from '../../lib/articles';
import type * as Edition from '../../lib/markdown-edition';
import { inProject, now, post } from './publication';

let archive: Archive;
let edition: typeof Edition;

beforeAll(async () => {
  const files = {
    'content/posts/晶片.mdx': post(
      `title: 晶片與算力
date: 2025-05-12
updated: 2025-05-13
description: 摘要。
categories: [silicon]
source_name: 評論
source_author: Adi
source_url: https://example.com/a
source_archive: https://web.archive.org/web/20250512/https://example.com/a`,
      `人工
智慧與**「粗體」**文字，價格 \\{促銷\\} 與 \\<3。

## 一節

<YouTube id="aGKZhj6a-aM" title="訪談" start="30" />

![圖](/images/chart.png)
*圖說*

<Callout title="注意">

小心 H<sub>2</sub>O。

</Callout>

<Quote source="某書" original="A quotation.">引文。</Quote>

| 欄 | 值 |
| -- | -- |
| 一 | 二 |

腳註[^1]。[站內](/about)

[^1]: 註文。
`,
    ),
    'content/posts/other.mdx': post('title: 無分類\ndate: 2025-05-01\ndescription: 別的。'),
    'content/posts/draft.mdx': post('title: 草稿\ndate: 2025-05-01\ndraft: true'),
  };
  const [articles, editionModule] = await inProject(files, () =>
    Promise.all([import('../../lib/articles'), import('../../lib/markdown-edition')]),
  );
  archive = await articles.readArchive({ now, preview: false });
  edition = editionModule;
});

describe('markdownEdition', () => {
  async function write() {
    const article = archive.bySlug.get('晶片');
    if (!article) throw new Error('no article');
    return edition.markdownEdition(article, archive);
  }

  it('puts title, facts, source and licence on top', async () => {
    const [title, description, facts] = (await write()).split('\n\n');
    expect(title).toBe('# 晶片與算力');
    expect(description).toBe('> 摘要。');
    expect(facts?.split('\n')).toEqual([
      '- 網址：<https://review.example/posts/%E6%99%B6%E7%89%87>',
      '- 日期：2025年5月12日',
      '- 更新：2025年5月13日',
      '- 作者：編輯部（測試刊）',
      '- 出處：Adi，評論 <https://example.com/a>',
      '- 出處存檔：<https://web.archive.org/web/20250512/https://example.com/a>',
      '- 授權：創用 CC <https://example.org/by>',
    ]);
  });

  it('is Markdown without components that reads like the article', async () => {
    const tree = unified()
      .use(remarkParse)
      .use(remarkGfm)
      .parse(await write());
    const kinds = new Set<string>();
    const urls: string[] = [];
    visit(tree, (node) => {
      kinds.add(node.type);
      if (node.type === 'link' || node.type === 'image') urls.push(node.url);
    });
    expect([...kinds]).toEqual(expect.arrayContaining(['heading', 'table', 'footnoteDefinition']));
    expect(urls).toEqual(
      expect.arrayContaining([
        'https://www.youtube.com/watch?v=aGKZhj6a-aM&t=30s',
        'https://review.example/images/chart.png',
        'https://review.example/about',
      ]),
    );
    const text = textOf(tree);
    for (const words of [
      '人工智慧與',
      '{促銷} 與 <3',
      '影片：訪談',
      '圖說',
      '注意',
      '小心 H',
      '某書',
      '原文：A quotation.',
    ]) {
      expect(text).toContain(words);
    }
    expect(await write()).not.toMatch(/<(?:YouTube|Figure|Callout|Quote)/);
  });
});

describe('llmsText', () => {
  it('lists every public article by category as Markdown', () => {
    const text = edition.llmsText(archive);
    expect(text).toContain('# 測試刊\n\n> 只給測試看。');
    expect(text).toContain(
      '## 晶片與算力\n\n- [晶片與算力](https://review.example/posts/%E6%99%B6%E7%89%87.md)：摘要。',
    );
    expect(text).toContain('## 其他\n\n- [無分類](https://review.example/posts/other.md)：別的。');
    expect(text).not.toContain('## AI 技術前沿');
    expect(text).not.toContain('草稿');
  });
});

it('keeps blocks apart, and nested ones from being code', async () => {
  const body = `甲

<details><summary>**單行**</summary>單行內文</details>

<details>
<summary>外</summary>

外文

<details>
<summary>內</summary>

內文

</details>

</details>

<Callout>丙</Callout>`;
  const { markdown } = await inProject(
    { 'content/posts/a.mdx': post('title: 甲\ndate: 2025-05-12', body) },
    async () => {
      const { readArchive } = await import('../../lib/articles');
      const { articleMarkdown } = await import('../../lib/mdx/output');
      const [article] = (await readArchive({ now, preview: false })).articles;
      return { markdown: article ? await articleMarkdown(article) : '' };
    },
  );
  expect(markdown.split('\n').filter((line) => line !== '')).toEqual([
    '甲',
    '<details>',
    '<summary>',
    '**單行**',
    '</summary>',
    '單行內文',
    '</details>',
    '<details>',
    '<summary>',
    '外',
    '</summary>',
    '外文',
    '<details>',
    '<summary>',
    '內',
    '</summary>',
    '內文',
    '</details>',
    '</details>',
    '> 丙',
  ]);
});
