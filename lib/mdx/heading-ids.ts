import GithubSlugger, { slug } from 'github-slugger';
import type { Root } from 'mdast';
import type {} from 'mdast-util-to-hast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { withoutReadings } from './ruby';

/** A heading of an article, as the table of contents and deep links use it. */
export interface Heading {
  depth: number;
  text: string;
  id: string;
}

declare module 'vfile' {
  interface DataMap {
    headings: Heading[];
  }
}

/**
 * Remark plugin: gives every heading the one id that heading, table of contents and deep links
 * share (Han kept, duplicates numbered, as GitHub makes them), and notes them in `file.data.headings`.
 */
export function headingIds() {
  return (tree: Root, file: VFile) => {
    const slugger = new GithubSlugger();
    const headings: Heading[] = [];
    visit(tree, 'heading', (node) => {
      const text = textOf(withoutReadings(node)).trim();
      // An id is a global name in the browser: `__next_f` must stay Next's.
      const id = slugger.slug(slug(text).replace(/^_+/, '') || 'section');
      // The title is the page's only first-level heading.
      if (node.depth === 1) node.depth = 2;
      node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id } };
      headings.push({ depth: node.depth, text, id });
    });
    file.data.headings = headings;
  };
}
