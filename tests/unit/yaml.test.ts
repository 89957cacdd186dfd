import { describe, expect, it } from 'vitest';
import { readYaml } from '../../lib/yaml';

const read = (text: string) => readYaml(text, 'content/site.yaml');

describe('readYaml', () => {
  it('keeps dates and clock times as text', () => {
    expect(read('a: 2025-05-12\nb: 2025-05-12T08:00:00+08:00\nc: 12:30\nd: yes').data).toEqual({
      a: '2025-05-12',
      b: '2025-05-12T08:00:00+08:00',
      c: '12:30',
      d: 'yes',
    });
  });

  it('reads what is only quoted by necessity', () => {
    const { data } = read(`a: "他說：\\"好\\""\nb: '單引號 '' 與 "雙引號"'\nc: 「不必」加引號`);
    expect(data).toEqual({ a: '他說："好"', b: '單引號 \' 與 "雙引號"', c: '「不必」加引號' });
  });

  it('finds the place of keys, items and, where there is none, of the nearest parent', () => {
    const { locate } = read('title: 甲\ntags:\n  - 一\n  - 二\nai_use:\n  text: none\n');
    expect(locate(['tags'])).toEqual({ line: 2, column: 1 });
    expect(locate(['tags', 1])).toEqual({ line: 4, column: 5 });
    expect(locate(['ai_use', 'text'])).toEqual({ line: 6, column: 3 });
    expect(locate(['ai_use', 'pictures'])).toEqual({ line: 5, column: 1 });
    expect(locate(['nothing'])).toEqual({ line: 1, column: 1 });
  });

  it('adds the lines that stand before the text', () => {
    expect(readYaml('a: 1\nb: 2', 'x', 1).locate(['b'])).toEqual({ line: 3, column: 1 });
  });

  it.each([
    ['duplicate key', 'title: 甲\ndate: 2025-01-01\ntitle: 乙', 3, /只留一個/],
    ['tab', 'ai_use:\n\ttext: none', 2, /Tab/],
    ['quote left open', 'title: "甲\ndate: 2025-01-01', 2, /引號/],
    ['quotes inside quotes', 'title: "他說"好"了"', 1, /"…"|引號/],
    ['colon in plain text', 'title: 標題: 副標題', 1, /"…"/],
    ['a line that is no field', 'title: 甲\n這一行是什麼\ndate: 2025-01-01', 2, /欄位: 內容/],
    [
      'an alias bomb',
      `a: &a [x]\nb: &b [${'*a,'.repeat(9)}]\nc: [${'*b,'.repeat(9)}]`,
      2,
      /直接寫/,
    ],
    ['an alias without an anchor', 'a: *nobody', 1, /直接寫|nobody/],
  ])('tells of %s', (_, text, line, advice) => {
    const { faults } = read(text);
    expect(faults[0]).toMatchObject({ file: 'content/site.yaml', line, rule: 'yaml' });
    expect(faults[0]?.advice).toMatch(advice);
  });

  it.each([
    [
      'title: 甲\ntags: ["a", "b"\ndate: 2025-01-01',
      2,
      7,
      '第 2 行的 [ 沒有關上：「tags: ["a", "b"」',
      ']',
    ],
    ['tags: [\n  a,\n  b\ndate: x', 1, 7, '第 1 行的 [ 沒有關上：「tags: [」', ']'],
    ['ai_use: { text: none\ndate: x', 1, 9, '第 1 行的 { 沒有關上：「ai_use: { text: none」', '}'],
  ])('points at the bracket that was left open: %j', (text, line, column, found, close) => {
    expect(read(text).faults).toMatchObject([
      { line, column, found, advice: `請在內容的最後補上 ${close}` },
    ]);
  });

  it.each([
    ['that other readers run as code', '!!js/function "function () { return 1 }"'],
    ['that names a file', '!include /etc/passwd'],
    ['that an author meant as text', '!important 甲'],
  ])('refuses a tag %s', (_, value) => {
    const [tag = ''] = value.split(' ');
    const { data, faults } = read(`b: 乙\na: ${value}`);
    expect(faults).toMatchObject([{ line: 2, column: 4, found: expect.stringContaining(tag) }]);
    expect(data).toBeNull();
  });

  it('tells of a key that is no text where it stands', () => {
    expect(read('a: 甲\n? [b]\n: 乙').faults).toMatchObject([{ line: 2, column: 3 }]);
    expect(read('a: 甲\n~: 乙').faults).toMatchObject([{ line: 2, column: 1 }]);
    expect(read('404: 甲').faults).toEqual([]);
  });

  it('writes text with escaped line breaks as one line', () => {
    expect(read('a: "甲\\n---\\n乙"').data).toEqual({ a: '甲 --- 乙' });
  });

  it('refuses a bomb of aliases without unfolding it', () => {
    const levels = Array.from({ length: 30 }, (_, index) =>
      index === 0 ? 'a0: &a0 [x]' : `a${index}: &a${index} [${`*a${index - 1},`.repeat(10)}]`,
    );
    expect(read(levels.join('\n')).faults).toHaveLength(1);
  });

  it('does not let a key reach the prototype', () => {
    const { data } = read('__proto__: { draft: true }\ntitle: 甲');
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
    expect(Reflect.get({}, 'draft')).toBeUndefined();
    expect(Object.hasOwn(Object(data), '__proto__')).toBe(true);
  });

  it('reads nothing out of nothing', () => {
    expect(read('')).toMatchObject({ data: null, faults: [] });
    expect(read('# 註解').data).toBeNull();
  });
});
