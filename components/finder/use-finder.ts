import { useEffect, useState } from 'react';
import type { ArticleFacts, AskAnswer, Comparison, FinderAnswer } from '@/lib/finder/answer';
import type { Finder } from '@/lib/finder/finder';
import { openFinder } from '@/lib/finder/finder';
import { type FinderState, viewOf } from '@/lib/finder/state';
import type { Messages } from '@/lib/messages/messages';
import { OpenedIndex } from '../opened-index';

/** What the page shows for a state. */
export type Found =
  | { view: 'start' }
  | { view: 'suggestions'; answer: FinderAnswer; picked: readonly ArticleFacts[] }
  | { view: 'answers'; answer: AskAnswer }
  | { view: 'comparison'; comparison: Comparison };

type Words = Messages['finder'];

let opened: OpenedIndex<Finder> | undefined;

function finderIndex({ facets }: Words): OpenedIndex<Finder> {
  opened ??= new OpenedIndex((base) => openFinder(base, facets));
  return opened;
}

/** Has the index on its way. That it did not arrive is told once something is asked. */
export function warmFinder(words: Words): void {
  finderIndex(words)
    .get()
    .catch(() => {});
}

async function look(state: FinderState, words: Words): Promise<Found> {
  const view = viewOf(state);
  if (view === 'start') return { view };
  return finderIndex(words).ask((finder) => lookIn(finder, state, view));
}

async function lookIn(
  finder: Finder,
  state: FinderState,
  view: Exclude<Found['view'], 'start'>,
): Promise<Found> {
  if (view === 'comparison') return { view, comparison: await finder.compare(state.picked) };
  if (view === 'answers') return { view, answer: await finder.ask(state.question) };
  const answer = await finder.find(state.question, state.narrowings);
  const shown = new Map(answer.suggestions.map(({ article }) => [article.slug, article]));
  const others = await finder.compare(state.picked.filter((slug) => !shown.has(slug)));
  for (const { facts } of others.articles) shown.set(facts.slug, facts);
  return { view, answer, picked: state.picked.flatMap((slug) => shown.get(slug) ?? []) };
}

/**
 * Asks the finder what a state shows.
 * @returns what was last found and for which state; whether the asking for this one failed
 */
export function useFinder(state: FinderState, words: Words) {
  const [shown, setShown] = useState<{ state: FinderState; found: Found }>();
  const [failed, setFailed] = useState<FinderState>();
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks the same again
  useEffect(() => {
    let isWanted = true;
    look(state, words).then(
      (found) => isWanted && setShown({ state, found }),
      () => isWanted && setFailed(state),
    );
    return () => {
      isWanted = false;
    };
  }, [state, attempt]);
  const retry = () => {
    setFailed(undefined);
    setAttempt(attempt + 1);
  };
  const hasFailed = failed === state;
  return { shown, hasFailed, isBusy: shown?.state !== state && !hasFailed, retry };
}
