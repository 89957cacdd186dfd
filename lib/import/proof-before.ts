import type { Element, Nodes, Text } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { chineseAutolinkLiteral } from '../mdx/chinese-autolinks';
import type { PostContext } from './post-context';
import { isTagCode, type PageText, tidyCode } from './proof-text';

/** One tag of a shortcode, commented out or not. */
const tag =
  /\{\{(?<mark>[<%])\s*(?<shown>\/\*)?\s*(?<close>\/)?\s*(?<name>[\p{L}\p{N}_./-]*)(?<words>(?:"(?:\\.|[^"\\])*"|`[^`]*`|(?!\{\{[<%]|[>%]\}\})[^"`])*)[>%]\}\}/gu;
/** What is left: one with an odd quotation mark. */
const looseTag = /\{\{[<%](?:(?!\{\{[<%]|[>%]\}\})[\s\S])*[>%]\}\}/gu;
const argument = /(?:([\w-]+)\s*=\s*)?(?:"((?:\\[\s\S]|[^"\\])*)"|`([^`]*)`|([^\s"`]+))/gu;
/** What lies between the tags of these is code. */
const codePair =
  /\{\{[<%]\s*(highlight|mermaid)\b[^{}]*?[>%]\}\}([\s\S]*?)\{\{[<%]\s*\/\s*\1\s*[>%]\}\}/gu;

/** A stand-in for a tag, which Markdown and HTML take for a word. */
const marker = /\uE001(\d+)\uE002/gu;

interface Stand {
  /** As it is written, which is what code shows. */
  written: string;
  /** What Hugo shows in its place. */
  shown: string;
  /** It is commented out, for Hugo's readers to see it. */
  isExample: boolean;
  /** It shows code, which stands close to the words around it. */
  isCode?: boolean;
}

const extensions = [gfm({ singleTilde: false }), chineseAutolinkLiteral()];
const htmlExtensions = [withoutFilter(gfmHtml())];

/** GFM makes scripts and styles text, as Hugo does not. */
function withoutFilter({
  exit,
  ...others
}: ReturnType<typeof gfmHtml>): ReturnType<typeof gfmHtml> {
  const { htmlFlowData: _flow, htmlTextData: _text, ...rest } = exit ?? {};
  return { ...others, exit: rest };
}

/**
 * The text that Hugo's page of a post shows: read with a CommonMark and an HTML parser, and with
 * no rule of the conversion's. Comments, scripts and styles are not shown; alternative texts,
 * titles of pictures and code are.
 * @param body the post without its front matter
 */
export function textBefore(body: string, context: PostContext): PageText {
  const stands: Stand[] = [];
  const authors: string[] = [];
  const stand = (written: string, shown: string, isExample = false) => {
    stands.push({ written, shown, isExample });
    return `\uE001${stands.length - 1}\uE002`;
  };
  const source = body.includes('{{')
    ? body
        .replace(codePair, (written: string, _name: string, inner: string) => {
          stands.push({ written, shown: inner, isExample: false, isCode: true });
          return `\uE001${stands.length - 1}\uE002`;
        })
        .replace(tag, (written: string, ...rest: unknown[]) => {
          const call = rest.at(-1) as Partial<Record<string, string>>;
          if (call.shown) return stand(written, '', true);
          const isQuote = call.name === 'quote' || call.name === 'blockquote';
          // Who said it stands behind what is said.
          if (isQuote && call.close) return stand(written, authors.pop() ?? '');
          const shown = call.close ? '' : shownBy(call, context, isPaired(call.name, rest));
          if (!isQuote) return stand(written, shown);
          authors.push(shown);
          return stand(written, '');
        })
        .replace(looseTag, (written) => stand(written, ''))
    : body;
  const html = micromark(source, { extensions, htmlExtensions, allowDangerousHtml: true });
  const page = { parts: [], marks: [] };
  collect(fromHtml(html, { fragment: true }), false, stands, page);
  return { text: page.parts.join(''), marks: page.marks };
}

/** Whether a closing tag of the same name follows soon. */
function isPaired(name: string | undefined, match: readonly unknown[]): boolean {
  if (name !== 'button' && name !== 'link') return false;
  const [offset, text] = match.slice(-3) as [number, string];
  return new RegExp(`[<%]\\s*/\\s*${name}\\b`, 'u').test(text.slice(offset, offset + 1000));
}

function shownBy(
  { name = '', words = '' }: Partial<Record<string, string>>,
  { param, resolveLink }: PostContext,
  paired: boolean,
): string {
  const named = new Map<string, string>();
  const positional: string[] = [];
  for (const [, key, quoted, raw, bare] of words.matchAll(argument)) {
    const value = quoted?.replace(/\\(["\\])/gu, '$1') ?? raw ?? bare ?? '';
    if (key) named.set(key, value);
    else positional.push(value);
  }
  const get = (...names: string[]) => names.map((one) => named.get(one) ?? '').join(' ');
  const first = positional[0] ?? '';
  switch (name) {
    case 'figure':
    case 'image':
    case 'img':
      return markdownText(
        `${named.get('alt') ?? positional[1] ?? ''}\n\n${get('title', 'caption', 'attr')}`,
      );
    case 'youtube':
    case 'vimeo':
      return get('title');
    case 'param':
      return param(named.get('name') ?? first) ?? '';
    case 'ref':
    case 'relref':
      return resolveLink(named.get('path') ?? first) ?? '';
    case 'details':
      return named.get('summary') ?? named.get('title') ?? first;
    case 'button':
    case 'link':
      if (paired) return '';
      return (
        named.get('content') ?? named.get('text') ?? positional[1] ?? named.get('href') ?? first
      );
    case 'quote':
    case 'blockquote':
      return `${named.get('author') ?? first} ${get('source')}`;
    case 'admonition':
    case 'notice':
    case 'alert':
    case 'callout':
    case 'hint':
    case 'tip':
    case 'note':
    case 'info':
    case 'warning':
      return `${get('title', 'text', 'content')} ${positional.find((one) => !/^[a-z]+$/u.test(one)) ?? ''}`;
    default:
      return '';
  }
}

function markdownText(markdown: string): string {
  const page = { parts: [], marks: [] };
  collect(fromHtml(micromark(markdown), { fragment: true }), false, [], page);
  return page.parts.join('');
}

const hidden = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'iframe',
  'svg',
  'video',
  'audio',
  'object',
  'head',
]);
const lines = new Set([
  'br',
  'p',
  'li',
  'td',
  'th',
  'div',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'pre',
  'dt',
  'dd',
  'summary',
  'figcaption',
  'blockquote',
  'tr',
]);

function collect(
  node: Nodes,
  inCode: boolean,
  stands: readonly Stand[],
  page: { parts: string[]; marks: string[] },
): void {
  if (node.type === 'text') page.parts.push(resolve(node.value, inCode, stands, page.marks));
  if (node.type !== 'element' && node.type !== 'root') return;
  if (node.type === 'element') {
    const { tagName, properties } = node;
    if (hidden.has(tagName)) return;
    // The heading, the numbers and the way back of the footnotes, which are the renderer's.
    if (properties.id === 'footnote-label' || properties.dataFootnoteBackref !== undefined) return;
    if (properties.dataFootnoteRef !== undefined) return;
    if (tagName === 'img') {
      const words = [properties.alt, properties.title].filter(Boolean).join('\n');
      page.parts.push(`\n${resolve(words, false, stands, page.marks)}\n`);
      return;
    }
    if (tagName === 'code') {
      const [only, ...more] = node.children;
      const code =
        only?.type === 'text' && more.length === 0
          ? resolve(only.value, true, stands, page.marks)
          : '';
      if (isTagCode(code) && !code.includes('\n')) {
        page.marks.push(tidyCode(code));
        return;
      }
    }
    dropMarks(node);
    if (lines.has(tagName)) page.parts.push('\n');
  }
  const code = inCode || (node.type === 'element' && /^(?:code|pre)$/u.test(node.tagName));
  for (const child of node.children) collect(child, code, stands, page);
  if (node.type === 'element' && lines.has(node.tagName)) page.parts.push('\n');
}

/** Takes out what Goldmark takes for itself: attributes, and the mark of an alert. */
function dropMarks(element: Element): void {
  const { tagName } = element;
  // An element that is open since an earlier block goes on around the text of this one.
  const last = edgeText(element, -1);
  if (last && /^h[1-6]$/u.test(tagName)) {
    last.value = last.value.replace(/(?<!\s)\s*\{[#.][^{}\n]*\}\s*$/u, '');
  }
  if (last && tagName === 'p') {
    // Shortcodes below it are blocks to us, and to this parser the words of its paragraph.
    const isWhole = last === edgeText(element, 0);
    last.value = last.value.replace(
      /(^|\n)[ \t]*\{[ \t]*[#.][\w-][^{}\n]*\}[ \t]*(?=(?:\n\s*(?:\uE001\d+\uE002\s*)+)?$)/u,
      (whole, line: string) => (line === '' && !isWhole ? whole : line),
    );
  }
  if (tagName !== 'blockquote') return;
  const text = edgeText(element, 0);
  if (!text) return;
  text.value = text.value.replace(/^\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][+-]?/iu, '');
}

/** The text at one end of an element, when it is words and no code or picture that stand there. */
function edgeText({ children }: Element, end: 0 | -1): Text | undefined {
  for (const child of end === 0 ? children : children.toReversed()) {
    if (child.type === 'text' && child.value.trim() !== '') return child;
    if (child.type !== 'element') continue;
    if (child.tagName === 'code' || child.children.length === 0) return undefined;
    const found = edgeText(child, end);
    if (found) return found;
  }
  return undefined;
}

function resolve(
  value: string,
  inCode: boolean,
  stands: readonly Stand[],
  marks: string[],
): string {
  return value.replace(marker, (_, index: string) => {
    const found = stands[Number(index)];
    const written = example(found?.written ?? '');
    if (inCode) return written;
    if (found?.isCode) return found.shown;
    if (!found?.isExample) return ` ${found?.shown ?? ''} `;
    marks.push(tidyCode(written));
    return ' ';
  });
}

/** Shortcodes in code, and commented ones anywhere, are shown as this. */
function example(written: string): string {
  return written.replace('/*', '').replace('*/', '');
}
