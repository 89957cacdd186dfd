import { type Edition, pathIn } from '@/lib/editions';
import type { Term } from '@/lib/glossary';
import { fill } from '@/lib/messages/fill';

/** As many terms as make a taste of the glossary, the first of its file. */
const shown = 12;

interface GlossaryGuideProps {
  glossary: readonly Term[];
  edition: Edition;
}

/** The glossary's place in the reading guide: some of its terms, and the way to all of them. */
export function GlossaryGuide({ glossary, edition }: GlossaryGuideProps) {
  if (glossary.length === 0) return null;
  const { start: t, glossary: words } = edition.messages;
  const path = pathIn(edition, '/glossary');
  return (
    <section aria-labelledby="page:terms" className="guide guide-beside">
      <h2 id="page:terms" className="guide-title">
        {t.terms}
      </h2>
      <div>
        <p>
          <a href={path} className="headline text-head">
            {words.title}
          </a>
          <span className="ms-3 text-small text-muted">
            {fill(t.termCount, { count: glossary.length })}
          </span>
        </p>
        <ul className="guide-terms">
          {glossary.slice(0, shown).map(({ slug, term }) => (
            <li key={slug}>
              <a href={`${path}#${slug}`} className="underlined inline-block py-1">
                {term}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
