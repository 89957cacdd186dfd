import type { Term } from '@/lib/glossary';

/** As many terms as make a taste of the glossary, the first of its file. */
const shown = 12;

/** The glossary's place in the reading guide: some of its terms, and the way to all of them. */
export function GlossaryGuide({ glossary }: { glossary: readonly Term[] }) {
  if (glossary.length === 0) return null;
  return (
    <section aria-labelledby="page:terms" className="guide guide-beside">
      <h2 id="page:terms" className="guide-title">
        遇到不懂的詞
      </h2>
      <div>
        <p>
          <a href="/glossary" className="headline text-head">
            名詞表
          </a>
          <span className="ms-3 text-small text-muted">{glossary.length}個詞</span>
        </p>
        <ul className="guide-terms">
          {glossary.slice(0, shown).map(({ slug, term }) => (
            <li key={slug}>
              <a href={`/glossary#${slug}`} className="underlined inline-block py-1">
                {term}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
