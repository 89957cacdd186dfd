import { useEffect } from 'react';
import { readyEvent } from '@/lib/script-on-intent/ready-event';

/** Tells the loader (`lib/script-on-intent/`) that the page's components answer to events. */
export function useReadySign(): void {
  useEffect(() => {
    // Behind the effects of every other component of this first render, which run in one go.
    queueMicrotask(() => dispatchEvent(new Event(readyEvent)));
  }, []);
}
