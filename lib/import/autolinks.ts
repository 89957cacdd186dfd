import { visit } from 'unist-util-visit';
import { escapeText, markdownDestination } from './escape-text';
import type { Manuscript } from './manuscript';
import { rangeOf } from './markdown';

/** Writes `<https://…>` as an ordinary link: in MDX an angle bracket begins a component. */
export function convertAutolinks(manuscript: Manuscript): void {
  const isTaken = manuscript.takenTest();
  visit(manuscript.tree, 'link', (link) => {
    const range = rangeOf(link);
    if (!range || manuscript.source[range.start] !== '<' || isTaken(range)) return;
    const address = manuscript.source.slice(range.start + 1, range.end - 1);
    const text = `[${escapeText(address)}](${markdownDestination(link.url)})`;
    manuscript.replace(range, manuscript.gapAt(range.start) + text);
    manuscript.note('converted', range.start, `<${address}> → ${text}`);
  });
}
