import { describe, expect, it } from 'vitest';
import { convertPost } from '../../lib/import/convert';
import { tidyDate } from '../../lib/import/dates';
import { slugOf } from '../../lib/import/slug';

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
    expect(front).toEqual(['title: 甲', dated]);
    expect(notes).toEqual([
      'unconverted 3 欄位「weight: 3」 沒有帶過來：沒有這個欄位。',
      'unconverted 5 欄位「params: a: 1 b: [x]」 沒有帶過來：沒有這個欄位。',
      'unconverted 8 欄位「tag: [乙]」 沒有帶過來：沒有這個欄位。是不是 tags？',
      'unconverted 9 欄位「author: 林」 沒有帶過來：沒有這個欄位。是不是 authors？',
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

  it('reports a date it cannot read and leaves it', () => {
    const { front, notes } = convert(['title: 甲', 'date: 六月一日']);
    expect(front).toEqual(['title: 甲', 'date: 六月一日']);
    expect(notes).toEqual([expect.stringMatching(/^unconverted 3 .*讀不懂/u)]);
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

describe('dates', () => {
  it.each([
    ['2025-05-12T14:14:10+08:00', '2025-05-12T14:14:10+08:00', false],
    ['2025-05-12T14:14:10.5Z', '2025-05-12T14:14:10.5Z', false],
    ['2025-05-12', '2025-05-12', false],
    ['2025/5/2', '2025-05-02', false],
    ['2025-05-12 14:14:10 +0900', '2025-05-12T14:14:10+09:00', false],
    ['2025-05-12T14:14', '2025-05-12T14:14:00+08:00', true],
  ])('%s', (input, text, guessedZone) => {
    expect(tidyDate(input)).toEqual({ text, guessedZone });
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
    ['TOML', '+++\ntitle = "甲"\n+++\n', 'TOML'],
    ['JSON', '{\n"title": "甲"\n}\n', 'JSON'],
    ['broken YAML', '---\ntitle: "甲\n---\n文', 'YAML 讀不懂'],
    ['a field twice', '---\ntitle: 甲\ntitle: 乙\n---\n', '寫了兩次'],
    ['an alias', '---\ntitle: &a 甲\ndate: *a\n---\n', '別名'],
    ['a list', '---\n- 甲\n---\n', '欄位'],
    ['a map in one line', '---\n{title: 甲}\n---\n', '欄位'],
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
    ['/p/20250601-tide.md', '20250601-tide', false],
    ['/p/潮汐_鐘.md', '潮汐_鐘', false],
    ['/p/night-market/index.md', 'night-market', false],
    ['/p/a b.v2.md', 'a-b-v2', true],
    ['/p/-a--(b)!.md', 'a-b', true],
  ])('%s', (file, slug, cleaned) => {
    expect(slugOf(file)).toMatchObject({ slug, cleaned });
  });

  it('gives up on a name without letters', () => {
    expect(slugOf('/p/!!!.md')).toBeUndefined();
  });
});
