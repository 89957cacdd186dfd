import type { FinderAnswer } from '@/lib/finder/answer';
import { type FinderState, narrowedBy } from '@/lib/finder/state';
import { fill } from '@/lib/messages/fill';
import { useFinderWords } from './finder-facts';
import { FinderLink } from './finder-link';

interface NarrowingQuestionProps {
  state: FinderState;
  question: NonNullable<FinderAnswer['question']>;
}

/** The one question whose answers split the candidates best. */
export function NarrowingQuestion({ state, question }: NarrowingQuestionProps) {
  const { facet, text, options } = question;
  const words = useFinderWords();
  return (
    <section aria-labelledby="page:narrowing" className="finder-part finder-asking">
      <p className="finder-margin" aria-hidden="true">
        {words.narrowing}
      </p>
      <div>
        <h3 id="page:narrowing" className="finder-title">
          {text}
        </h3>
        <ul>
          {options.map(({ value, name, count }) => (
            <li key={value} className="finder-line">
              <FinderLink to={narrowedBy(state, { facet, value })} className="finder-choice">
                <span className="finder-leader">
                  <span className="finder-option">{name}</span>
                  <span className="finder-count">{fill(words.count, { count })}</span>
                </span>
              </FinderLink>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
