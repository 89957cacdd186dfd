import { normaliseSource } from '../normalise-source';
import type { Problem } from './note';

/** A Hugo post taken apart; line breaks are LF and there is no BOM. */
export interface Source {
  /** What stands between the two `---` lines, without its last line break. */
  frontMatter: string;
  /** Everything after the closing `---` line. */
  body: string;
  /** Line of the file on which the body begins, from 1. */
  bodyLine: number;
}

/**
 * Takes a post apart into front matter and body.
 * @returns the parts, or why the text is no post that can be read
 */
export function readSource(
  input: string,
): { source: Source; problem?: never } | { source?: never; problem: Problem } {
  const text = normaliseSource(input);
  const refuse = (reason: string, line = 1) => ({ problem: { line, text: reason } });
  if (text.trim() === '') return { problem: { text: '檔案是空的。' } };

  const lines = text.split('\n');
  const first = lines[0]?.trimEnd();
  if (first === '+++') {
    return refuse('front matter 是 TOML（+++），目前只讀 YAML。請改成 --- 開頭的 YAML。');
  }
  if (first?.startsWith('{') && !first.startsWith('{{')) {
    return refuse('front matter 是 JSON，目前只讀 YAML。請改成 --- 開頭的 YAML。');
  }
  if (first !== '---') {
    return refuse('沒有 front matter。第一行要是 ---，接著是標題、日期等欄位。');
  }
  const close = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  if (close === -1) return refuse('front matter 沒有結束。欄位之後要有一行 ---。');

  return {
    source: {
      frontMatter: lines.slice(1, close).join('\n'),
      body: lines.slice(close + 1).join('\n'),
      bodyLine: close + 2,
    },
  };
}
