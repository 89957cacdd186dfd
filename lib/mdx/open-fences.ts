import type { Code, Root } from 'mdast';
import { CONTINUE, EXIT, visit } from 'unist-util-visit';
import type { Fault } from '../fault';

/**
 * Finds the first code block whose closing line is missing, or is none because words stand on it: it takes
 * in all text up to the next fence, or to the end (CommonMark §4.5).
 * @param body what the tree was parsed from
 * @param file name for the faults
 */
export function openFences(tree: Root, body: string, file: string): Fault[] {
  const faults: Fault[] = [];
  visit(tree, 'code', (node) => {
    const told = openFence(node, body);
    const { line = 1, column = 1 } = node.position?.start ?? {};
    if (!told) return CONTINUE;
    faults.push({ file, line, column, rule: 'open-code', ...told });
    // Behind a fence that did not end, beginnings and ends change places.
    return EXIT;
  });
  return faults;
}

function openFence({ position }: Code, body: string): Pick<Fault, 'found' | 'advice'> | undefined {
  const written = body.slice(position?.start.offset, position?.end.offset);
  const [fence, mark] = /^([`~])\1{2,}/.exec(written) ?? [];
  if (!position || fence === undefined || mark === undefined) return undefined;
  const inner = new RegExp(`^[ \\t>]*${mark}{${fence.length},}[ \\t]*([^${mark}\\s].*)?$`);
  const rows = written.split('\n').slice(1);
  const worded = rows.findIndex((row) => inner.exec(row)?.[1] !== undefined);
  if (worded !== -1) {
    const line = position.start.line + worded + 1;
    return {
      found: `這裡開始的程式碼，到第 ${line} 行的 ${fence} 還沒有結束：那一行有別的字。`,
      advice: `結尾請用單獨一行 ${fence}，文字寫在下一行。要把 ${fence} 當成程式碼的內容，開頭和結尾請各多寫一個 ${mark}。`,
    };
  }
  if (inner.test(rows.at(-1) ?? '')) return undefined;
  return {
    found: `這裡開始的程式碼沒有結束，後面的文字都變成了程式碼。`,
    advice: `請在程式碼的後面寫單獨一行 ${fence}，縮排和開頭一樣。`,
  };
}
