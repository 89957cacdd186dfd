import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { SKIP, visit } from 'unist-util-visit';
import type { Term } from '../glossary';
import { firstMentions } from '../mentions';
import { isJsxElement, setAttributes } from './jsx';

/** What {@link markTerms} makes of a mention. */
export interface TermAttributes {
  slug: string;
}

/** What {@link markTerms} puts behind the text for each term marked in it. */
export interface TermNoteAttributes extends TermAttributes {
  term: string;
  latin?: string;
}

/**
 * Running text, and nothing else: a heading, a link, a summary and a caption are something already;
 * a quotation is another's words; a table cell has no room, and a footnote is read out of its place.
 */
const running = new Set(['root', 'paragraph', 'list', 'listItem', 'strong', 'emphasis']);
const runningElements = new Set(['Callout', 'details', 'ins', 'Keep', 'mark']);

/**
 * Remark plugin: the first mention of each term of the glossary becomes a `<Term>`; what the terms
 * mean stands as `<TermNote>`s behind the text, so that no reading of it runs into an explanation.
 */
export function markTerms({ glossary }: { glossary: readonly Term[] }) {
  return (tree: Root) => {
    const marked = new Set<Term>();
    visit(tree, (node, index, parent) => {
      if (node.type !== 'text') return isRunning(node) || SKIP;
      if (index === undefined || !parent) return;
      const parts = splitText(node.value, glossary, marked);
      parent.children.splice(index, 1, ...parts);
      return index + parts.length;
    });
    tree.children.push(...[...marked].map(noteOf));
  };
}

function isRunning(node: Nodes): boolean {
  return isJsxElement(node) ? runningElements.has(node.name ?? '') : running.has(node.type);
}

/** Text with its first mentions as elements; the terms are added to those marked. */
function splitText(value: string, glossary: readonly Term[], marked: Set<Term>): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let rest = 0;
  for (const { term, start, end } of firstMentions(value, glossary, marked)) {
    marked.add(term);
    parts.push(text(value.slice(rest, start)), elementOf(term, value.slice(start, end)));
    rest = end;
  }
  return [...parts, text(value.slice(rest))].filter(
    (part) => part.type !== 'text' || part.value !== '',
  );
}

function elementOf({ slug }: Term, words: string): MdxJsxTextElement {
  const element: MdxJsxTextElement = {
    type: 'mdxJsxTextElement',
    name: 'Term',
    attributes: [],
    children: [text(words)],
  };
  setAttributes(element, { slug } satisfies TermAttributes);
  return element;
}

function noteOf({ slug, term, latin, definition }: Term): RootContent {
  const note: MdxJsxFlowElement = {
    type: 'mdxJsxFlowElement',
    name: 'TermNote',
    attributes: [],
    children: [{ type: 'paragraph', children: [text(definition)] }],
  };
  setAttributes(note, { slug, term, latin });
  return note;
}

function text(value: string): Extract<PhrasingContent, { type: 'text' }> {
  return { type: 'text', value };
}
