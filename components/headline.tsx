import { clausesOf } from '@/lib/clauses';

/** A title that breaks between its clauses where it can. */
export function Headline({ title }: { title: string }) {
  const clauses = clausesOf(title);
  if (clauses.length === 1) return title;
  return clauses.map((clause) => (
    <span key={clause} className="inline-block">
      {clause}
    </span>
  ));
}
