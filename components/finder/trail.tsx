import type { FinderAnswer } from '@/lib/finder/answer';
import { type FinderState, widenedBy } from '@/lib/finder/state';
import { FinderLink } from './finder-link';

interface TrailProps {
  state: FinderState;
  trail: FinderAnswer['trail'];
}

/** What the reader answered so far; each answer can be taken back. */
export function Trail({ state, trail }: TrailProps) {
  if (trail.length === 0) return null;
  return (
    <nav aria-label="走到這裡的路" className="finder-trail">
      <ol>
        {trail.map(({ facet, question, name }) => (
          <li key={facet} className="finder-step">
            <span className="finder-margin">{question}</span>
            <span>{name}</span>
            <FinderLink to={widenedBy(state, facet)}>
              取消<span className="sr-only">「{name}」</span>
            </FinderLink>
          </li>
        ))}
      </ol>
    </nav>
  );
}
