import type { Article } from '../article';
import type { Archive } from '../articles';
import type { Fault } from '../fault';
import type { Manuscript } from '../read-article';

/** An article with its source, for rules that look at how it is written. */
export interface ArticleSource extends Manuscript {
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

/** Everything a rule may look at. */
export interface CheckContext {
  archive: Archive;
  sources: readonly ArticleSource[];
}

export interface Rule {
  /** Short stable name, used to silence it: `check_ignore: { <name>: reason }`. */
  name: string;
  severity: 'error' | 'warning';
  /** What it looks for and why, in Chinese, for the authors' guide. */
  about: string;
  /** Looks at one article. */
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
