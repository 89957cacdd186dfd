import { isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { Fault } from './fault';
import { unwrap } from './han';

/** Where something stands in a file; lines and columns count from 1. */
export interface Place {
  line: number;
  column: number;
}

/** A YAML text read into plain values, with a way back to the lines it came from. */
export interface YamlText {
  data: unknown;
  faults: Fault[];
  /** Place of the key or item at `path`, or of the nearest parent that exists. */
  locate(path: readonly PropertyKey[]): Place;
}

const explanations: Partial<Record<string, string>> = {
  DUPLICATE_KEY: '同一個欄位寫了兩次，請只留一個。',
  TAB_AS_INDENT: '縮排請用空白，不要用 Tab。',
  BAD_INDENT: '縮排沒有對齊，或前面的括號、引號沒有關好。',
  MISSING_CHAR: '少了一個引號、括號或冒號後的空白，可能在前一行。',
  UNEXPECTED_TOKEN:
    '這裡多了一個符號。含有冒號或 # 的文字，請整段用 "…" 包起來；引號裡面還有引號時，請改用「」。',
  BLOCK_AS_IMPLICIT_KEY: '一行只能寫一個欄位。含有冒號的文字，請整段用 "…" 包起來。',
  MULTILINE_IMPLICIT_KEY: '這一行不像「欄位: 內容」。',
};

/**
 * Reads YAML 1.2 (dates and `12:30` stay text, unlike in YAML 1.1).
 * Aliases are refused: front matter has no use for them and they can grow without bound.
 * @param file name for the faults
 * @param lineOffset how many lines of the file stand before `text`
 */
export function readYaml(text: string, file: string, lineOffset = 0): YamlText {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const placeAt = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(1, line) + lineOffset, column: Math.max(1, col) };
  };
  /** A list or map in brackets is told of where it ends; an author looks for where it began. */
  const unclosed = (message: string): Fault | undefined => {
    if (!message.startsWith('Flow ')) return undefined;
    let open: number | undefined;
    visit(document, {
      Collection(_, { flow, range }) {
        if (flow && range && !/[\]}]$/.test(text.slice(range[0], range[1]).trimEnd())) {
          open = range[0];
        }
      },
    });
    if (open === undefined) return undefined;
    const place = placeAt(open);
    const bracket = text.charAt(open);
    return {
      file,
      ...place,
      rule: 'yaml',
      found: `第 ${place.line} 行的 ${bracket} 沒有關上：${excerptAt(text, open + 1)}`,
      advice: `請在內容的最後補上 ${bracket === '[' ? ']' : '}'}`,
    };
  };
  const told = document.errors.map(
    (error): Fault =>
      unclosed(error.message) ?? {
        file,
        ...placeAt(error.pos[0]),
        rule: 'yaml',
        found: `YAML 讀不懂這裡：${excerptAt(text, error.pos[0])}`,
        advice:
          explanations[isAfterTab(text, error.pos[0]) ? 'TAB_AS_INDENT' : error.code] ??
          `請檢查這一行的寫法（${error.message}）。`,
      },
  );
  // The parser stumbles several times over one mistake.
  const faults = told.filter(
    ({ line, advice }, at) =>
      at === told.findIndex((other) => other.line === line && other.advice === advice),
  );

  // ` #` begins a comment, and what an author wrote after it would vanish without a word.
  visit(document, {
    Scalar(_, node) {
      if (node.type !== 'PLAIN' || typeof node.value !== 'string' || !node.comment) return;
      faults.push({
        file,
        ...placeAt(node.range?.[0] ?? 0),
        rule: 'yaml',
        found: `「#${node.comment}」會被當成註解而消失。`,
        advice: `請整段用引號包起來："${node.value} #${node.comment}"`,
      });
    },
  });

  // A text wrapped over several lines is one line to readers, without spaces inside its Chinese.
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value !== 'string') return;
      const written = node.range && text.slice(node.range[0], node.range[1]);
      // A quoted text may also hold a line break by its escape.
      if (written?.includes('\n') || node.value.includes('\n')) node.value = unwrap(node.value);
    },
  });

  // What YAML has beyond plain data: it can grow without bound, or vanish without a word.
  const refuse = (offset: number, found: string, advice: string) =>
    faults.push({ file, ...placeAt(offset), rule: 'yaml', found, advice });
  for (const { pos } of document.warnings) {
    const tag = text.slice(...pos);
    refuse(pos[0], `「${tag.slice(0, 60)}」會被當成 YAML 的標籤而消失。`, '請整段用引號包起來。');
  }
  visit(document, {
    Alias: (_, { source, range }) => {
      const found = `「*${source.slice(0, 60)}」是 YAML 的別名。`;
      refuse(range?.[0] ?? 0, found, '請把內容直接寫出來；要印出星號，請整段用引號包起來。');
      return visit.BREAK;
    },
    Pair: (_, { key }) => {
      if (isScalar(key) && key.value !== null) return;
      const offset = isNode(key) ? key.range?.[0] : undefined;
      refuse(offset ?? 0, '這個欄位的名稱不是文字。', '欄位名稱寫在冒號前面，例如 title: 標題');
    },
  });
  const data: unknown = faults.length === 0 ? document.toJS({ maxAliasCount: 0 }) : null;

  const locate = (path: readonly PropertyKey[]): Place => {
    for (let depth = path.length; depth > 0; depth -= 1) {
      const offset = offsetOf(document.contents, path.slice(0, depth));
      if (offset !== undefined) return placeAt(offset);
    }
    return { line: 1 + lineOffset, column: 1 };
  };
  return { data, faults, locate };
}

/** Whether the line of a place is indented with a tab, which the parser tells in many ways. */
function isAfterTab(text: string, offset: number): boolean {
  const start = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
  return /^ *\t/.test(text.slice(start));
}

function excerptAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
  const line = text.slice(start).split('\n', 1)[0] ?? '';
  return `「${line.trim().slice(0, 60)}」`;
}

/** Offset of the key (in a map) or the item (in a list) that a path leads to. */
function offsetOf(contents: unknown, path: readonly PropertyKey[]): number | undefined {
  let node = contents;
  let offset: number | undefined;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(step),
      );
      if (!isPair(pair) || !isScalar(pair.key)) return undefined;
      offset = pair.key.range?.[0];
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number') {
      node = node.items[step];
      if (!isNode(node)) return undefined;
      offset = node.range?.[0];
    } else return undefined;
  }
  return offset;
}
