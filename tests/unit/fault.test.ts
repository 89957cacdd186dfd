import { describe, expect, it } from 'vitest';
import { ContentError, type Fault, formatFaults, printable } from '../../lib/fault';

const fault = (facts: Partial<Fault>): Fault => ({
  file: 'content/posts/a.mdx',
  line: 1,
  column: 1,
  rule: 'picture',
  found: '找不到圖片。',
  advice: '請放進 public/。',
  ...facts,
});

describe('formatFaults', () => {
  it('groups by file and sorts by line and column', () => {
    const text = formatFaults([
      fault({ line: 12, column: 3 }),
      fault({ file: 'content/posts/b.mdx', line: 2 }),
      fault({ line: 3, column: 9, field: 'cover' }),
      fault({ line: 3, column: 2, rule: 'no-code', found: '程式', advice: '請刪掉' }),
    ]);
    expect(text).toBe(`content/posts/a.mdx
  content/posts/a.mdx:3:2  程式
    → 請刪掉  [no-code]
  content/posts/a.mdx:3:9  cover：找不到圖片。
    → 請放進 public/。  [picture]
  content/posts/a.mdx:12:3  找不到圖片。
    → 請放進 public/。  [picture]

content/posts/b.mdx
  content/posts/b.mdx:2:1  找不到圖片。
    → 請放進 public/。  [picture]`);
  });

  it('says nothing about nothing', () => {
    expect(formatFaults([])).toBe('');
  });
});

describe('ContentError', () => {
  it('carries every fault and prints a report in place of a stack trace', () => {
    const faults = [fault({}), fault({ line: 2 }), fault({ file: 'content/posts/b.mdx' })];
    const error = new ContentError(faults);
    expect(error.faults).toEqual(faults);
    expect(error.message).toContain('內容有 3 個錯誤，在 2 個檔案裡');
    expect(error.message).toContain(formatFaults(faults));
    expect(error.stack).toBe(error.message);
  });
});

it('lets nothing of an article reach the terminal as a command', () => {
  const found = '\u001B[31m\n::error file=a::b\u202E\r';
  const fault = {
    file: 'content/posts/a\nb.mdx',
    line: 1,
    column: 1,
    rule: 'r',
    found,
    advice: '改\u0007',
  };
  const text = formatFaults([fault]);
  expect(text.split('\n')).toHaveLength(3);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u202E]/);
});

it.each([
  ['a\u200Bb', 'a\\u{200B}b'],
  ['前\u202E沿', '前\\u{202E}沿'],
  ['a\u{E0041}\u{E0042}', 'a\\u{E0041}\\u{E0042}'],
  ['a\u200D b', 'a\\u{200D} b'],
  ['\uFEFFa\u00AD', '\\u{FEFF}a\\u{00AD}'],
  ['می\u200Cخواهم क्\u200Dष 👩\u200D💻', 'می\u200Cخواهم क्\u200Dष 👩\u200D💻'],
  ['a\r\n\u001B[2Jb', 'a [2Jb'],
])('shows what nobody sees: %j', (text, shown) => {
  expect(printable(text)).toBe(shown);
});
