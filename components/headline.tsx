/** A title's clauses: cut behind a colon, question or exclamation mark, unless that leaves a scrap. */
const clauseEnd = /(?<=.{4}[：？！｜][」”]?)(?=[^」”].{2})/u;

/**
 * A title that breaks between its clauses where it can: 「震撼預測：」 stays in one piece. Chinese
 * has no spaces to break at, and `word-break: auto-phrase` does not know it.
 */
export function Headline({ title }: { title: string }) {
  const clauses = title.split(clauseEnd);
  if (clauses.length === 1) return title;
  return clauses.map((clause) => (
    <span key={clause} className="inline-block">
      {clause}
    </span>
  ));
}
