import type { Heading, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { headingIds } from '../mdx/heading-ids';
import { rangeOf } from './markdown';
import { parseBody } from './parse-body';
import { noContext } from './post-context';
import type { Range } from './splice';

const attributes =
  /[ \t]*(?<!\\)\{[ \t]*(?:[#.][^{}\n]*|[\w-]+=(?:"[^"\n]*"|[^\s{}]+)[^{}\n]*)\}[ \t]*$/u;

/** What is longer is no heading with an id, and would take the pattern minutes. */
const longest = 1_000;

/** Goldmark's attributes behind a heading, `{#id .class}`, which are none of its words. */
export interface HeadingAttributes extends Range {
  written: string;
  id: string | undefined;
}

/** @param masked the source with shortcodes covered */
export function headingAttributes(node: Heading, masked: string): HeadingAttributes | undefined {
  const range = rangeOf(node);
  const heading = range && masked.slice(range.start, range.end);
  if (!range || heading === undefined) return undefined;
  if (heading.length > longest || heading.includes('\n')) return undefined;
  const found = attributes.exec(heading.replace(/[ \t]+#+[ \t]*$/u, ''));
  if (!found) return undefined;
  const start = range.start + found.index;
  const id = /#([^\s{}.]+)/u.exec(found[0])?.[1];
  return { start, end: start + found[0].length, written: found[0].trim(), id };
}

/** The ids that headings give themselves by `{#id}`, each with the one that the heading has on our site. */
export function headingAnchors(tree: Root, masked: string): Map<string, string> {
  const ids: (string | undefined)[] = [];
  const copies: Heading[] = [];
  visit(tree, 'heading', (node) => {
    const found = headingAttributes(node, masked);
    ids.push(found?.id);
    const text = textOf(node);
    const value = found ? text.replace(attributes, '') : text;
    copies.push({ type: 'heading', depth: node.depth, children: [{ type: 'text', value }] });
  });
  // Few posts have any.
  if (ids.every((id) => id === undefined)) return new Map();
  const file = new VFile();
  headingIds()({ type: 'root', children: copies }, file);
  const anchors = new Map<string, string>();
  ids.forEach((id, index) => {
    const ours = file.data.headings?.[index]?.id;
    if (id && ours && !anchors.has(id)) anchors.set(id, ours);
  });
  return anchors;
}

/** The same of a body that is not converted yet; few have any, and only those are parsed for it. */
export function bodyAnchors(body: string): Map<string, string> {
  const mayHave = (line: string) => line.includes('#', line.indexOf('{') + 1);
  if (!body.split('\n').some((line) => line.includes('{') && mayHave(line))) return new Map();
  try {
    const { tree, masked } = parseBody(body, noContext);
    return headingAnchors(tree, masked);
  } catch {
    // Converting it will tell why.
    return new Map();
  }
}
