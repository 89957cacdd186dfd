import type { Element, ElementContent } from 'hast';
import type { PhrasingContent, Root } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import remarkRehype, { type Options } from 'remark-rehype';
import { unified } from 'unified';
import type { Article } from '../article';
import type { Edition } from '../edition';
import { findKept, keep } from '../kept';
import { fill } from '../messages/fill';
import { absoluteUrl, formatDate } from '../site';
import { attributesOf, type JsxElement } from './jsx';
import { parseChecked } from './parse';
import { toPlainMarkdown } from './plain';
import { plainMarkdown } from './rendered';

/** Id that mdast-util-to-hast gives the heading of the footnotes, which is none of the author's. */
export const footnotesId = 'footnote-label';

/** What the ids of footnotes begin with: they keep clear of the headings' by a colon, which those lack. */
export const notePrefix = 'note:';

/** How footnotes are called in an edition. */
export function rehypeOptionsIn({ messages: { body } }: Edition): Options {
  return {
    clobberPrefix: notePrefix,
    footnoteLabel: body.footnotes,
    footnoteBackLabel: (index, repeat) =>
      fill(repeat > 1 ? body.backToNoteAgain : body.backToNote, { number: index + 1, repeat }),
  };
}

type State = { all(node: JsxElement): ElementContent[] };

/** The HTML elements an author wrote (`<kbd>`, `<ruby>`) keep their name and attributes. */
function element(state: State, node: JsxElement): Element {
  return {
    type: 'element',
    tagName: node.name ?? 'span',
    properties: attributesOf(node),
    children: node.name === 'summary' ? wordsOf(state.all(node)) : state.all(node),
  };
}

/** Without the paragraphs that only Markdown needs around a summary's words, to read signs in them. */
function wordsOf(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((child) =>
    child.type === 'element' && child.tagName === 'p' ? child.children : [child],
  );
}

async function plainTree(article: Article): Promise<Root> {
  const { tree } = await parseChecked(article.body, article.bodyOptions);
  return toPlainMarkdown(tree, absoluteUrl, article.edition.messages);
}

const htmlOf = new WeakMap<Article, Promise<string>>();

/**
 * An article's body as HTML for feed readers: no components, no scripts, absolute addresses. Made
 * once, however many feeds carry it.
 */
export function articleHtml(article: Article): Promise<string> {
  const html = htmlOf.get(article) ?? keptHtml(article);
  htmlOf.set(article, html);
  return html;
}

async function keptHtml(article: Article): Promise<string> {
  const name = article.kept && `${article.kept}.html`;
  const found = name && findKept<string>(name);
  if (found) return found;
  const html = await makeHtml(article);
  if (name) keep(name, html);
  return html;
}

async function makeHtml(article: Article): Promise<string> {
  const processor = unified()
    .use(remarkRehype, {
      ...rehypeOptionsIn(article.edition),
      handlers: { mdxJsxFlowElement: element, mdxJsxTextElement: element },
    })
    .use(rehypeStringify);
  // One after the other, so that the footnotes stay with the text.
  const parts = [await plainTree(article), correctionsTree(article)];
  const html = parts.map(async (tree) => processor.stringify(await processor.run(tree)));
  return (await Promise.all(html)).filter((part) => part !== '').join('\n');
}

/**
 * An article's body as plain Markdown, components turned into links, pictures and quotations, with
 * its corrections at the end.
 */
export async function articleMarkdown(article: Article): Promise<string> {
  const { kept } = article;
  const found = kept && findKept<string>(`${kept}.markdown`);
  const body = found || plainMarkdown(await plainTree(article));
  return [body, plainMarkdown(correctionsTree(article))].filter((part) => part !== '').join('\n');
}

/** An article's corrections under a heading; empty where there are none. */
function correctionsTree({ corrections, edition }: Article): Root {
  if (corrections.length === 0) return { type: 'root', children: [] };
  const { title, listed } = edition.messages.corrections;
  const words = (value: string) => [{ type: 'text' as const, value }];
  const items = corrections.map(({ date, text }) => {
    const line = fill(listed, { date: formatDate(date, edition), text });
    return {
      type: 'listItem' as const,
      children: [{ type: 'paragraph' as const, children: words(line) }],
    };
  });
  return {
    type: 'root',
    children: [
      { type: 'heading', depth: 2, children: words(title) },
      { type: 'list', spread: false, children: items },
    ],
  };
}

/** Words as Markdown that shows just them. */
export function markdownWords(words: string): string {
  return markdownLine({ type: 'text', value: words });
}

/** A link as Markdown, its label words that are shown as they are. */
export function markdownLink(words: string, url: string): string {
  return markdownLine({ type: 'link', url, children: [{ type: 'text', value: words }] });
}

function markdownLine(node: PhrasingContent): string {
  // In a heading nothing can end a line, or begin a list.
  const heading = { type: 'heading' as const, depth: 1 as const, children: [node] };
  return plainMarkdown({ type: 'root', children: [heading] })
    .replace(/^# /, '')
    .trim();
}
