import type { Article } from '../article';
import type { Archive } from '../articles';
import type { Fault } from '../fault';
import type { Manuscript } from '../read-article';

/** What an author has written, for rules that look at how; perhaps in a file that has faults. */
export interface WrittenSource extends Manuscript {
  file: string;
  /** None of a file with faults. */
  article?: Article;
}

/** An article with its source. */
export interface ArticleSource extends WrittenSource {
  article: Article;
}

/** A replacement in {@link ArticleSource.source}, by offsets. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** What a rule found in an article. */
export interface Finding extends Omit<Fault, 'file' | 'rule'> {
  /** The one safe answer, where there is one. */
  fix?: Edit;
}

/** What is wrong, and what to write instead. */
export type Problem = Pick<Finding, 'found' | 'advice'>;

/** Everything a rule may look at. */
export interface CheckContext {
  archive: Archive;
  sources: readonly ArticleSource[];
  /** Those of files that are in no archive, as they have faults. */
  faulty: readonly WrittenSource[];
}

export interface Rule {
  /** Short stable name, used to silence it: `check_ignore: { <name>: reason }`. */
  name: string;
  severity: 'error' | 'warning';
  /** What it looks for and why, in Chinese, for the authors' guide. */
  about: string;
  /** Looks at what is written, also where the file has faults elsewhere: authors are told all at once. */
  written?(source: WrittenSource, context: CheckContext): Finding[] | Promise<Finding[]>;
  /** Looks at one article, for what depends on all of it. */
  article?(source: ArticleSource, context: CheckContext): Finding[] | Promise<Finding[]>;
  /** Looks at the whole archive; for what only shows when articles are compared. */
  archive?(context: CheckContext): ArchiveFinding[] | Promise<ArchiveFinding[]>;
}

/** A finding of a rule that looks at the whole archive. */
export interface ArchiveFinding extends Finding {
  /** The article it stands in, or the file where it is no article's. */
  file: string;
}

/** A finding as the checker reports it. */
export interface Report extends Fault {
  severity: Rule['severity'];
  fix?: Edit;
}
