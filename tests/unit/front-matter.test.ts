import { describe, expect, it } from 'vitest';
import { articleFields, parseArticleFile, parsePageFile } from '../../lib/front-matter';
import { post, publication } from './publication';

const file = 'content/posts/a.mdx';
const parse = (source: string) => parseArticleFile(source, file, publication);
const faultsIn = (fields: string) => parse(post(fields)).faults;

const valid = 'title: 甲\ndate: 2025-05-12';

describe('parseArticleFile', () => {
  it('reads every field', () => {
    const { frontMatter, faults } = parse(
      post(`
title: "亞馬遜執行長：AI 會「重寫」軟體"
date: 2025-05-12T14:14:10+08:00
description: 一句話。
tags: ["GPU", "語言模型", "gpu"]
categories: ["AI 技術前沿", silicon]
authors: [林予安]
series: 三部曲
pillar: true
cover: /images/cover.png
coverAlt: 山
coverCredit: 陳
updated: 2025-05-13
corrections: [{ date: 2025-05-14, text: 第二段的「三成」應為「兩成」。 }]
source_url: https://example.com/a
source_name: 評論
source_author: Adi
source_date: 2025-05-01
source_language: en
translated: true
ai_use: { text: assisted }
draft: true
`),
    );
    expect(faults).toEqual([]);
    expect(frontMatter).toMatchObject({
      title: '亞馬遜執行長：AI 會「重寫」軟體',
      date: new Date('2025-05-12T06:14:10Z'),
      tags: [{ slug: 'gpu' }, { slug: '語言模型' }],
      categories: [{ slug: 'ai-frontier' }, { slug: 'silicon' }],
      authors: [{ slug: 'lin', name: '林予安' }],
      updated: new Date('2025-05-12T16:00:00Z'),
      corrections: [
        { date: new Date('2025-05-13T16:00:00Z'), text: '第二段的「三成」應為「兩成」。' },
      ],
      source_date: new Date('2025-04-30T16:00:00Z'),
      translated: true,
      ai_use: { text: 'assisted' },
      pillar: true,
      draft: true,
    });
  });

  it.each([
    ['title', 'title: "半個\\uD83D字"\ndate: 2025-05-12', 2, 'U+D83D'],
    ['description', `${valid}\ndescription: "反\\u202E過來"`, 4, 'U+202E'],
    ['description', `${valid}\ndescription: "響\\u0007鈴"`, 4, 'U+0007'],
    ['series', `${valid}\nseries: "\\uDE00部曲"`, 4, 'U+DE00'],
  ])('tells of a character in %s that no text is meant to hold', (field, fields, line, code) => {
    const [fault, ...others] = faultsIn(fields);
    expect(others).toEqual([]);
    expect(fault).toMatchObject({ line, field, advice: '請刪掉它，把那個字重打一次。' });
    expect(fault?.found).toContain(code);
  });

  it('takes what Hugo writes for nothing as nothing', () => {
    const { frontMatter, faults } = parse(
      post(`${valid}\ndescription: ""\ntags: []\ncategories:\nsource_url: ""\nai_use: assisted`),
    );
    expect(faults).toEqual([]);
    expect(frontMatter?.description).toBeUndefined();
    expect(frontMatter?.tags).toBeUndefined();
    expect(frontMatter?.source_url).toBeUndefined();
    expect(frontMatter?.ai_use).toEqual({ text: 'assisted' });
  });

  it('keeps the body’s lines where they are in the file', () => {
    const { body } = parse('---\ntitle: 甲\ndate: 2025-05-12\n---\n\n第六行\n');
    expect(body?.split('\n').indexOf('第六行')).toBe(5);
  });

  it.each([
    ['BOM', (source: string) => `\uFEFF${source}`],
    ['CRLF', (source: string) => source.replaceAll('\n', '\r\n')],
    ['both', (source: string) => `\uFEFF${source.replaceAll('\n', '\r\n')}`],
    ['CR alone', (source: string) => source.replaceAll('\n', '\r')],
    ['blanks after the fences', (source: string) => source.replaceAll('---', '--- \t')],
    ['the name of the language', (source: string) => source.replace('---', '---yaml')],
  ])('reads the same with %s', (_, change) => {
    const source = post(valid, '一\n\n二\n');
    const { frontMatter, body, faults } = parse(change(source));
    expect(faults).toEqual([]);
    expect(frontMatter).toEqual(parse(source).frontMatter);
    expect(body?.trim()).toBe('一\n\n二');
    expect(body?.split('\n').indexOf('一')).toBe(5);
  });

  it('counts lines rightly with BOM and CRLF', () => {
    const source = `\uFEFF${post('title: 甲\ndate: 2025-05-12\nlayout: post').replaceAll('\n', '\r\n')}`;
    expect(parse(source).faults).toMatchObject([{ line: 4, column: 1, field: 'layout' }]);
  });

  it('leaves a rule and a table in the body alone', () => {
    const { body, faults } = parse(post(valid, '一\n\n---\n\n| a |\n| --- |\n'));
    expect(faults).toEqual([]);
    expect(body?.trim()).toBe('一\n\n---\n\n| a |\n| --- |');
  });

  it('tells every fault of the fields at once, each at its line', () => {
    const faults = faultsIn(
      'titel: 甲\ndate: 2025-02-30\ncategories:\n  - AI 技術前沿\n  - 晶片與算刀\ndraft: "yes"',
    );
    expect(faults.map(({ line, rule, field }) => [line, rule, field]).sort()).toEqual([
      [2, 'missing-field', 'title'],
      [2, 'unknown-field', 'titel'],
      [3, 'invalid-field', 'date'],
      [6, 'invalid-field', 'categories'],
      [7, 'invalid-field', 'draft'],
    ]);
  });

  it('reads files of the same text the same way (gray-matter’s cache is off)', () => {
    const source = post('title: "甲\ndate: 2025-05-12');
    expect(parse(source).faults).toHaveLength(1);
    expect(parse(source).faults).toEqual(parse(source).faults);
  });
});

describe('a fault in a field', () => {
  it.each([
    ['no title', 'date: 2025-05-12', 2, 'missing-field', 'title', articleFields.title],
    ['empty title', 'date: 2025-05-12\ntitle: "  "', 3, 'invalid-field', 'title', 'title: "'],
    ['title: 2024', 'date: 2025-05-12\ntitle: 2024', 3, 'invalid-field', 'title', 'title: "'],
    ['no date', 'title: 甲', 2, 'missing-field', 'date', '2025-05-12T14:14:10+08:00'],
    ['no such day', 'title: 甲\ndate: 2025-02-30', 3, 'invalid-field', 'date', '2025-05-12'],
    ['no zone', 'title: 甲\ndate: 2024-01-02 08:00:00', 3, 'invalid-field', 'date', '+08:00'],
    ['date a number', 'title: 甲\ndate: 20250512', 3, 'invalid-field', 'date', '2025-05-12'],
    ['no such category', `${valid}\ncategories: [體育]`, 4, 'invalid-field', 'categories', 'cat'],
    ['a tag of two', `${valid}\ntags: [語言模型，GPU]`, 4, 'invalid-field', 'tags', 'tags: ["'],
    [
      'a language’s name',
      `${valid}\nsource_language: English`,
      4,
      'invalid-field',
      'source_language',
      'en',
    ],
    ['translated: yes', `${valid}\ntranslated: yes`, 4, 'invalid-field', 'translated', 'true'],
    ['a full-width colon', 'title：甲\ndate: 2025-05-12', 2, 'front-matter', 'title', 'title: 甲'],
    ['no blank after it', 'title:甲\ndate: 2025-05-12', 2, 'front-matter', 'title', 'title: 甲'],
    [
      'a part of ai_use',
      `${valid}\nai_use: { picture: none }`,
      4,
      'unknown-field',
      'ai_use.picture',
      'pictures',
    ],
    ['no such author', `${valid}\nauthors: [nobody]`, 4, 'invalid-field', 'authors', 'authors'],
    ['unknown field', `${valid}\nlayout: post`, 4, 'unknown-field', 'layout', 'title、date'],
    ['tags in one text', `${valid}\ntags: GPU, AI`, 4, 'invalid-field', 'tags', 'tags: ["'],
    ['a tag of nothing', `${valid}\ntags: ["？"]`, 4, 'invalid-field', 'tags', 'tags: ["'],
    ['updated too early', `${valid}\nupdated: 2025-05-11`, 4, 'invalid-field', 'updated', '不早於'],
    [
      'a source that is code',
      `${valid}\nsource_url: "javascript:x"`,
      4,
      'invalid-field',
      'source_url',
      'https://',
    ],
    [
      'no language',
      `${valid}\nsource_language: 英文!`,
      4,
      'invalid-field',
      'source_language',
      'en',
    ],
    ['draft: "no"', `${valid}\ndraft: "no"`, 4, 'invalid-field', 'draft', 'draft: true'],
    ['pillar: 1', `${valid}\npillar: 1`, 4, 'invalid-field', 'pillar', 'pillar: true'],
    ['ai_use: some', `${valid}\nai_use: some`, 4, 'invalid-field', 'ai_use', 'none、assisted'],
    ['__proto__', `${valid}\n__proto__: { a: 1 }`, 4, 'unknown-field', '__proto__', '可以用的欄位'],
    ['constructor', `${valid}\nconstructor: x`, 4, 'unknown-field', 'constructor', '可以用的欄位'],
  ])('%s', (_, fields, line, rule, field, advice) => {
    const faults = faultsIn(fields);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ file, line, rule, field });
    expect(faults[0]?.advice).toContain(advice);
  });

  it.each([
    ['date: 2025-05-13', 5, 'missing-field', 'corrections.text', 'corrections: [{'],
    ['text: 錯字。', 5, 'missing-field', 'corrections.date', 'corrections: [{'],
    ['date: 昨天\n    text: 錯字。', 5, 'invalid-field', 'corrections.date', 'corrections: [{'],
    ['date: 2025/5/13\n    text: 錯', 5, 'invalid-field', 'corrections.date', '請寫成 2025-05-13'],
    ['date: 2025-05-11\n    text: 錯', 5, 'invalid-field', 'corrections.date', '不早於'],
    ['date: 2025-05-13\n    text: ""', 6, 'invalid-field', 'corrections.text', 'corrections: [{'],
    ['date: 2025-05-13\n    text: 2024', 6, 'invalid-field', 'corrections.text', 'text: "'],
    ['date: 2025-05-13\n    text: "字\\u202E"', 6, 'invalid-field', 'corrections.text', '重打'],
    ['date: 2025-05-13\n    text: 錯\n    by: 林', 7, 'unknown-field', 'corrections.0.by', 'text'],
  ])('tells what is wrong in a correction: %s', (row, line, rule, field, advice) => {
    const faults = faultsIn(`${valid}\ncorrections:\n  - ${row}`);
    expect(faults).toMatchObject([{ file, line, rule, field }]);
    expect(faults[0]?.advice).toContain(advice);
  });

  it.each(['改了錯字。', '{ date: 2025-05-13, text: 改了錯字。 }', '[改了錯字。]'])(
    'shows how corrections are written instead of %s',
    (value) => {
      expect(faultsIn(`${valid}\ncorrections: ${value}`)).toMatchObject([
        { line: 4, field: 'corrections', advice: `寫法像這樣：${articleFields.corrections}` },
      ]);
    },
  );

  it.each([
    ['titel', 'title'],
    ['catagories', 'categories'],
    ['cover_alt', 'coverAlt'],
    ['sourceURL', 'source_url'],
    ['tag', 'tags'],
  ])('asks whether %s should be %s', (wrong, right) => {
    const fault = faultsIn(`${valid}\n${wrong}: x`).find(({ rule }) => rule === 'unknown-field');
    expect(fault).toMatchObject({ line: 4, field: wrong, advice: `是不是要寫 ${right}？` });
  });

  it.each([
    ['date: 2026/11/25', '請寫成 2026-11-25'],
    ['date: 2026.1.5', '請寫成 2026-01-05'],
    ['date: 2026 年 11 月 25 日', '請寫成 2026-11-25'],
    ['date: 2026-11-25 9:30', '請寫成 2026-11-25T09:30+08:00'],
    ['date: 2026-11-25T09:30:15+0900', '請寫成 2026-11-25T09:30:15+09:00'],
    ['date: 2025-05-12\ncategories: ["晶片和算力"]', '請寫成 "晶片與算力"'],
    ['date: 2025-05-12\nauthors: [林予按]', '請寫成 "林予安"'],
    [
      'date: 2025-05-12\nupdated: 2025-05-11',
      '請寫不早於 2025-05-12T00:00:00+08:00 的時間，或刪掉這一行。',
    ],
    ['date: 昨天', `寫法像這樣：${articleFields.date}`],
  ])('%s → %s', (fields, advice) => {
    expect(faultsIn(`title: 甲\n${fields}`)).toMatchObject([{ advice }]);
  });

  it.each([
    ['2026-02-30', '「2026-02-30」：2026 年 2 月沒有 30 日。'],
    ['2026/13/01', '「2026/13/01」：一年沒有 13 月。'],
  ])('says which day there is not: %s', (date, found) => {
    expect(faultsIn(`title: 甲\ndate: ${date}`)).toMatchObject([{ found }]);
  });

  it('says which category was meant', () => {
    expect(faultsIn(`${valid}\ncategories: ["AI技術前沿"]`)[0]?.found).toContain('「AI 技術前沿」');
    expect(faultsIn(`${valid}\ncategories: ["晶片和算力"]`)[0]?.found).toContain('「晶片與算力」');
  });

  it.each(['', ' ""', ' "  "'])('wants a reason in check_ignore, not%s', (empty) => {
    expect(faultsIn(`${valid}\ncheck_ignore:\n  mainland-terms:${empty}`)).toMatchObject([
      {
        line: 5,
        field: 'check_ignore.mainland-terms',
        found: '沒有寫理由。',
        advice: '請寫不理會的理由，例如 check_ignore: { mainland-terms: 這個詞是本文的例子 }',
      },
    ]);
  });

  it('tells of a key written twice, at the second', () => {
    const [fault] = faultsIn('title: 甲\ndate: 2025-05-12\ntitle: 乙');
    expect(fault).toMatchObject({ file, line: 4, rule: 'yaml' });
    expect(fault?.advice).toContain('只留一個');
  });

  it('tells of YAML that cannot be read, at its line, with the way to write it', () => {
    const [fault] = faultsIn('title: 甲\ndescription: 主題: 副題\ndate: 2025-05-12');
    expect(fault).toMatchObject({ file, line: 3, rule: 'yaml' });
    expect(fault?.advice).toContain('"…"');
  });

  it('refuses aliases', () => {
    expect(faultsIn(`${valid}\ntags: &a [x]\nauthors: *a`)[0]).toMatchObject({ rule: 'yaml' });
  });
});

describe('front matter that cannot be read', () => {
  it.each([
    ['an empty file', '', '請寫上 front matter'],
    ['only a BOM and blanks', '\uFEFF \r\n\t', '請寫上 front matter'],
    ['none', '# 標題\n\n內文', '第一行寫 ---'],
    ['none at the first line', '\n---\ntitle: 甲\n---\n', '第一行寫 ---'],
    ['TOML', '+++\ntitle = "甲"\n+++\n', '第一行寫 ---'],
    ['JSON', '{ "title": "甲" }\n', '第一行寫 ---'],
    ['---toml', '---toml\ntitle = "甲"\n---\n', '只寫 ---'],
    ['---json', '---json\n{ "title": "甲" }\n---\n', '只寫 ---'],
    ['no end', '---\ntitle: 甲\ndate: 2025-05-12\n\n內文', '單獨一行 ---'],
    ['nothing but a fence', '---', '單獨一行 ---'],
  ])('%s', (_, source, advice) => {
    const { faults, frontMatter, body } = parse(source);
    expect(faults).toMatchObject([{ file, line: 1, column: 1, rule: 'front-matter' }]);
    expect(faults[0]?.advice).toContain(advice);
    expect(frontMatter).toBeUndefined();
    expect(body).toBeUndefined();
  });

  it('does not let a # take the rest of a title away', () => {
    const [fault] = faultsIn('title: 蘋果排行 #1 的祕密\ndate: 2025-05-12');
    expect(fault).toMatchObject({ line: 2, rule: 'yaml' });
    expect(fault?.advice).toContain('"蘋果排行 #1 的祕密"');
    expect(faultsIn(`${valid}\n# 一行註解\ndraft: true # 還沒好`)).toEqual([]);
  });

  it('takes a category’s name with pasted blanks', () => {
    expect(faultsIn(`${valid}\ncategories: ["AI\u00A0技術前沿"]`)).toEqual([]);
  });

  it('tells at which line the closing fence goes on', () => {
    const source = '---\ntitle: 甲\ndate: 2025-05-12\n---- \n內文';
    expect(parse(source).faults).toMatchObject([{ line: 4, rule: 'front-matter' }]);
  });

  it('reports an empty block field by field', () => {
    const { faults } = parse('---\n---\n內文');
    expect(faults.map(({ field }) => field)).toEqual(['title', 'date']);
  });

  it.each(['js', 'javascript', 'coffee', ' js', 'JS', 'yaml js'])(
    'never runs ---%s',
    (language) => {
      const code = 'globalThis.__ran = true; module.exports = { title: "甲" }';
      const { faults } = parse(`---${language}\n${code}\n---\n內文`);
      expect(faults).toMatchObject([{ file, line: 1, rule: 'front-matter' }]);
      expect(faults[0]?.advice).toContain('只寫 ---');
      expect(Reflect.has(globalThis, '__ran')).toBe(false);
    },
  );

  it.each(['yaml', 'YAML', 'yml', ' yaml '])('accepts ---%s', (language) => {
    expect(parse(`---${language}\n${valid}\n---\n內文`).faults).toEqual([]);
  });
});

describe('parsePageFile', () => {
  it('wants a title and a description and nothing else', () => {
    expect(parsePageFile('---\ntitle: 關於\ndescription: 我們\n---\n', file).faults).toEqual([]);
    const { faults } = parsePageFile('---\ntitle: 關於\ndate: 2025-05-12\n---\n', file);
    expect(faults).toMatchObject([
      { line: 2, rule: 'missing-field', field: 'description' },
      { line: 3, rule: 'unknown-field', field: 'date' },
    ]);
  });
});
