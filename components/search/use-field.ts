import { type RefObject, useEffect, useEffectEvent, useLayoutEffect } from 'react';

/** Milliseconds without a key after which what is typed is searched for. */
const pause = 150;

/** Links and buttons that the arrow keys stop at. */
export const stop = { 'data-stop': '' };

/**
 * Listens to a search field: tells what has been typed, but not what an input method still
 * composes, and lets the arrow keys lead from the field through the results and back.
 */
export function useField(
  field: HTMLInputElement,
  panel: RefObject<HTMLElement | null>,
  onQuery: (query: string) => void,
): void {
  const tell = useEffectEvent(onQuery);

  // Before the panel is seen: who sees it may begin to compose, which must not be taken for typed.
  useLayoutEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const typed = (event: Event) => {
      if (event instanceof InputEvent && event.isComposing) return;
      clearTimeout(timer);
      timer = setTimeout(tell, pause, field.value);
    };
    // Some browsers send the last `input` of a composition before its end, some after.
    field.addEventListener('input', typed);
    field.addEventListener('compositionend', typed);
    // What was typed before anybody listened.
    tell(field.value);
    return () => {
      clearTimeout(timer);
      field.removeEventListener('input', typed);
      field.removeEventListener('compositionend', typed);
    };
  }, [field]);

  useEffect(() => {
    const move = (event: KeyboardEvent) => {
      const { key, target, isComposing } = event;
      const step = { ArrowDown: 1, ArrowUp: -1 }[key];
      if (!(target instanceof HTMLElement) || !step || isComposing) return;
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const stops = [field, ...(panel.current?.querySelectorAll<HTMLElement>('[data-stop]') ?? [])];
      const here = stops.indexOf(target);
      const next = here === -1 ? undefined : stops[here + step];
      if (!next) return;
      event.preventDefault();
      next.focus();
    };
    addEventListener('keydown', move);
    return () => removeEventListener('keydown', move);
  }, [field, panel]);
}
