import type { Section } from '../mdx/text';
import type { ArticleFile } from './format';

/** Most characters (UTF-16 units) of a quoted piece, unless one sentence alone is longer. */
const longest = 220;
/** Shorter blocks are numbers and names in tables. */
const shortest = 8;

/** Cuts the sections of an article into the pieces that are quoted, each of one block. */
export function piecesOf(sections: readonly Section[]): ArticleFile['sections'] {
  return sections
    .map(({ heading, text }) => ({
      ...(heading ? { heading: { text: heading.text, id: heading.id } } : {}),
      pieces: text
        .split('\n')
        .filter((block) => block.length >= shortest)
        .flatMap(cutLong),
    }))
    .filter(({ pieces }) => pieces.length > 0);
}

/** Cuts a paragraph at sentence ends. */
function cutLong(line: string): string[] {
  if (line.length <= longest) return [line];
  const sentences = line.match(/.*?(?:[。！？；!?]+[」』）〉》"'）]*|$)/gsu) ?? [line];
  const least = line.length / Math.ceil(line.length / longest);
  const pieces: string[] = [];
  for (const sentence of sentences) {
    const last = pieces.at(-1);
    if (last !== undefined && last.length < least && last.length + sentence.length <= longest) {
      pieces[pieces.length - 1] = last + sentence;
    } else if (sentence !== '') pieces.push(sentence);
  }
  return pieces.map((piece) => piece.trim());
}
