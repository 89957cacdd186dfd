import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { type Edition, pathIn } from '../editions';

/** A path of this site that is a page or a feed: other files have an ending, too. */
const page = /^\/(?!\/|api\/)(?:[^?#]*\/)?(?:[^/.?#]*|feed\.xml|atom\.xml|feed\.json)(?=[?#]|$)/;

/** Remark plugin: links to the site's own pages lead to those of the edition. */
export function linkWithin(edition: Edition) {
  return (tree: Root) => {
    visit(tree, (node) => {
      if (node.type !== 'link' && node.type !== 'definition') return;
      if (page.test(node.url)) node.url = pathIn(edition, node.url);
    });
  };
}
