import { createHash } from 'node:crypto';
import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toText } from 'hast-util-to-text';
import { SKIP, visit } from 'unist-util-visit';

/** Elements that hold furniture: navigation, forms, counters, the time of day. */
const furniture = new Set(
  'script style noscript template svg nav footer aside form button select iframe time dialog'.split(
    ' ',
  ),
);
const furnitureRoles = new Set(
  'navigation banner contentinfo complementary search dialog alertdialog alert status'.split(' '),
);

/** An article shorter than this is a teaser, and the page's text stands elsewhere. */
const shortestArticle = 200;
/** As wide as so many Latin letters is the least that a sentence of the text takes. */
const shortestSentence = 24;

/**
 * Sixteen hexadecimal digits that stay the same as long as a page says the same. Of HTML only the
 * sentences of its main text count, so that advertisements, nonces, dates and lists of other
 * articles change nothing; of plain text the words, and of anything else, such as PDF, the bytes.
 * @param body at most as much as `lib/sources/request.ts` reads
 * @returns undefined for a page without text, such as one that a script draws, and for one that
 *   is made to be hard to read
 */
export function fingerprint(body: Buffer, contentType = ''): string | undefined {
  const type = contentType.toLowerCase();
  if (/^text\/plain\b/.test(type)) return digest(decode(body, type).trim().replaceAll(/\s+/g, ' '));
  const isHtml = type ? /\bx?html\b/.test(type) : /^\s*</.test(body.toString('latin1', 0, 200));
  if (!isHtml) return digest(body);
  const html = decode(body, type);
  if (isTangled(html)) return undefined;
  try {
    return digest(mainText(html));
  } catch (error) {
    // Elements nested deeper than the parser's stack.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const mostOpen = 100;

/**
 * Whether more elements of formatting are opened than closed than any page has by mistake: a
 * parser makes all of them anew in every paragraph.
 */
function isTangled(html: string): boolean {
  let open = 0;
  for (const [tag] of html.matchAll(
    /<\/?(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?![\w-])/gi,
  )) {
    open += tag.startsWith('</') ? -1 : 1;
    if (open > mostOpen) return true;
  }
  return false;
}

function digest(content: string | Buffer): string | undefined {
  if (content.length === 0) return undefined;
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}

/** Decodes as browsers do: what the header says, else what the page says of itself, else UTF-8. */
function decode(body: Buffer, type: string): string {
  const declared =
    /charset\s*=\s*["']?([^\s"';]+)/.exec(type)?.[1] ??
    /<meta[^>]+charset\s*=\s*["']?\s*([^\s"'/>;]+)/i.exec(body.toString('latin1', 0, 4096))?.[1];
  return decoderFor(declared).decode(body);
}

function decoderFor(label = 'utf-8'): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder();
  }
}

/** The sentences of a page's main text, one block a line. */
export function mainText(html: string): string {
  const tree = fromHtml(html);
  visit(tree, 'element', (node, index, parent) => {
    if (parent && index !== undefined && isFurniture(node)) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    // Its line breaks are typesetting: a specification in <pre> is sentences, too.
    if (node.tagName === 'pre') node.tagName = 'p';
    return undefined;
  });
  const blocks = toText(mainPart(tree))
    .split('\n')
    .map((block) => block.replaceAll(/\s+/g, ' ').trim())
    .filter((block) => block !== '');
  const sentences = blocks.filter(isSentence);
  return (sentences.length > 0 ? sentences : blocks).join('\n');
}

function isFurniture({ tagName, properties }: Element): boolean {
  const { hidden, ariaHidden, role } = properties;
  return (
    furniture.has(tagName) ||
    Boolean(hidden) ||
    ariaHidden === 'true' ||
    furnitureRoles.has(String(role))
  );
}

/** The longest `<article>`, else `<main>`, else everything. */
function mainPart(tree: Root): Nodes {
  let article: { node: Element; length: number } | undefined;
  let main: Element | undefined;
  visit(tree, 'element', (node) => {
    if (node.tagName === 'main' || node.properties.role === 'main') main ??= node;
    if (node.tagName !== 'article') return undefined;
    const { length } = toText(node);
    if (length >= shortestArticle && length > (article?.length ?? 0)) article = { node, length };
    return SKIP;
  });
  return article?.node ?? main ?? tree;
}

function isSentence(block: string): boolean {
  const width = block.length + (block.match(/\p{Script=Han}/gu)?.length ?? 0);
  return width >= shortestSentence && /[。！？]|[.!?]["'”’)\]]?(?:\s|$)/u.test(block);
}
