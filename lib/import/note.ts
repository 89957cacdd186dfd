/**
 * What an editor is told about one place of a post: `converted` is certain, `guessed` wants a
 * look, `dropped` was about the old site's looks only, `unconverted` is left for a person to do.
 */
export type NoteKind = 'converted' | 'guessed' | 'dropped' | 'unconverted';

export interface Note {
  kind: NoteKind;
  /** Line of the source file, from 1; absent when it is about the file as a whole. */
  line?: number;
  text: string;
  /** What it is about, for the report's lists: a field's name, a file's address, a link. */
  about?: { list: 'field' | 'file' | 'link' | 'remote'; name: string };
}

/** Why a post cannot be brought in at all. */
export interface Problem {
  line?: number;
  text: string;
}

/** Shortens what is quoted in a report to one readable line; nothing is cut unless it is long. */
export function quote(text: string, limit = 120): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  const letters = [...line];
  return letters.length > limit ? `${letters.slice(0, limit).join('')}…` : line;
}
