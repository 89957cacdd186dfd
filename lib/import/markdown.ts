import type { Nodes, Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { markdownSyntax } from '../mdx/syntax';
import type { Range } from './splice';

const hugo = unified().use(remarkParse).use(markdownSyntax).freeze();

/** Parses a Hugo body: plain Markdown, in which `{` and `<` can be ordinary text. */
export function parseHugo(body: string): Root {
  return hugo.parse(body);
}

/** Where a node stands; undefined for the few that the GFM autolink transform invents. */
export function rangeOf(node: Nodes): Range | undefined {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  return start === undefined || end === undefined ? undefined : { start, end };
}
