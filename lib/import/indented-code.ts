import { visit } from 'unist-util-visit';
import type { Manuscript } from './manuscript';
import { rangeOf } from './markdown';
import { uncomment } from './shortcodes';

/** An example of a shortcode, as Hugo's authors write it. */
const example = /\{\{[<%]\s*\/\*[^\n]*?\*\/\s*[>%]\}\}/gu;

/** Puts fences around code that is marked by indentation alone, which MDX does not have. */
export function fenceIndentedCode(manuscript: Manuscript): void {
  visit(manuscript.tree, 'code', (code) => {
    const range = rangeOf(code);
    if (!range || /^ {0,3}(?:`{3}|~{3})/u.test(manuscript.masked.slice(range.start, range.end)))
      return;
    const before = manuscript.source.slice(manuscript.lineStart(range.start), range.start);
    // The markers of a list stand only before its first line, those of a quotation before each.
    const prefix = before.replace(/[^>\s]/gu, ' ');
    const value = code.value.replace(example, uncomment);
    const longest = Math.max(0, ...(value.match(/`+/gu) ?? []).map((run) => run.length));
    const fence = '`'.repeat(Math.max(3, longest + 1));
    const rows = [...value.split('\n'), fence].map((row) => (prefix + row).trimEnd());
    manuscript.replace(range, [fence, ...rows].join('\n'));
    manuscript.note('converted', range.start, '縮排的程式碼 → 用 ``` 圍起來');
  });
}
