import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';

/** Elements of an article's page. None of them loads or runs anything but pictures of the site's own. */
const inert = new Set(
  `a abbr article aside b blockquote br button cite code dd del details dfn div dl dt em
   figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img input ins kbd label li mark nav ol p
   pre q rp rt ruby s section small span strong sub summary sup table tbody td th thead time tr ul`.split(
    /\s+/,
  ),
);

/** Attributes that hold an address. */
const addresses = ['href', 'src', 'cite', 'action', 'formAction', 'data', 'poster', 'xLinkHref'];

/**
 * Reads HTML as browsers do and tells what in it could run, load from elsewhere or leave its place.
 * @param allowed what a page has besides what its articles say
 */
export function dangersOf(html: string, allowed: (element: Element) => boolean = () => false) {
  const dangers: string[] = [];
  const tree: Root = fromHtml(html, { fragment: true });
  visit(tree, (node) => {
    if (node.type === 'comment' && node.value !== '' && !/^[/$!?]|^ ?$/.test(node.value)) {
      dangers.push(`comment ${node.value}`);
    }
    if (node.type !== 'element') return;
    const { tagName, properties } = node;
    if (!inert.has(tagName) && !allowed(node)) dangers.push(`<${tagName}>`);
    for (const [name, value] of Object.entries(properties)) {
      if (/^on/i.test(name)) dangers.push(`<${tagName} ${name}>`);
      if (/^(?:srcDoc|is|slot|nonce)$/i.test(name)) dangers.push(`<${tagName} ${name}>`);
      if (name === 'style' && /url|expression|import|behavior/i.test(String(value))) {
        dangers.push(`<${tagName} style="${value}">`);
      }
      if (addresses.includes(name) && !leadsSomewhereSafe(tagName, String(value))) {
        dangers.push(`<${tagName} ${name}="${value}">`);
      }
    }
  });
  return dangers;
}

/** Whether a browser, which reads addresses by the URL standard, would go nowhere that runs. */
export function leadsSomewhereSafe(tagName: string, address: string): boolean {
  const base = 'https://hostile.example/posts/x';
  if (!URL.canParse(address, base)) return true;
  const { protocol, origin } = new URL(address, base);
  if (tagName === 'img') return origin === new URL(base).origin;
  return ['https:', 'http:', 'mailto:', 'tel:'].includes(protocol);
}
