import type { MarkedText } from './answer';
import { fold } from './fold';

/** Where something was found: from its first character to behind its last. */
export interface Span {
  start: number;
  end: number;
}

/** Finds the places of one thing in a text, in reading order. */
export type Finder = (text: string) => Span[];

/**
 * Makes a finder of one piece of a query. Case, width and accents do not matter; nor do a blank
 * between Han and Latin, or a hyphen within a Latin word. A Latin word is found where one begins, be it
 * the second half of one such as JavaScript.
 */
export function finderOf(piece: string): Finder {
  const runs = fold(piece).text.match(
    /[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{N}.+#'’_-]*|[^\p{Script=Latin}\p{N}\s\p{P}]+/gu,
  );
  if (!runs) return () => [];
  const source = runs.map((run) =>
    /^[\p{Script=Latin}\p{N}]/u.test(run)
      ? [...run.replaceAll(/[.'’_-]/g, '')].map(literal).join("[.'’_-]?")
      : literal(run),
  );
  const pattern = new RegExp(source.join('[\\s\\p{P}]*'), 'gu');
  return (text) => {
    const { text: folded, origins } = fold(text);
    return [...folded.matchAll(pattern)]
      .map((match) => ({
        start: origins[match.index] ?? 0,
        end: origins[match.index + match[0].length] ?? text.length,
      }))
      .filter(({ start }) => isBeginning(text, start));
  };
}

function isBeginning(text: string, at: number): boolean {
  const around = text.slice(Math.max(0, at - 1), at + 1);
  return !/^[\p{Script=Latin}\p{N}]{2}$/u.test(around) || /^\p{Ll}\p{Lu}$/u.test(around);
}

function literal(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** Joins spans that touch or overlap. */
export function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else joined.push({ ...span });
  }
  return joined;
}

/** Cuts a text at the borders of spans. */
export function markText(text: string, spans: readonly Span[]): MarkedText {
  const pieces: { text: string; isHit: boolean }[] = [];
  let at = 0;
  const take = (end: number, isHit: boolean) => {
    if (end > at) pieces.push({ text: text.slice(at, end), isHit });
    at = Math.max(at, end);
  };
  for (const { start, end } of joinSpans(spans)) {
    take(start, false);
    take(end, true);
  }
  take(text.length, false);
  return pieces;
}
