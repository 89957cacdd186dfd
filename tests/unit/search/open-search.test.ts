import { beforeAll, describe, expect, it } from 'vitest';
import type { Archive } from '../../../lib/articles';
import { type IndexFile, indexFiles } from '../../../lib/site-index/index-files';
import { archiveOf, post } from '../publication';
import { ask, searchOf, slugsOf, written } from './browser';

let archive: Archive;
let files: IndexFile[];

beforeAll(async () => {
  const posts = {
    chips: post(
      `title: 晶片從哪裡來
date: 2025-05-01
description: 一片晶圓切成許多晶片。
categories: [晶片與算力]
tags: [製程]`,
      '輝達設計，別人製造。\n\n## 租來的算力\n\n亞馬遜的 AWS 也租。Bedrock 是其中一項服務，JavaScript 呼叫得到。\n',
    ),
    drones: post(
      `title: 無人機的燈光
date: 2024-03-01
description: 每個月都有表演。
categories: [AI 技術前沿]
tags: [製程, 表演]
authors: [lin]`,
      '這場表演達成輝煌的效果。軟體先算好路線，一顆晶片就夠。\n\n## AI 助理\n\n生成式的路線。\n',
    ),
    pandas: post(
      `title: 以貓為名的熊
date: 2025-04-01
description: 熊貓是熊。
categories: [AI 技術前沿]`,
      '皇后養的不是貓頭鷹。SaaS應用在這裡只是舉例，C、C++ 也是。\n\n## 標記\n\n`<script>alert(1)</script>` 只是字。\n',
    ),
    secret: post(
      'title: 還沒寫完的晶片\ndate: 2025-01-01\ndescription: 草稿。\ndraft: true',
      '晶片。',
    ),
    later: post('title: 明天的晶片\ndate: 2099-01-01\ndescription: 未來。', '晶片。'),
  };
  // As in `next dev`: what is not public is in the archive, and must not be in the index.
  archive = await archiveOf(posts, { preview: true });
  files = await indexFiles(archive);
});

describe('a query', () => {
  it.each([
    ['晶片', ['chips', 'drones'], 'the title first'],
    ['亞馬遜', ['chips'], 'a word'],
    ['馬遜', ['chips'], 'a part of a word'],
    ['生成式', ['drones'], 'a word that dictionaries cut'],
    ['無人機', ['drones'], 'another'],
    ['每個月都', ['drones'], 'words in a row'],
    ['輝達', ['chips'], 'not the end of one word and the beginning of another'],
    ['達成輝煌', ['drones'], 'exactly that'],
    ['貓', ['pandas'], 'one character, within a word too'],
    ['AI 助理', ['drones'], 'Latin and Han'],
    ['AI助理', ['drones'], 'without their blank'],
    ['SaaS應用', ['pandas'], 'Han right behind Latin'],
    ['bedrock', ['chips'], 'Latin in any case'],
    ['BEDR', ['chips'], 'its beginning'],
    ['script', ['chips', 'pandas'], 'the second half of JavaScript'],
    ['ＡＷＳ', ['chips'], 'full width'],
    ['C++', ['pandas'], 'a name with signs, behind a comma without blank'],
    ['「租來的算力」', ['chips'], 'a phrase'],
    ['「算力租來的」', [], 'a phrase in another order'],
    ['晶片 表演', ['drones'], 'two words'],
    ['表演的晶片路線', ['drones'], 'a sentence that stands nowhere'],
    ['<script>alert(1)</script>', ['pandas'], 'markup as words'],
    ['皇后', ['pandas'], 'characters that are simplified ones of others'],
    ['软件', ['drones'], 'simplified characters and mainland word'],
    ['軟件', ['drones'], 'a mainland word'],
    ['bedrok', ['chips'], 'a name with a letter missing'],
    ['以', ['pandas'], 'a character that is everywhere: titles only'],
    ['', [], 'nothing'],
    ['？！', [], 'marks only'],
    ['zzzz', [], 'what nobody wrote'],
  ])('%s finds %j: %s', async (query, expected) => {
    const { search } = await searchOf(files);
    const found = slugsOf(await ask(search, query));
    expect(query === 'script' ? found.sort() : found).toEqual(expected);
  });

  it('says what it searched for where that is not what was typed', async () => {
    const { search } = await searchOf(files);
    expect((await ask(search, '软件')).searchedFor).toBe('軟體');
    expect((await ask(search, 'bedrok')).searchedFor).toBe('bedrock');
    expect((await ask(search, '晶片')).searchedFor).toBeUndefined();
    expect((await ask(search, '以')).isTitlesOnly).toBe(true);
    expect((await ask(search, '晶片')).isTitlesOnly).toBeUndefined();
  });

  it('is answered soon, however long it is', async () => {
    const { search, server } = await searchOf(files);
    expect((await ask(search, '晶片與無人機的關係'.repeat(60).slice(0, 500))).total).toBe(0);
    const opening = archive.bySlug.get('drones')?.text.slice(0, 20) ?? '';
    expect(slugsOf(await ask(search, opening.padEnd(500, '。')))).toEqual(['drones']);
    expect(server.requests.length).toBeLessThan(20);
  });
});

describe('a result', () => {
  it('shows the words around the hits, and leads to their section', async () => {
    const { search } = await searchOf(files);
    const [found] = (await ask(search, 'AWS')).results;
    expect(found?.category).toEqual({ slug: 'silicon', name: '晶片與算力', hue: 150 });
    expect(found?.date).toBe('2025年5月1日');
    expect(
      found?.passages.map(({ href, heading, text }) => [href, heading, written(text)]),
    ).toEqual([
      [
        `/posts/chips#${encodeURIComponent('租來的算力')}`,
        '租來的算力',
        '亞馬遜的 [AWS] 也租。Bedrock 是其中一項服務，JavaScript 呼叫得到。',
      ],
    ]);
    const [pandas] = (await ask(search, '貓')).results;
    expect(written(pandas?.title ?? [])).toBe('以[貓]為名的熊');
    expect(pandas?.passages[0]?.href).toBe('/posts/pandas');
  });
});

describe('filters', () => {
  const filters = { categories: [], tags: [], authors: [], years: [] };

  it('narrow what was found, and count what each could be without its own list', async () => {
    const { search } = await searchOf(files);
    const all = await ask(search, '晶片');
    expect(all.options.categories).toEqual([
      { value: 'ai-frontier', name: 'AI 技術前沿', count: 1 },
      { value: 'silicon', name: '晶片與算力', count: 1 },
    ]);
    expect(all.options.years.map(({ value }) => value)).toEqual(['2025', '2024']);
    const narrowed = await ask(search, '晶片', { filters: { ...filters, years: ['2024'] } });
    expect(slugsOf(narrowed)).toEqual(['drones']);
    expect(narrowed.options.years).toEqual(all.options.years);
    expect(narrowed.options.authors).toEqual([{ value: 'lin', name: '林予安', count: 1 }]);
    const none = await ask(search, '晶片', { filters: { ...filters, years: ['1999'] } });
    expect([none.total, none.options.years.find(({ value }) => value === '1999')?.count]).toEqual([
      0, 0,
    ]);
    const both = { ...filters, categories: ['silicon', 'ai-frontier'], tags: ['表演'] };
    expect(slugsOf(await ask(search, '晶片', { filters: both }))).toEqual(['drones']);
  });
});

describe('filters that leave nothing', () => {
  const filters = { categories: ['silicon'], tags: [], authors: [], years: [] };

  it('are told from words that stand nowhere, with what there is without them', async () => {
    const { search } = await searchOf(files);
    const hidden = await ask(search, '貓', { filters });
    expect([hidden.total, hidden.leftOut, hidden.instead]).toEqual([0, 1, undefined]);
    const missing = await ask(search, 'zzzz', { filters });
    expect([missing.leftOut, missing.instead?.newest.length]).toEqual([undefined, 3]);
  });

  it('list without a query all that they leave, the newest first', async () => {
    const { search } = await searchOf(files);
    expect(slugsOf(await ask(search, ' ', { filters }))).toEqual(['chips']);
    const two = await ask(search, '', { filters: { ...filters, categories: ['ai-frontier'] } });
    expect(slugsOf(two)).toEqual(['pandas', 'drones']);
    expect(written(two.results[0]?.passages[0]?.text ?? [])).toBe('熊貓是熊。');
    const none = await ask(search, '', { filters: { ...filters, years: ['1999'] } });
    expect([none.total, none.leftOut]).toEqual([0, 3]);
  });
});

describe('the name of an author', () => {
  it.each(['林予安', '林 予安'])('%s finds what they wrote', async (name) => {
    const { search } = await searchOf(files);
    const answer = await ask(search, name);
    expect([slugsOf(answer), answer.author]).toEqual([['drones'], '林予安']);
    expect((await ask(search, '林予')).author).toBeUndefined();
  });
});

describe('where nothing is found', () => {
  it('offers the nearest categories and the newest articles', async () => {
    const { search } = await searchOf(files);
    const { instead } = await ask(search, 'AWS 貓頭鷹');
    expect(instead?.categories.map(({ slug }) => slug).sort()).toEqual(['ai-frontier', 'silicon']);
    expect(instead?.newest.map(({ path }) => path)).toEqual([
      '/posts/chips',
      '/posts/pandas',
      '/posts/drones',
    ]);
    const near = await ask(search, '亞馬遜 從來沒有的詞');
    expect(near.instead?.categories[0]).toEqual({ slug: 'silicon', name: '晶片與算力', hue: 150 });
    expect((await ask(search, '晶片')).instead).toBeUndefined();
  });

  it('also works without any article', async () => {
    const { search } = await searchOf(await indexFiles(await archiveOf({})));
    expect(await ask(search, '晶片')).toMatchObject({ total: 0, instead: { newest: [] } });
  });
});

describe('a file that does not arrive whole', () => {
  it.each([
    [/facts\.json$/],
    [/variants\.json$/],
    [/pagefind-worker\.js$/],
    [/pagefind-entry\.json$/],
    [/\.pf_meta$/],
    [/wasm/],
    [/\.pf_index$/],
    [/articles\//],
  ])('%s: the search says so, and works once it is there', async (pattern) => {
    const { search, server } = await searchOf(files);
    const whole = new Map(server.files);
    const unavailable = { name: 'IndexUnavailable' };
    const spoil = (how: (content: string | Uint8Array) => string | Uint8Array | undefined) => {
      for (const [path, content] of whole) {
        const spoilt = pattern.test(path) ? how(content) : content;
        if (spoilt === undefined) server.files.delete(path);
        else server.files.set(path, spoilt);
      }
    };
    spoil(() => undefined);
    await expect(ask(search, '晶片')).rejects.toMatchObject(unavailable);
    if (!/worker/.test(pattern.source)) {
      spoil((content) => content.slice(0, content.length / 2));
      await expect(ask(search, '晶片')).rejects.toMatchObject(unavailable);
    }
    spoil((content) => content);
    expect(slugsOf(await ask(search, '晶片'))).toEqual(['chips', 'drones']);
  });
});

it('gives no answer to a question taken back', async () => {
  const { search } = await searchOf(files);
  const controller = new AbortController();
  const filters = { categories: [], tags: [], authors: [], years: [] };
  const asked = search.search({ query: '晶片', filters, limit: 10 }, { signal: controller.signal });
  controller.abort();
  await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
});
