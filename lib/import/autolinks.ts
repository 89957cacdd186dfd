import { visit } from 'unist-util-visit';
import { escapeText, markdownDestination } from './escape-text';
import type { Manuscript } from './manuscript';
import { rangeOf } from './markdown';

/**
 * Writes `<https://…>` as an ordinary link: in MDX an angle bracket begins a component. So is a
 * bare address right behind a tag, which would be none behind the word that stood before the tag,
 * and one of the old site, which leads to the new one.
 */
export function convertAutolinks(manuscript: Manuscript): void {
  const isTaken = manuscript.takenTest();
  visit(manuscript.tree, 'link', (link) => {
    const range = rangeOf(link);
    if (!range || isTaken(range)) return;
    const { masked } = manuscript;
    const isAngled = masked[range.start] === '<';
    const isBehindTag = masked[range.start] !== '[' && masked[range.start - 1] === '>';
    const isBare = masked[range.start] !== '[' && manuscript.callsIn(range).length === 0;
    const ours = isBare ? manuscript.context.resolveLink(link.url) : undefined;
    if (!isAngled && !isBehindTag && ours === undefined) return;
    const written = manuscript.slice(range);
    const address = isAngled ? written.slice(1, -1) : written;
    const text = `[${escapeText(address)}](${markdownDestination(ours ?? link.url)})`;
    manuscript.replace(range, manuscript.gapAt(range.start) + text);
    manuscript.note('converted', range.start, `${written} → ${text}`);
  });
}
