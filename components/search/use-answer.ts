import { useEffect, useState } from 'react';
import { filterKeys } from '@/lib/search/address';
import type { SearchAnswer, SearchRequest } from '@/lib/search/answer';
import { openSearch } from '@/lib/search/open-search';
import { OpenedIndex } from '../opened-index';

const engine = new OpenedIndex(openSearch);

/** Loads what the first query will need. That it failed is told once something is looked for. */
export function warmEngine(): void {
  engine.get().then(
    (search) => search.preload(),
    () => {},
  );
}

export interface Found {
  /** The newest answer; it stays until the next is there. */
  answer?: SearchAnswer;
  /** What it answers. */
  answered?: SearchRequest;
  isFailed: boolean;
}

/** Whether there is neither a query nor a filter. */
export function asksNothing({ query, filters }: SearchRequest): boolean {
  return !query.trim() && filterKeys.every((key) => filters[key].length === 0);
}

/** Asks the index with every new request that asks for something. */
export function useAnswer(request: SearchRequest | undefined): Found & { retry(): void } {
  const [found, setFound] = useState<Found>({ isFailed: false });
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt asks the same again
  useEffect(() => {
    const current = new AbortController();
    const { signal } = current;
    const ask = async () => {
      if (!request || asksNothing(request)) return setFound({ isFailed: false });
      try {
        const answer = await engine.ask((search) => search.search(request, { signal }));
        if (!signal.aborted) setFound({ answer, answered: request, isFailed: false });
      } catch {
        if (!signal.aborted) setFound({ isFailed: true });
      }
    };
    ask();
    return () => current.abort();
  }, [request, attempt]);

  const retry = () => {
    setFound({ isFailed: false });
    setAttempt(attempt + 1);
  };
  return { ...found, retry };
}
