import { type Place, placeIn } from './reading-place';

/** Milliseconds: less is a glance at a page, no reading. */
const glance = 10_000;

/** Milliseconds between two looks at where the reader is, while they scroll. */
const pause = 2000;

/** Milliseconds the end of the text has to stay in the window to have been read. */
const rest = 3000;

export type Progress = Omit<Place, 'isAtEnd'> & { finished: boolean };

export interface Visit {
  /** Starts over, as if the reader had just come. */
  restart(): void;
}

/**
 * Follows a reader through an article and tells now and then how far they are: not before they have
 * scrolled and stayed for more than a glance, and not any more once they have come to the end.
 */
export function followReading(text: HTMLElement, tell: (progress: Progress) => void): Visit {
  let seenBefore = 0;
  let seenSince = performance.now();
  let hasScrolled = scrollY > 0;
  let isTold = true;
  let endSince: number | undefined;
  let timer: number | undefined;
  let isFinished = false;

  /** For how long the page has been before the reader's eyes. */
  const seen = () => seenBefore + (document.hidden ? 0 : performance.now() - seenSince);

  const lookIn = (milliseconds: number) => {
    clearTimeout(timer);
    timer = window.setTimeout(look, milliseconds);
  };

  const look = () => {
    timer = undefined;
    if (document.hidden || isFinished) return;
    if (seen() < glance) return lookIn(glance - seen());
    const place = placeIn(text);
    if (!place?.isAtEnd) endSince = undefined;
    else endSince ??= performance.now();
    tellPlace(place);
    const left = endSince === undefined ? 0 : endSince + rest - performance.now();
    if (left > 0) lookIn(left);
  };

  const tellPlace = (place: Place | undefined) => {
    if (isTold || !place || !hasScrolled || seen() < glance) return;
    const { isAtEnd, ...progress } = place;
    isFinished = isAtEnd && endSince !== undefined && performance.now() - endSince >= rest;
    tell({ ...progress, finished: isFinished });
    // At the end there is more to tell.
    isTold = !isAtEnd || isFinished;
  };

  addEventListener(
    'scroll',
    () => {
      hasScrolled = true;
      isTold = false;
      if (timer === undefined && !isFinished) lookIn(pause);
    },
    { passive: true },
  );
  const leave = () => {
    if (!isFinished) tellPlace(placeIn(text));
  };
  addEventListener('pagehide', leave);
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) {
      seenBefore += performance.now() - seenSince;
      leave();
    } else {
      seenSince = performance.now();
    }
  });
  if (hasScrolled) {
    isTold = false;
    lookIn(pause);
  }

  return {
    restart: () => {
      seenBefore = 0;
      seenSince = performance.now();
      hasScrolled = false;
      isTold = true;
      isFinished = false;
      endSince = undefined;
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
