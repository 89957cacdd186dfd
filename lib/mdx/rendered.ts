import type { Root } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx';
import remarkMdx from 'remark-mdx';
import remarkStringify, { type Options } from 'remark-stringify';
import { unified } from 'unified';
import type { Edition } from '../edition';
import type { Term } from '../glossary';
import { absoluteUrl } from '../site';
import { escapeXml } from '../xml';
import { compileBody } from './compile';
import { attributesOf } from './jsx';
import { toPlainMarkdown } from './plain';
import { markdownSyntax } from './syntax';

/** What is shown of a body, made once. */
export interface Rendered {
  /** What the article's page draws, as next-mdx-remote compiled it. */
  page: string;
  /** The body as plain Markdown. */
  markdown: string;
}

/**
 * Makes what is shown of a body.
 * @param tree the same in its finished form; stays as it is
 * @param glossary terms that its page explains
 */
export async function render(
  tree: Root,
  glossary: readonly Term[],
  edition: Edition,
): Promise<Rendered> {
  const plain = toPlainMarkdown(structuredClone(tree), absoluteUrl, edition.messages);
  return {
    page: await compileBody(tree, glossary, edition),
    markdown: plainMarkdown(plain),
  };
}

const handlers: NonNullable<Options['handlers']> = {
  // Not indented as MDX is, whose second level is code to Markdown.
  mdxJsxFlowElement: (node: MdxJsxFlowElement, _, state, info) => {
    const attributes = Object.entries(attributesOf(node)).map(
      ([name, value]) => ` ${name}="${escapeXml(value)}"`,
    );
    const start = `<${node.name}${attributes.join('')}>`;
    return [start, state.containerFlow(node, info), `</${node.name}>`].join('\n\n');
  },
};

const processor = unified()
  .use(markdownSyntax)
  .use(remarkMdx)
  .use(remarkStringify, { bullet: '-', emphasis: '*', fences: true, handlers })
  .freeze();

/** Writes a tree of `toPlainMarkdown` down. */
export function plainMarkdown(tree: Root): string {
  return processor.stringify(tree);
}
