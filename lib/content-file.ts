import matter from 'gray-matter';
import type { Fault } from './fault';
import { normaliseSource } from './normalise-source';
import { readYaml, type YamlText } from './yaml';

/** A content file taken apart. */
export interface ContentFile {
  /** The front matter as it is written, from the opening line on. */
  head: string;
  fields: YamlText;
  /** The MDX behind blanks in place of the front matter: lines, columns and offsets are the file's. */
  body: string;
}

/** More than any front matter needs; splitting and checking take longer than linearly. */
const largestHead = 16_000;

/**
 * Takes a file apart with `gray-matter`. Only YAML is read: its other engines may run code.
 * @param source the file's text, with or without BOM, LF or CRLF
 * @param file name for the fault
 */
export function splitContentFile(
  source: string,
  file: string,
): { parts: ContentFile; fault: undefined } | { parts: undefined; fault: Fault } {
  const fail = (line: number, found: string, advice: string) => ({
    parts: undefined,
    fault: { file, line, column: 1, rule: 'front-matter', found, advice },
  });
  const normal = normaliseSource(source);
  if (normal.trim() === '') return fail(1, '檔案是空的。', '請寫上 front matter 與內文。');
  const opening = /^---[^\n]*/.exec(normal)?.[0];
  if (!opening) {
    return fail(
      1,
      '檔案開頭沒有 front matter。',
      '第一行寫 ---，接著寫 title 與 date，再用一行 --- 結束。',
    );
  }
  if (!/^---[ \t]*(?:ya?ml)?[ \t]*$/i.test(opening)) {
    return fail(1, `front matter 用「${opening}」開頭。`, '只用 YAML：第一行請只寫 ---。');
  }
  // gray-matter closes at the first line that begins with ---, whatever follows on it.
  const closing = normal.indexOf('\n---');
  if (!/^\n---[ \t]*(?:\n|$)/.test(closing < 0 ? '' : normal.slice(closing, closing + 200))) {
    const line = closing < 0 ? 1 : normal.slice(0, closing).split('\n').length + 1;
    return fail(line, 'front matter 沒有結束。', '欄位寫完後，請用單獨一行 --- 結束。');
  }
  if (closing > largestHead) {
    return fail(
      1,
      `front matter 有 ${closing} 個字元。`,
      '這裡只放欄位，內文寫在第二行 --- 之後。',
    );
  }

  let fields = readYaml('', file, 1);
  const refuse = () => {
    throw new Error('Only YAML front matter is read; other engines may run code.');
  };
  const { content } = matter(normal.replace(/^---[^\n]*/, '---'), {
    language: 'yaml',
    engines: {
      yaml: (block) => {
        fields = readYaml(block.replace(/^\n/, ''), file, 1);
        return {};
      },
      javascript: refuse,
      js: refuse,
      json: refuse,
    },
  });
  const headLength = normal.length - content.length;
  const body = normal.slice(0, headLength).replaceAll(/[^\n]/g, ' ') + content;
  return { parts: { head: normal.slice(0, closing), fields, body }, fault: undefined };
}
