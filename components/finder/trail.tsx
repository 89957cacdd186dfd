import type { FinderAnswer } from '@/lib/finder/answer';
import { type FinderState, widenedBy } from '@/lib/finder/state';
import { fill } from '@/lib/messages/fill';
import { useFinderWords } from './finder-facts';
import { FinderLink } from './finder-link';

interface TrailProps {
  state: FinderState;
  trail: FinderAnswer['trail'];
}

/** What the reader answered so far; each answer can be taken back. */
export function Trail({ state, trail }: TrailProps) {
  const words = useFinderWords().trail;
  if (trail.length === 0) return null;
  return (
    <nav aria-label={words.name} className="finder-trail">
      <ol>
        {trail.map(({ facet, question, name }) => (
          <li key={facet} className="finder-step">
            <span className="finder-margin">{question}</span>
            <span>{name}</span>
            <FinderLink to={widenedBy(state, facet)}>
              <span aria-hidden="true">{words.cancel}</span>
              <span className="sr-only">{fill(words.cancelNamed, { name })}</span>
            </FinderLink>
          </li>
        ))}
      </ol>
    </nav>
  );
}
