import type { Ref } from 'react';
import { pathIn } from '@/lib/edition';
import {
  type FinderState,
  finderPath,
  finderStart,
  longestQuestion,
  viewOf,
} from '@/lib/finder/state';
import { useFinderFacts } from './finder-facts';
import { FinderLink } from './finder-link';
import { submit } from './submit';

interface FinderFormProps {
  state: FinderState;
  onFocus: () => void;
  field: Ref<HTMLInputElement>;
}

/** One field for a sentence, and the two things that can be had for it. */
export function FinderForm({ state, onFocus, field }: FinderFormProps) {
  const { question } = state;
  const { words, path } = useFinderFacts();
  const isStart = viewOf(state) === 'start';
  const isAsking = viewOf(state) === 'answers';
  const buttons = [
    { label: words.suggest, isOn: !isAsking },
    { label: words.ask, isOn: isAsking, name: 'ask', value: '' },
  ];
  // A browser takes Enter for the first button: it stays with what the reader is doing.
  const ordered = isAsking ? buttons.toReversed() : buttons;
  return (
    <search className="needs-script finder-row">
      <form action={pathIn({ path }, finderPath)} onSubmit={submit} className="finder-form">
        <input
          // Where the reader went back to another question, the field says so.
          key={question}
          ref={field}
          type="search"
          name="q"
          required
          defaultValue={question}
          maxLength={longestQuestion}
          enterKeyHint="search"
          autoComplete="off"
          aria-label={words.heading}
          placeholder={words.placeholder}
          aria-describedby={isStart ? 'page:wants' : undefined}
          onFocus={onFocus}
          className="finder-field"
        />
        <p className="finder-buttons">
          {ordered.map(({ label, isOn, ...sent }) => (
            <button
              key={label}
              type="submit"
              data-replay=""
              aria-current={!isStart && isOn ? 'true' : undefined}
              className={`finder-button ${isOn ? 'finder-button-first' : ''}`}
              {...sent}
            >
              {label}
            </button>
          ))}
          {!isStart && (
            <span className="finder-restart">
              <FinderLink to={finderStart}>{words.restart}</FinderLink>
            </span>
          )}
        </p>
        {isStart && (
          <p id="page:wants" className="finder-note">
            {words.advice}
          </p>
        )}
      </form>
    </search>
  );
}
