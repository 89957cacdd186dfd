import type { Root } from 'mdast';
import { isJsxElement } from '../mdx/jsx';
import { misplaced } from '../mdx/nesting';
import { parseMdx } from '../mdx/syntax';
import { rangeOf } from './markdown';
import { applySplices } from './splice';

/** What a summary of ours says, where the author wrote none. */
export const summaryLabel = '詳細內容';

/**
 * Gives every `<details>` without a summary one: browsers show a word of their own language there.
 * @param body a converted body
 */
export function addSummaries(body: string): string {
  if (!body.includes('<details>')) return body;
  let tree: Root;
  try {
    tree = parseMdx(body);
  } catch {
    // What is wrong with the body is told by its check.
    return body;
  }
  const summary = `<summary>${summaryLabel}</summary>`;
  const splices = misplaced(tree).flatMap(({ node, rule }) => {
    const range = rangeOf(node);
    if (rule !== 'misplaced-element' || !range) return [];
    if (!isJsxElement(node) || node.name !== 'details') return [];
    const start = range.start + '<details>'.length;
    const head = body.slice(body.lastIndexOf('\n', range.start - 1) + 1, range.start);
    const lineStart = `\n${head.replace(/[^>\s]/gu, ' ')}`;
    const isFlow = node.type === 'mdxJsxFlowElement';
    return [{ start, end: start, text: isFlow ? lineStart + summary : summary }];
  });
  return applySplices(body, splices);
}
