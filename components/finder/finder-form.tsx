import { type RefObject, useLayoutEffect, useRef } from 'react';
import { pathIn } from '@/lib/edition';
import {
  type FinderState,
  finderPath,
  finderStart,
  longestQuestion,
  viewOf,
} from '@/lib/finder/state';
import { questionOfPage } from './address';
import { useFinderFacts } from './finder-facts';
import { FinderLink } from './finder-link';
import { submit } from './submit';

interface FinderFormProps {
  state: FinderState;
  onFocus: () => void;
  field: RefObject<HTMLInputElement | null>;
}

/** One field for a sentence, and the two things that can be had for it. */
export function FinderForm({ state, onFocus, field }: FinderFormProps) {
  const { question } = state;
  const { words, path } = useFinderFacts();
  /** Whether something was typed before the script was there; set once it is. */
  const isTyped = useRef<boolean>(undefined);
  useLayoutEffect(() => {
    if (!field.current) return;
    isTyped.current ??= field.current.value !== '';
    // Where the reader went back to another question, the field says so; what was typed stays, and the
    // address is known only behind the first state.
    if (!isTyped.current) field.current.value = question;
    else if (question === questionOfPage()) isTyped.current = false;
  }, [field, question]);
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
          ref={field}
          type="search"
          name="q"
          required
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
