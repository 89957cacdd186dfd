import type { Written } from './manifest';
import type { Note, Problem } from './note';
import type { Proof } from './proof';

/** What became of one file. */
export type Outcome = 'written' | 'same' | 'skipped' | 'refused' | 'failed';

/** What became of one picture or other file that a post uses. */
export type PictureOutcome = 'copied' | 'there' | 'missing' | 'refused';

/** What an editor is told about one file. */
export interface PostReport {
  file: string;
  target?: string;
  /** Address on our site. */
  address?: string;
  outcome: Outcome;
  notes: Note[];
  problems: Problem[];
  pictures: Record<PictureOutcome, number>;
  /** Shortcodes that stay in the text, by name. */
  shortcodes: string[];
  /** Links within the old site that lead to nothing that came over. */
  deadLinks: string[];
  proof?: Proof;
  /** The whole text, where there is no place for it but the report. */
  text?: string;
  /** Files as the importer leaves them, for the manifest. */
  written: Written[];
}

export function emptyReport(file: string): PostReport {
  return {
    file,
    outcome: 'failed',
    notes: [],
    problems: [],
    pictures: { copied: 0, there: 0, missing: 0, refused: 0 },
    shortcodes: [],
    deadLinks: [],
    written: [],
  };
}
