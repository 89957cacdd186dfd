import type { FinderAnswer } from '@/lib/finder/answer';
import { type FinderState, narrowedBy } from '@/lib/finder/state';
import { FinderLink } from './finder-link';

interface NarrowingQuestionProps {
  state: FinderState;
  question: NonNullable<FinderAnswer['question']>;
}

/** The one question whose answers split the candidates best. */
export function NarrowingQuestion({ state, question }: NarrowingQuestionProps) {
  const { facet, text, options } = question;
  return (
    <section aria-labelledby="page:narrowing" className="finder-part finder-asking">
      <p className="finder-margin" aria-hidden="true">
        再問一句
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
                  <span className="finder-count">{count}篇</span>
                </span>
              </FinderLink>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
