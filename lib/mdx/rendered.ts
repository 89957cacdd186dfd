import type { Root } from 'mdast';
import remarkMdx from 'remark-mdx';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { Edition } from '../edition';
import { absoluteUrl } from '../site';
import { compileBody } from './compile';
import type { BodyOptions } from './parse';
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
 * @param body MDX that was checked
 * @param written the same as it was parsed, before any plugin; stays as it is
 * @param tree the same, with everything done to it; stays as it is
 * @param options with the terms that its page explains
 */
export async function render(
  body: string,
  written: Root,
  tree: Root,
  options: BodyOptions,
  edition: Edition,
): Promise<Rendered> {
  const plain = toPlainMarkdown(structuredClone(tree), absoluteUrl, edition.messages);
  return {
    page: await compileBody(body, written, options, edition),
    markdown: plainMarkdown(plain),
  };
}

const processor = unified()
  .use(markdownSyntax)
  .use(remarkMdx)
  .use(remarkStringify, { bullet: '-', emphasis: '*', fences: true })
  .freeze();

/** Writes a tree of `toPlainMarkdown` down. */
export function plainMarkdown(tree: Root): string {
  return processor.stringify(tree);
}
