import type { FormEvent } from 'react';
import { finderStart, readState } from '@/lib/finder/state';
import { goTo } from './address';

/** Takes the step that a form of `/find` would lead to by itself. */
export function submit(event: FormEvent<HTMLFormElement>): void {
  event.preventDefault();
  const { submitter } = event.nativeEvent as SubmitEvent;
  const entries = [...new FormData(event.currentTarget, submitter)].map(([name, value]) => [
    name,
    String(value),
  ]);
  const { question, wants, narrowings } = readState(new URLSearchParams(entries));
  const isStep = goTo({ ...finderStart, question, wants, narrowings });
  // A phone's keyboard covers what comes.
  if (isStep) event.currentTarget.querySelector<HTMLInputElement>('[type=search]')?.blur();
}
