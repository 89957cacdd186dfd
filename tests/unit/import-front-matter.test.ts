import { describe, expect, it } from 'vitest';
import { convertPost } from '../../lib/import/convert';
import { tidyDate } from '../../lib/import/dates';
import { slugFor } from '../../lib/import/slug';

const dated = 'date: 2025-06-01';

function convert(lines: string[], body = '文字。') {
  const { conversion, problems } = convertPost(`---\n${lines.join('\n')}\n---\n${body}`);
  if (!conversion) throw new Error(problems.map(({ text }) => text).join());
  const [, front] = conversion.mdx.split(/^---$/mu);
  const notes = conversion.notes.map(({ kind, line, text }) => `${kind} ${line} ${text}`);
  return { front: front?.trim().split('\n'), notes, mdx: conversion.mdx };
}

describe('front matter', () => {
  it('keeps what we know as it is written', () => {
    const lines = [
      '# 一句話',
      'title:   "甲"  # 說明',
      "date: '2025-06-01T09:30:00+08:00'",
      'tags: [ ]',
      'categories:',
      '  - "AI 技術前沿"',
      'source_url: ""',
      'draft:  false',
    ];
    expect(convert(lines)).toMatchObject({ front: lines, notes: [] });
  });

  it('takes out what we do not have and tells line and value', () => {
    const { front, notes } = convert([
      'title: 甲',
      'weight: 3',
      dated,
      'params:',
      '  a: 1',
      '  b: [x]',
      'tag: [乙]',
      'author: 林',
    ]);
    expect(front).toEqual(['title: 甲', dated, 'authors: [林]']);
    expect(notes).toEqual([
      'dropped 3 欄位「weight: 3」 沒有帶過來：和版面、排序有關。',
      'unconverted 5 欄位「params: a: 1 b: [x]」 沒有帶過來：沒有這個欄位。',
      'unconverted 8 欄位「tag: [乙]」 沒有帶過來：沒有這個欄位。是不是 tags？',
      'converted 9 欄位 author → authors',
      expect.stringMatching(/^guessed 9 .*authors\.yaml/u),
    ]);
  });

  it('knows Hugo’s other names and capitals', () => {
    const { front, notes } = convert(['Title: 甲', dated, 'lastmod: 2025-06-02']);
    expect(front).toEqual(['title: 甲', dated, 'updated: 2025-06-02']);
    expect(notes).toEqual(['converted 2 欄位 Title → title', 'converted 4 欄位 lastmod → updated']);
  });

  it('does not let one field overwrite another', () => {
    const both = convert(['title: 甲', dated, 'updated: 2025-06-03', 'lastmod: 2025-06-02']);
    expect(both.front).toEqual(['title: 甲', dated, 'updated: 2025-06-03']);
    expect(both.notes).toEqual([expect.stringContaining('updated 已經寫了')]);
    const empty = convert(['title: 甲', dated, 'updated: ""', 'lastmod: 2025-06-02']);
    expect(empty.front).toEqual(['title: 甲', dated, 'updated: 2025-06-02']);
  });

  it('asks for a look at authors, and for missing fields', () => {
    expect(convert([dated, 'authors: [林]']).notes).toEqual([
      'unconverted 1 沒有 title，請補上。',
      expect.stringMatching(/^guessed 3 .*authors\.yaml/u),
    ]);
  });

  it('guesses Taipei for a time without a zone and says so', () => {
    const { front, notes } = convert(['title: 甲', 'date: 2025-05-12 14:14:10']);
    expect(front).toEqual(['title: 甲', 'date: 2025-05-12T14:14:10+08:00']);
    expect(notes).toEqual([expect.stringMatching(/^guessed 3 .*沒有時區/u)]);
  });

  it('reports a date it cannot read and takes it out, as the site could not be built', () => {
    const { front, notes } = convert(['title: 甲', 'date: 六月一日']);
    expect(front).toEqual(['title: 甲']);
    expect(notes).toEqual([
      expect.stringMatching(/^unconverted 3 .*六月一日.*讀不懂/u),
      'unconverted 3 沒有 date，請補上。',
    ]);
  });

  it.each([
    ['summary: 摘要', 'description: 摘要'],
    ['categories: 技術', 'categories: [技術]'],
    ['tags: [2019, 電腦]', 'tags: ["2019", 電腦]'],
    ['tags: 甲、乙', 'tags: [甲, 乙]'],
    ['series: [潮汐]', 'series: 潮汐'],
    ['author: { name: 林, email: a@b.c }', 'authors: [林]'],
    ['draft: "true"', 'draft: true'],
    ['published: false', 'draft: true'],
    ['pillar: true', 'pillar: true'],
    ['image: /images/a.jpg', 'cover: /images/a.jpg'],
    ['images: [/images/a.jpg, /b.jpg]', 'cover: /images/a.jpg'],
    ['cover: { image: /a.jpg, alt: 燈塔 }', 'cover: /a.jpg', 'coverAlt: 燈塔'],
    ['lastmod: 2019-01-01'],
    ['resources: [{ name: featured-image, src: /f.png }]', 'cover: /f.png'],
    ['subtitle: &x 甲\nsummary: *x', 'description: 甲'],
    ['description: 摘要 # 說明', 'description: 摘要'],
  ])('%s', (line, ...expected) => {
    expect(convert(['title: 甲', dated, line]).front).toEqual(['title: 甲', dated, ...expected]);
  });

  it('says what it leaves out of a field', () => {
    const { notes } = convert([
      'title: 甲',
      dated,
      'series: [潮汐, 燈塔]',
      'tags: [電腦, "!!"]',
      'pillar: 燈塔',
    ]);
    expect(notes).toContainEqual(expect.stringMatching(/^unconverted 4 .*沒有帶過來：燈塔/u));
    expect(notes).toContainEqual(expect.stringMatching(/^unconverted 5 .*沒有帶過來：!!/u));
    expect(notes).toContainEqual(expect.stringMatching(/^unconverted 6 .*不是 true 或 false/u));
  });

  it('gets the cover from the body, also in the place of an empty one', () => {
    const body = '\n![封面圖](/images/a.jpg "燈")\n\n文字。\n';
    const { mdx, notes } = convert(['title: 甲', 'cover: ""', dated], body);
    expect(mdx).toBe(
      `---\ntitle: 甲\n${dated}\ncover: /images/a.jpg\ncoverAlt: 燈\n---\n\n文字。\n`,
    );
    expect(notes).toContain('guessed 7 封面圖的標題 → coverAlt：「燈」');
    expect(notes).toContainEqual(expect.stringMatching(/^converted 7 封面圖/u));
  });
});

describe('other formats', () => {
  const convertText = (input: string) => {
    const { conversion, problems } = convertPost(input);
    if (!conversion) throw new Error(problems.map(({ text }) => text).join());
    const notes = conversion.notes.map(({ kind, line, text }) => `${kind} ${line} ${text}`);
    return { mdx: conversion.mdx, notes };
  };

  it('TOML becomes YAML, with its dates as they were meant', () => {
    const { mdx, notes } = convertText(
      [
        '+++',
        'title = "甲：「乙」 # 丙"',
        'date = 2019-05-06T07:08:09-07:00',
        'lastmod = 2019-05-07',
        'tags = ["一", "二"]',
        'weight = 3',
        '[params]',
        'mood = "calm"',
        '+++',
        '文 \\{。',
      ].join('\n'),
    );
    expect(mdx).toBe(
      '---\ntitle: "甲：「乙」 # 丙"\ndate: 2019-05-06T07:08:09-07:00\nupdated: 2019-05-07\ntags:\n  - 一\n  - 二\n---\n文 \\{。',
    );
    expect(notes).toEqual([
      'converted 4 欄位 lastmod → updated',
      expect.stringMatching(/^dropped 6 .*weight: 3/u),
      expect.stringMatching(/^unconverted 7 .*params: mood: calm/u),
    ]);
  });

  it.each([
    ['2019-05-06', '2019-05-06'],
    ['2019-05-06T07:08:09Z', '2019-05-06T07:08:09Z'],
    ['2019-05-06T07:08:09.25+09:00', '2019-05-06T07:08:09.250+09:00'],
    ['2019-05-06T07:08:09', '2019-05-06T07:08:09+08:00'],
    ['2019-05-06 07:08:09', '2019-05-06T07:08:09+08:00'],
  ])('TOML’s %s', (date, expected) => {
    expect(convertText(`+++\ntitle = "甲"\ndate = ${date}\n+++\n`).mdx).toContain(
      `date: ${expected}\n`,
    );
  });

  it('JSON becomes YAML', () => {
    const { mdx, notes } = convertText(
      '{\n  "title": "甲 {乙}",\n  "date": "2019-05-06",\n  "tags": ["一"],\n  "__proto__": {"draft": true}\n}\n\n文。\n',
    );
    expect(mdx).toBe('---\ntitle: 甲 {乙}\ndate: 2019-05-06\ntags:\n  - 一\n---\n\n文。\n');
    expect(notes).toEqual([expect.stringMatching(/^unconverted 5 .*__proto__/u)]);
  });

  it('YAML in braces becomes lines', () => {
    expect(convertText('---\n{title: 甲, date: 2019-05-06}\n---\n').mdx).toBe(
      '---\ntitle: 甲\ndate: 2019-05-06\n---\n',
    );
  });
});

describe('dates', () => {
  it.each([
    ['2025-05-12T14:14:10+08:00', '2025-05-12T14:14:10+08:00', false],
    ['2025-05-12T14:14:10.5Z', '2025-05-12T14:14:10.5Z', false],
    ['2025-05-12', '2025-05-12', false],
    ['2025/5/2', '2025-05-02', false],
    ['2025-05-12 14:14:10 +0900', '2025-05-12T14:14:10+09:00', false],
    ['2025-05-12T14:14', '2025-05-12T14:14:00+08:00', true],
    ['2025-05-12 14:14:10 +0800 CST', '2025-05-12T14:14:10+08:00', false],
    ['2025-05-12 14:14:10 UTC', '2025-05-12T14:14:10Z', false],
  ])('%s', (input, text, guessedZone) => {
    expect(tidyDate(input)).toEqual({ text, guessedZone });
  });

  it('knows when clocks change', () => {
    const zone = 'Europe/Oslo';
    expect(tidyDate('2025-01-12 14:14', zone)?.text).toBe('2025-01-12T14:14:00+01:00');
    expect(tidyDate('2025-03-30 03:30', zone)?.text).toBe('2025-03-30T03:30:00+02:00');
    expect(tidyDate('2025-03-30 01:30', zone)?.text).toBe('2025-03-30T01:30:00+01:00');
  });

  it.each(['', '2025', '2025-13-01', '2025-02-30', '2025-05-12T25:00:00Z', '昨天'])(
    'refuses %j',
    (input) => expect(tidyDate(input)).toBeUndefined(),
  );
});

describe('posts that cannot be read', () => {
  it.each([
    ['an empty file', '', '空的'],
    ['blank lines', ' \n\n', '空的'],
    ['no front matter', '# 題\n', '沒有 front matter'],
    ['an open front matter', '---\ntitle: 甲\n', '沒有結束'],
    ['broken TOML', '+++\ntitle = 甲\n+++\n', 'TOML 讀不懂'],
    ['broken JSON', '{\n"title": 甲\n}\n', 'JSON 讀不懂'],
    ['open JSON', '{\n"title": "甲"\n', '沒有結束'],
    ['a bomb of braces', `{"a":${'{"a":'.repeat(20_000)}`, '沒有結束'],
    ['a bomb of lists', `---\na: ${'['.repeat(70_000)}\n---\n`, '太長'],
    ['a deep list', `---\na: ${'['.repeat(30_000)}${']'.repeat(30_000)}\n---\n`, 'YAML 讀不懂'],
    [
      'a bomb of aliases',
      `---\na: &a [甲]\n${[...'bcdefghi'].map((name, at) => `${name}: &${name} [${`*${'abcdefgh'[at]},`.repeat(9)}]`).join('\n')}\n---\n`,
      '別名',
    ],
    ['broken YAML', '---\ntitle: "甲\n---\n文', 'YAML 讀不懂'],
    ['a field twice', '---\ntitle: 甲\ntitle: 乙\n---\n', '寫了兩次'],
    ['a list', '---\n- 甲\n---\n', '欄位'],
  ])('%s is refused in words', (_name, input, reason) => {
    const { conversion, problems } = convertPost(input);
    expect(conversion).toBeUndefined();
    expect(problems?.map(({ text }) => text).join()).toContain(reason);
  });

  it('tells the line of broken YAML in the file', () => {
    expect(convertPost('---\ntitle: 甲\n\tdate: 1\n---\n').problems?.[0]?.line).toBe(3);
  });

  it('takes a BOM and CRLF, and an empty front matter and body', () => {
    expect(
      convertPost(`\uFEFF---\r\ntitle: 甲\r\n${dated}\r\n---\r\n文。\r\n`).conversion?.mdx,
    ).toBe(`---\ntitle: 甲\n${dated}\n---\n文。\n`);
    expect(convertPost('---\n---').conversion?.mdx).toBe('---\n---\n');
  });
});

describe('slugs', () => {
  it.each([
    ['20250601-tide', '20250601-tide', false],
    ['潮汐_鐘', '潮汐_鐘', false],
    ['a b.v2', 'a-b-v2', true],
    ['-a--(b)!', 'a-b', true],
    ['字'.repeat(80), '字'.repeat(66), true],
  ])('%s', (name, slug, cleaned) => {
    expect(slugFor(name)).toEqual({ slug, cleaned });
  });

  it('spells the title for a name without letters, or makes one up that stays', () => {
    expect(slugFor('!!!', '潮汐').slug).toBe('chao-xi');
    expect(slugFor('!!!').slug).toMatch(/^post-[0-9a-f]{8}$/u);
    expect(slugFor('!!!')).toEqual(slugFor('!!!'));
  });
});
