/** A title's clauses: cut behind a colon, question or exclamation mark, unless that leaves a scrap. */
const clauseEnd = /(?<=.{4}[：？！｜][」”]?)(?=[^」”].{2})/u;

/**
 * Cuts a title where it had better break, if it has to: 「震撼預測：」 stays in one piece. Chinese has
 * no spaces to break at, and `word-break: auto-phrase` does not know it.
 */
export function clausesOf(title: string): string[] {
  return title.split(clauseEnd);
}
