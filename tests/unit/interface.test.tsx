import type { ReactNode } from 'react';
import { renderToReadableStream } from 'react-dom/server';
import { beforeAll, expect, it } from 'vitest';
import type { Archive } from '../../lib/articles';
import { loadOpenCc } from '../../lib/check/opencc';
import { inProject, now, post, publication } from './publication';

const files = {
  'content/site.yaml': JSON.stringify({
    ...publication.site,
    navigation: [{ label: '關於', href: '/about' }],
    editions: [
      { language: 'zh-Hant-TW', label: '繁', name: '繁體中文' },
      { slug: 'zh-hans', language: 'zh-Hans', label: '简', name: '简体中文', convert: 'cn' },
    ],
  }),
  'content/glossary.yaml': JSON.stringify([
    { term: '快取', slug: 'cache', names: ['暫存'], definition: '留一份在近處。' },
  ]),
  'content/posts/first.mdx': post(
    `title: 第一篇：快取
date: 2025-05-12T14:14:10+08:00
corrections: [{ date: 2025-05-13, text: 數字。 }]
categories: [silicon]
tags: [晶片]
series: 系列
cover: /images/cover.png
source_name: The Review
source_url: https://example.com/a
source_archive: https://web.archive.org/web/20250512/https://example.com/a
source_author: Adi
source_date: 2025-05-01
source_language: en
translated: true`,
    `快取很快[^1]，又[^1]。

<YouTube id="aGKZhj6a-aM" />

<Figure src="/images/chart.png" alt="圖" caption="圖說" credit="攝影" />

<Callout kind="warning">小心。</Callout>

<Quote source="某書" original="A quotation.">引文。</Quote>

- [x] 做了
- [ ] 沒做

| 欄 | 值 |
| -- | -- |
| 一 | 二 |

## 一節

## 二節

## 三節

[^1]: 註文。
`,
  ),
  ...Object.fromEntries(
    ['second', 'third'].map((slug, at) => [
      `content/posts/${slug}.mdx`,
      post(`title: ${slug}\ndate: 2025-05-0${at + 1}\ncategories: [silicon]\nseries: 系列`),
    ]),
  ),
};

type UnionToIntersection<Union> = (Union extends unknown ? (one: Union) => void : never) extends (
  all: infer All,
) => void
  ? All
  : never;

async function htmlOf(element: ReactNode): Promise<string> {
  const stream = await renderToReadableStream(element);
  await stream.allReady;
  return (await new Response(stream).text()).replaceAll('<!-- -->', '');
}

let pages: (archive: Archive) => Promise<string>;
let masthead: (archive: Archive) => Promise<string>;
let main: Archive;
let simplified: Archive;

beforeAll(async () => {
  const load = () =>
    Promise.all([
      import('../../lib/articles'),
      import('../../lib/start'),
      import('../../lib/surroundings'),
      import('../../components/article-view'),
      import('../../components/article-index'),
      import('../../components/category-list'),
      import('../../components/footer'),
      import('../../components/front-lead'),
      import('../../components/glossary-guide'),
      import('../../components/masthead'),
      import('../../components/not-found-page'),
      import('../../components/pagination'),
      import('../../components/pillar-guide'),
      import('../../components/series-and-years'),
      import('../../components/series-guide'),
      import('../../components/ways-on'),
    ]);
  const [articles, start, surroundings, ...modules] = await inProject(files, load);
  const c = Object.assign({}, ...modules) as UnionToIntersection<(typeof modules)[number]>;
  main = await articles.readArchive({ now, preview: false });
  const other = main.archives.get('zh-hans');
  if (!other) throw new Error('no edition');
  simplified = other;
  masthead = (archive) => htmlOf(<c.Masthead archive={archive} />);
  pages = (archive) => {
    const { edition } = archive;
    const [lead, ...headlines] = archive.articles;
    if (!lead) throw new Error('no article');
    return htmlOf(
      <>
        <c.Masthead archive={archive} />
        <c.ArticleView
          article={lead}
          surroundings={surroundings.surroundingsOf(lead, archive)}
          publication={archive}
        />
        <c.ArticleIndex articles={archive.articles} showCategory />
        <c.CategoryList archive={archive} />
        <c.FrontLead lead={lead} headlines={headlines} />
        <c.SeriesAndYears archive={archive} />
        <c.Pagination base="/tags/gpu" edition={edition} page={2} pageCount={3} />
        <c.PillarGuide guides={start.categoryGuides(archive)} edition={edition} />
        <c.SeriesGuide series={start.allSeries(archive)} edition={edition} />
        <c.GlossaryGuide glossary={archive.glossary} edition={edition} />
        <c.WaysOn edition={edition} />
        <c.NotFoundPage archive={archive} newest={archive.articles} />
        <c.Footer archive={archive} />
      </>,
    );
  };
});

/** Paths that links and forms of a page lead to. */
function pathsIn(html: string): string[] {
  return [...html.matchAll(/<(?:a|form)\b[^>]*? (?:href|action)="(\/[^"]*)"/g)].map(
    ([, path = '']) => path,
  );
}

/** A page without its switch to the main edition. */
function withoutSwitch(html: string): string {
  return html.replaceAll(/<a[^>]*hrefLang="zh-Hant-TW"[^>]*>.*?<\/a>/g, '');
}

/** What the reading settings say, which is the same in every edition so far. */
const settings = new Set(['設定', '閱讀設定']);

it('says nothing in traditional characters in the simplified edition', async () => {
  const html = withoutSwitch(await pages(simplified))
    // Anchors are those of the main edition.
    .replaceAll(/ (?:id|href)="[^"]*"/g, '');
  const words = [...new Set(html.match(/[\p{Script=Han}，。：；！？「」]+/gu))];
  expect(words).toEqual(expect.arrayContaining(['阅读指南', '出处', '系列的前后篇']));
  const { toSimplified } = await loadOpenCc();
  const strange = words.filter((word) => toSimplified(word) !== word || /[「」]/.test(word));
  expect(strange.filter((word) => !settings.has(word))).toEqual([]);
});

it('leads from every page of an edition to pages of the same edition', async () => {
  const paths = pathsIn(withoutSwitch(await pages(simplified)));
  expect(paths.length).toBeGreaterThan(40);
  // Pages that the main edition alone has, and files.
  const elsewhere = /^\/(?:find|search|library)$|^\/images\//;
  expect(paths.filter((path) => !/^\/zh-hans(?:\/|$)/.test(path) && !elsewhere.test(path))).toEqual(
    [],
  );
});

it('has the same links in the main edition, without the prefix', async () => {
  const html = await pages(main);
  expect(pathsIn(html).filter((path) => path.startsWith('/zh-hans'))).toEqual(['/zh-hans']);
  expect(html).toContain('href="/categories/silicon"');
});

it('leads to the letters from the menu of phones, in the words of the edition', async () => {
  const menuOf = async (archive: Archive) =>
    /<nav [^>]*popover="auto".*?<\/nav>/.exec(await masthead(archive))?.[0];
  expect(await menuOf(main)).toMatch(/href="\/subscribe"[^>]*>電子報</);
  expect(await menuOf(simplified)).toMatch(/href="\/zh-hans\/subscribe"[^>]*>邮件订阅</);
});
