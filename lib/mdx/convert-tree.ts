import type { Nodes, Parent, Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { type Converter, object, writtenLanguage } from '../convert/converter';
import { headingText } from './heading-ids';
import { attributesOf, isJsxElement, type JsxElement, setAttributes } from './jsx';

/**
 * The attributes of each element that readers see or hear, besides `title`. Everything else is an
 * address, a name for machines or, like the original of a quotation, another language.
 */
const shown: Readonly<Record<string, readonly string[]>> = {
  Figure: ['alt', 'credit'],
  Quote: ['source'],
};

/** What goes on with the run of words around it; any other node begins a run of its own. */
const phrasing = new Set(['strong', 'emphasis', 'delete', 'link', 'linkReference']);
const runsOfTheirOwn = new Set(['rt', 'rp', 'summary', 'Callout', 'Quote', 'Figure', 'YouTube']);

/**
 * Remark plugin: turns a finished body (figures and heading ids are in) into another edition.
 * Words are converted a block at a time, across emphasis and links; code, addresses, ids, `<Keep>`
 * and what is marked as another language stay. `file.data.headings` gets the new words.
 */
export function convertTree(converter: Converter) {
  return (tree: Root, file: VFile) => {
    convertBlock(tree, converter);
    const headings = new Map<unknown, string>();
    visit(tree, 'heading', (node) => {
      headings.set(node.data?.hProperties?.id, headingText(node));
    });
    file.data.headings = file.data.headings?.map((heading) => ({
      ...heading,
      text: headings.get(heading.id) ?? heading.text,
    }));
  };
}

/** Converts the run of words in a block, and the blocks in it. */
function convertBlock(block: Parent, converter: Converter): void {
  const run: (Text | undefined)[] = [];
  const blocks: Parent[] = [];
  collect(block, converter, run, blocks);
  const words = converter.pieces(run.map((node) => node?.value ?? object));
  for (const [index, node] of run.entries()) if (node) node.value = words[index] ?? node.value;
  for (const inner of blocks) convertBlock(inner, converter);
}

/** Gathers a block's texts, with nothing for what stands between them, and the blocks in it. */
function collect(
  parent: Parent,
  converter: Converter,
  run: (Text | undefined)[],
  blocks: Parent[],
): void {
  for (const node of parent.children) {
    if (node.type === 'text') {
      run.push(isAddress(node, parent) ? undefined : node);
    } else if (isJsxElement(node) && isWritten(node)) {
      run.push(undefined);
    } else if (isJsxElement(node) && node.name === 'ruby') {
      // Another word would not be what stands above it.
      visit(node, 'text', (text) => {
        text.value = converter.characters(text.value);
      });
      run.push(undefined);
    } else {
      convertAttributes(node, converter);
      if (!('children' in node)) run.push(undefined);
      else if (isPhrasing(node)) collect(node, converter, run, blocks);
      else blocks.push(node);
    }
  }
}

function isPhrasing(node: Nodes): boolean {
  if (node.type === 'mdxJsxTextElement') return !runsOfTheirOwn.has(node.name ?? '');
  return phrasing.has(node.type);
}

/** Whether a link shows its own address. */
function isAddress({ value }: Text, parent: Parent): boolean {
  if (parent.type !== 'link' || !('url' in parent)) return false;
  return [value, `http://${value}`, `mailto:${value}`].includes(String(parent.url));
}

/**
 * Whether an element stays as it is written: `<Keep>`, which becomes an element that says in which
 * language, and another language than the articles'. Their own is no longer what they are in.
 */
function isWritten(node: JsxElement): boolean {
  if (node.name === 'Keep') {
    node.name = node.children.some(isBlock) ? 'div' : 'span';
    setAttributes(node, { lang: writtenLanguage });
    return true;
  }
  const { lang, ...others } = attributesOf(node);
  if (lang === undefined) return false;
  if (!/^zh-hant\b/i.test(lang)) return true;
  setAttributes(node, others);
  return false;
}

function isBlock(node: Nodes): boolean {
  return 'children' in node && !isPhrasing(node);
}

function convertAttributes(node: Nodes, { text }: Converter): void {
  if (isJsxElement(node)) {
    const attributes = attributesOf(node);
    for (const name of ['title', ...(shown[node.name ?? ''] ?? [])]) {
      const value = attributes[name];
      if (value !== undefined) attributes[name] = text(value);
    }
    setAttributes(node, attributes);
  } else if ('title' in node && node.title) node.title = text(node.title);
  if (node.type === 'image' && node.alt) node.alt = text(node.alt);
}
