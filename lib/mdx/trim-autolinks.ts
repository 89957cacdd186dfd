import type { Link, PhrasingContent, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { fullWidthMark } from '../han';

/**
 * Remark plugin: a bare address ends at Chinese punctuation. GFM's autolinks run on to the next
 * space, which in 「見https://example.com，後面」 is the end of the paragraph.
 */
export function trimAutolinks() {
  return (tree: Root) => {
    visit(tree, 'link', (node, index, parent) => {
      if (index === undefined || !parent) return;
      // The visit goes on with what is put in here: a second address is trimmed in its turn.
      parent.children.splice(index + 1, 0, ...trim(node));
    });
  };
}

/** Shortens a link that shows its own address; returns what follows it, other addresses too. */
function trim(link: Link): PhrasingContent[] {
  const [label, ...others] = link.children;
  if (label?.type !== 'text' || others.length > 0) return [];
  const isBare = link.url === label.value || link.url === `http://${label.value}`;
  const end = label.value.search(fullWidthMark);
  if (!isBare || end <= 0) return [];
  const rest = label.value.slice(end);
  link.url = link.url.slice(0, link.url.length - rest.length);
  label.value = label.value.slice(0, end);
  const next = rest.search(/https?:\/\//);
  if (next < 0) return [{ type: 'text', value: rest }];
  const url = rest.slice(next);
  return [
    { type: 'text', value: rest.slice(0, next) },
    { type: 'link', url, children: [{ type: 'text', value: url }] },
  ];
}
