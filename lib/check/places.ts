import type { Node } from 'unist';
import type { ArticleField } from '../front-matter';
import type { Place } from '../yaml';
import type { WrittenSource } from './rule';

const blank = /^(?:""|''|\[\s*\]|~|null)?[ \t]*(?:#.*)?(?:\n(?![ \t])|$)/;

/** Where a front-matter field stands, or undefined where the article leaves it out or empty. */
export function fieldPlace(
  { source, locate }: WrittenSource,
  field: ArticleField,
): Place | undefined {
  const place = locate([field]);
  const rest = source.slice(offsetOf(source, place));
  const key = new RegExp(`^["']?${field}["']?[ \\t]*:[ \\t]*`).exec(rest)?.[0];
  return key === undefined || blank.test(rest.slice(key.length)) ? undefined : place;
}

/** Offset in a text of a place that counts lines and columns. */
export function offsetOf(source: string, { line, column }: Place): number {
  let start = 0;
  for (let skipped = 1; skipped < line; skipped += 1) start = source.indexOf('\n', start) + 1;
  return start + column - 1;
}

/** Where a node of an article's tree begins. */
export function placeOf(node: Pick<Node, 'position'>): Place {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  return { line, column };
}
