import { visit } from 'unist-util-visit';
import { escapeText, markdownDestination } from './escape-text';
import type { Manuscript } from './manuscript';
import { rangeOf } from './markdown';

/**
 * Writes `<https://…>` as an ordinary link: in MDX an angle bracket begins a component. So is a
 * bare address right behind a tag, which would be none behind the word that stood before the tag.
 */
export function convertAutolinks(manuscript: Manuscript): void {
  const isTaken = manuscript.takenTest();
  visit(manuscript.tree, 'link', (link) => {
    const range = rangeOf(link);
    if (!range || isTaken(range)) return;
    const { masked } = manuscript;
    const isAngled = masked[range.start] === '<';
    const isBehindTag = masked[range.start] !== '[' && masked[range.start - 1] === '>';
    if (!isAngled && !isBehindTag) return;
    const written = manuscript.slice(range);
    const address = isAngled ? written.slice(1, -1) : written;
    const text = `[${escapeText(address)}](${markdownDestination(link.url)})`;
    manuscript.replace(range, manuscript.gapAt(range.start) + text);
    manuscript.note('converted', range.start, `${written} → ${text}`);
  });
}
