import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourceLines } from '../../lib/findings';
import { inProject, now, post } from './publication';

describe('sourceLines', () => {
  const source = 'a\nb\nc\nd\ne\nf\n';

  it('shows two lines on either side and marks the one in question', () => {
    expect(sourceLines(source, { line: 3, column: 1 })).toEqual([
      { number: 1, text: 'a', marked: false },
      { number: 2, text: 'b', marked: false },
      { number: 3, text: 'c', marked: true },
      { number: 4, text: 'd', marked: false },
      { number: 5, text: 'e', marked: false },
    ]);
  });

  it('stops at the beginning and the end of the file', () => {
    const numbers = (line: number) =>
      sourceLines('a\nb', { line, column: 1 }).map(({ number }) => number);
    expect(numbers(1)).toEqual([1, 2]);
    expect(numbers(2)).toEqual([1, 2]);
    expect(numbers(9)).toEqual([]);
  });

  it('counts the lines of a file with BOM and CRLF as the faults do', () => {
    const lines = sourceLines('\uFEFFa\r\nb\r\nc', { line: 2, column: 1 });
    expect(lines.map(({ text }) => text)).toEqual(['a', 'b', 'c']);
  });

  it('cuts a long line and keeps the column in sight', () => {
    const long = `${'前'.repeat(5000)}{錯}${'後'.repeat(5000)}`;
    const [line] = sourceLines(long, { line: 1, column: 5001 });
    expect(line?.text).toMatch(/^…前+\{錯\}後+…$/);
    expect(line?.text.length).toBeLessThan(210);
  });

  it('never shows half a character', () => {
    for (const column of [500, 501]) {
      const [line] = sourceLines('𠮷'.repeat(1000), { line: 1, column });
      expect(line?.text).not.toMatch(/\p{Cs}/u);
    }
  });
});

describe('findingsOf', () => {
  const broken = post('title: 壞\ndate: 2025-02-30\ncolour: 紅', '第一段。\n\n價格 {促銷} 中。\n');

  it('tells what is wrong with one article, in the order of its lines, with its source', async () => {
    const files = { 'content/posts/a.mdx': broken, 'content/posts/b.mdx': post('title: 也壞') };
    await inProject(files, async (root) => {
      const { readArchive } = await import('../../lib/articles');
      const { findingsOf } = await import('../../lib/findings');
      const { faults } = await readArchive({ now, preview: true });
      const findings = findingsOf('a', faults);
      expect(findings.map(({ line }) => line)).toEqual([3, 4, 9]);
      expect(new Set(findings.map(({ file }) => file))).toEqual(new Set(['content/posts/a.mdx']));
      const marked = findings.map(({ lines }) => lines.find((line) => line.marked)?.text);
      expect(marked).toEqual(['date: 2025-02-30', 'colour: 紅', '價格 {促銷} 中。']);
      expect(findingsOf('no-such-article', faults)).toEqual([]);

      fs.rmSync(path.join(root, 'content/posts/a.mdx'));
      expect(findingsOf('a', faults)).toHaveLength(3);
    });
  });
});
