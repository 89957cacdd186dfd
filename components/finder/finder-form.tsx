import type { Ref } from 'react';
import {
  type FinderState,
  finderPath,
  finderStart,
  longestQuestion,
  viewOf,
} from '@/lib/finder/state';
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
  const isStart = viewOf(state) === 'start';
  const isAsking = viewOf(state) === 'answers';
  const buttons = [
    { label: '推薦文章', isOn: !isAsking },
    { label: '直接找答案', isOn: isAsking, name: 'ask', value: '' },
  ];
  // A browser takes Enter for the first button: it stays with what the reader is doing.
  const ordered = isAsking ? buttons.toReversed() : buttons;
  return (
    <search className="needs-script finder-row">
      <form action={finderPath} onSubmit={submit} className="finder-form">
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
          aria-label="想知道什麼？"
          placeholder="寫一句想知道的事"
          aria-describedby={isStart ? 'page:wants' : undefined}
          onFocus={onFocus}
          className="finder-field"
        />
        <p className="finder-buttons">
          {ordered.map(({ label, isOn, ...sent }) => (
            <button
              key={label}
              type="submit"
              aria-current={!isStart && isOn ? 'true' : undefined}
              className={`finder-button ${isOn ? 'finder-button-first' : ''}`}
              {...sent}
            >
              {label}
            </button>
          ))}
          {!isStart && (
            <span className="finder-restart">
              <FinderLink to={finderStart}>重新開始</FinderLink>
            </span>
          )}
        </p>
        {isStart && (
          <p id="page:wants" className="finder-note">
            寫一句話就好。「推薦文章」選出幾篇，再陪你縮小範圍；「直接找答案」只引文章裡回答得了的原文。
          </p>
        )}
      </form>
    </search>
  );
}
