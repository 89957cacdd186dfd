import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

/**
 * Rehype plugin of the page: gives each footnote the place that it has beside the text where there
 * is room, level with its mark, or below the note before it where that one reaches so far. The notes
 * stay one list at the end, for readers of everything else; `app/notes.css` moves them.
 */
export function placeNotes() {
  return (tree: Root) => {
    const marks = new Map<string, Element>();
    const notes: Element[] = [];
    visit(tree, 'element', (node, _, parent) => {
      const { href, dataFootnoteRef, id } = node.properties;
      // A note that is referred to twice stands where it is first.
      if (dataFootnoteRef !== undefined && !marks.has(String(href))) marks.set(String(href), node);
      const isInNotes = parent?.type === 'element' && parent.tagName === 'ol';
      if (node.tagName === 'li' && isInNotes && String(id).includes('fn-')) notes.push(node);
    });
    for (const [index, note] of notes.entries()) {
      const mark = marks.get(`#${note.properties.id}`);
      if (!mark) continue;
      const number = index + 1;
      const beside = `anchor(--mark-${number} top, 0px)`;
      const place =
        index === 0 ? beside : `max(${beside}, calc(anchor(--note-${index} bottom, 0px) + 1rem))`;
      mark.properties.style = `anchor-name:--mark-${number}`;
      note.properties.style = `anchor-name:--note-${number};--place:${place}`;
    }
  };
}
