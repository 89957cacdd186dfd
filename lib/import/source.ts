import { normaliseSource } from '../normalise-source';
import type { Problem } from './note';

/** The three ways Hugo lets front matter be written. */
export type FrontMatterFormat = 'yaml' | 'toml' | 'json';

/** A Hugo post taken apart; line breaks are LF and there is no BOM. */
export interface Source {
  format: FrontMatterFormat;
  /** The fields, without the lines that mark them off; for JSON with its braces. */
  frontMatter: string;
  /** Lines of the file that stand before the fields. */
  linesBefore: number;
  /** Everything after the front matter. */
  body: string;
  /** Line of the file on which the body begins, from 1. */
  bodyLine: number;
}

/** More than any front matter needs; a bomb is not even parsed. */
const largestFrontMatter = 64_000;

type Read = { source: Source; problem?: never } | { source?: never; problem: Problem };

/**
 * Takes a post apart into front matter and body.
 * @returns the parts, or why the text is no post that can be read
 */
export function readSource(input: string): Read {
  const text = normaliseSource(input);
  if (text.trim() === '') return { problem: { text: '檔案是空的。' } };
  const first = text.slice(0, (text.indexOf('\n') + 1 || text.length + 1) - 1).trimEnd();
  const result = read(text, first);
  if (result.source && result.source.frontMatter.length > largestFrontMatter) {
    const { length } = result.source.frontMatter;
    return refuse(`front matter 有 ${length} 個字元，太長了（最多 ${largestFrontMatter}）。`);
  }
  if (!result.source) return result;
  // Markdown's parser takes it for the file's own mark, and counts every place one too low.
  const body = result.source.body.replace(/^\uFEFF+/u, '');
  return { source: { ...result.source, body } };
}

function read(text: string, first: string): Read {
  if (first === '---') return fenced(text, '---', 'yaml');
  if (first === '+++') return fenced(text, '+++', 'toml');
  if (/^\{(?!\{)/u.test(first)) return json(text);
  return refuse('沒有 front matter。第一行要是 ---（或 +++、{），接著是標題、日期等欄位。');
}

function fenced(text: string, mark: string, format: FrontMatterFormat): Read {
  const lines = text.split('\n');
  const close = lines.findIndex((line, index) => index > 0 && line.trimEnd() === mark);
  if (close === -1) return refuse(`front matter 沒有結束。欄位之後要有一行 ${mark}。`);
  return {
    source: {
      format,
      frontMatter: lines.slice(1, close).join('\n'),
      linesBefore: 1,
      body: lines.slice(close + 1).join('\n'),
      bodyLine: close + 2,
    },
  };
}

function json(text: string): Read {
  const end = endOfObject(text);
  if (end === undefined) return refuse('front matter 沒有結束：開頭的 { 沒有對應的 }。');
  const newline = text.indexOf('\n', end);
  const rest = newline === -1 ? text.slice(end) : text.slice(end, newline);
  if (rest.trim() !== '') return refuse('JSON 的 } 之後要換行，才是內文。', lineOf(text, end));
  return {
    source: {
      format: 'json',
      frontMatter: text.slice(0, end),
      linesBefore: 0,
      body: newline === -1 ? '' : text.slice(newline + 1),
      bodyLine: lineOf(text, end) + 1,
    },
  };
}

/** Offset after the brace that closes the object a text begins with. */
function endOfObject(text: string): number | undefined {
  let depth = 0;
  for (const match of text.matchAll(/"(?:[^"\\\n]|\\.)*"|[{}]/gu)) {
    if (match[0] === '{') depth += 1;
    else if (match[0] === '}') depth -= 1;
    if (depth === 0) return match.index + 1;
    if (match.index > largestFrontMatter) return undefined;
  }
  return undefined;
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function refuse(reason: string, line = 1): { problem: Problem } {
  return { problem: { line, text: reason } };
}
