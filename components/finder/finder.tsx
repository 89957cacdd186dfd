'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import type { StartingPoints as Points } from '@/lib/finder/starting-points';
import { viewOf } from '@/lib/finder/state';
import { markStep, takeStep, useFinderState } from './address';
import { Failure } from './failure';
import { FinderContext, type FinderFacts } from './finder-facts';
import { FinderForm } from './finder-form';
import { Results } from './results';
import { StartingPoints } from './starting-points';
import { summaryOf } from './summary';
import { Trail } from './trail';
import { useFinder, warmFinder } from './use-finder';

interface FinderProps {
  points: Points;
  facts: FinderFacts;
  /** Other ways to an article, for where the finder has none. */
  waysOn: ReactNode;
}

/** The finder: the form, and below it where to begin or what was found. */
export function Finder({ points, facts, waysOn }: FinderProps) {
  const { words } = facts;
  const state = useFinderState();
  const { shown, hasFailed, isBusy, retry } = useFinder(state, words);
  const field = useRef<HTMLInputElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    // Set before the first paint, see `AskedScript`.
    delete document.documentElement.dataset.asked;
  }, []);
  useEffect(() => {
    // In the field before anybody listened.
    if (document.activeElement === field.current) warmFinder(words);
  }, [words]);
  useEffect(() => {
    if (isBusy || !takeStep()) return;
    const target = heading.current ?? field.current;
    target?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: 'nearest' });
  }, [isBusy]);

  const isStart = viewOf(state) === 'start';
  const { headline, status } = summaryOf(shown?.found, words);
  return (
    <FinderContext value={facts}>
      <FinderForm state={state} field={field} onFocus={() => warmFinder(words)} />
      {!isStart && shown?.found.view === 'suggestions' && (
        <Trail state={state} trail={shown.found.answer.trail} />
      )}
      <div className="finder-row finder-summary">
        <p role="status" className="finder-margin">
          {isStart || hasFailed ? '' : isBusy ? words.busy : status}
        </p>
        {!isStart && (hasFailed || headline !== '') && (
          <h2 ref={heading} tabIndex={-1} className="finder-headline">
            {hasFailed ? words.incomplete : headline}
          </h2>
        )}
      </div>
      {isStart ? (
        <StartingPoints points={points} />
      ) : (
        <div className="finder-found">
          {hasFailed && (
            <Failure
              retry={() => {
                markStep();
                retry();
              }}
              waysOn={waysOn}
            />
          )}
          {shown && !hasFailed && <Results state={state} found={shown.found} waysOn={waysOn} />}
        </div>
      )}
    </FinderContext>
  );
}
