import type { Link, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { fullWidthMark } from '../han';

/**
 * Remark plugin: a bare address ends at Chinese punctuation, also where `remark-gfm` finds it only
 * in the finished tree (`www.` behind such a mark), and `chineseAutolinks` has no say.
 */
export function trimAutolinks() {
  return (tree: Root) => {
    visit(tree, 'link', (node, index, parent) => {
      const rest = trim(node);
      if (index === undefined || !parent || rest === '') return;
      parent.children.splice(index + 1, 0, { type: 'text', value: rest });
    });
  };
}

/** The address that a link shows as it is, and nothing else; undefined for any other link. */
export function bareAddress(link: Link): string | undefined {
  const [label, ...others] = link.children;
  if (label?.type !== 'text' || others.length > 0) return undefined;
  const isBare = link.url === label.value || link.url === `http://${label.value}`;
  return isBare ? label.value : undefined;
}

/** Shortens a link that shows its own address; returns what follows it. */
function trim(link: Link): string {
  const address = bareAddress(link) ?? '';
  const end = address.search(fullWidthMark);
  if (end <= 0) return '';
  const rest = address.slice(end);
  link.url = link.url.slice(0, link.url.length - rest.length);
  link.children = [{ type: 'text', value: address.slice(0, end) }];
  return rest;
}
