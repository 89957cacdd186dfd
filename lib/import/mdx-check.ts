import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { articleComponents, articleElements } from '../mdx/elements';
import { parseMdx } from '../mdx/syntax';
import { type Problem, quote } from './note';

/** Elements that a conversion may leave in an article. */
const expected: readonly (string | null)[] = [
  ...Object.keys(articleComponents),
  ...Object.keys(articleElements),
];

/**
 * Makes sure that a converted body is MDX and has no code in it, which would be dropped or
 * refused when the site is built.
 * @returns what is wrong, with the text in question; the converted body's lines are not the source's
 */
export function checkMdx(body: string): Problem | undefined {
  const at = (line: number | undefined) => quote(body.split('\n')[(line ?? 1) - 1] ?? '');
  let code: Nodes | undefined;
  try {
    visit(parseMdx(body), (node) => {
      code ??= isUnexpected(node) ? node : undefined;
    });
  } catch (error) {
    const { reason, line } = mdxError(error);
    return { text: `轉換後不是正確的 MDX，在「${at(line)}」：${reason}` };
  }
  if (!code) return undefined;
  return { text: `轉換後還有會被當成程式的文字，在「${at(code.position?.start.line)}」。` };
}

function isUnexpected(node: Nodes): boolean {
  switch (node.type) {
    case 'mdxjsEsm':
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return true;
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return (
        !expected.includes(node.name) ||
        node.attributes.some(
          ({ type, value }) => type === 'mdxJsxExpressionAttribute' || typeof value === 'object',
        )
      );
    default:
      return false;
  }
}

function mdxError(error: unknown): { reason: string; line: number | undefined } {
  const get = (key: string): unknown =>
    typeof error === 'object' && error !== null ? Reflect.get(error, key) : undefined;
  const line = get('line');
  return {
    reason: String(get('reason') ?? error),
    line: typeof line === 'number' ? line : undefined,
  };
}
