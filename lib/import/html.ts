import type { Parents } from 'mdast';
import { visit } from 'unist-util-visit';
import { convertHtmlBlocks } from './html-block';
import { convertHtmlInLine } from './html-line';
import type { Manuscript } from './manuscript';

/** Blocks that hold blocks: raw HTML in them stands for itself, not within a line of text. */
const flowParents: readonly string[] = ['root', 'blockquote', 'listItem', 'footnoteDefinition'];

/**
 * Writes raw HTML as MDX: as Markdown, as one of the few elements we have, or as its plain
 * content. Comments, scripts and styles go, and the report says so.
 */
export function convertHtml(manuscript: Manuscript): void {
  const isTaken = manuscript.takenTest();
  visit(manuscript.tree, (node) => {
    if (!('children' in node)) return;
    const parent: Parents = node;
    if (!parent.children.some(({ type }) => type === 'html')) return;
    if (flowParents.includes(parent.type)) convertHtmlBlocks(parent, isTaken, manuscript);
    else convertHtmlInLine(parent, isTaken, manuscript);
  });
}
