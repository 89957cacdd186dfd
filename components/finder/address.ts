import { useMemo, useSyncExternalStore } from 'react';
import { type FinderState, parametersOf, readState } from '@/lib/finder/state';

const listeners = new Set<() => void>();
let isStep = false;

function subscribe(listener: () => void) {
  listeners.add(listener);
  window.addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', listener);
  };
}

/** The state in the page's address; before the page's script runs, that nothing is asked. */
export function useFinderState(): FinderState {
  const search = useSyncExternalStore(
    subscribe,
    () => window.location.search,
    () => '',
  );
  return useMemo(() => readState(search), [search]);
}

/** The question in the page's address, which the first state does not have yet. */
export function questionOfPage(): string {
  return readState(window.location.search).question;
}

/**
 * Takes a step, which the browser's back button undoes.
 * @returns whether it was one, from where the reader stands
 */
export function goTo(state: FinderState): boolean {
  const address = window.location.pathname + parametersOf(state);
  if (address === window.location.pathname + window.location.search) return false;
  markStep();
  window.history.pushState(null, '', address);
  for (const listener of listeners) listener();
  return true;
}

/** Keeps what is no step of its own, such as a tick, in the address. */
export function keep(state: FinderState): void {
  window.history.replaceState(null, '', window.location.pathname + parametersOf(state));
  for (const listener of listeners) listener();
}

/** What is shown next is what the reader asked for. */
export function markStep(): void {
  isStep = true;
}

/** Whether the reader took a step since this was last asked: back, forward and reload are none. */
export function takeStep(): boolean {
  const wasStep = isStep;
  isStep = false;
  return wasStep;
}
