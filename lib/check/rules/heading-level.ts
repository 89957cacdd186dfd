import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Finding, Rule } from '../rule';

/** Headings go down one level at a time, from `##`; the title is the page's only `#`. */
export const headingLevel: Rule = {
  name: 'heading-level',
  severity: 'warning',
  about:
    '標題一次只往下一層：`##` 之後用 `###`，不要直接跳到 `####`；文章標題已經是 `#`，內文從 `##` 開始。',
  written({ tree }) {
    const findings: Finding[] = [];
    let previous = 1;
    visit(tree, 'heading', (node) => {
      const { depth } = node;
      if (depth === 1 || depth > previous + 1) {
        const wanted = depth === 1 ? 2 : previous + 1;
        findings.push({
          line: node.position?.start.line ?? 1,
          column: node.position?.start.column ?? 1,
          found: `「${textOf(node)}」是第 ${depth} 層標題。`,
          advice: `請用第 ${wanted} 層：${'#'.repeat(wanted)}`,
        });
      }
      previous = Math.max(2, depth);
    });
    return findings;
  },
};
