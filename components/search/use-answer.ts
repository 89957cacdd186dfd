import { useEffect, useState } from 'react';
import type { SearchAnswer, SearchRequest } from '@/lib/search/answer';
import { openSearch } from '@/lib/search/open-search';

type Engine = ReturnType<typeof openSearch>;

let engine: Engine | undefined;

function forget(failed: Engine): void {
  if (engine === failed) engine = undefined;
}

/** Loads the index: once, and anew after it failed. */
export function openEngine(): Engine {
  if (engine) return engine;
  const opened = openSearch(process.env.SITE_INDEX ?? '');
  engine = opened;
  opened.catch(() => forget(opened));
  return opened;
}

export interface Found {
  /** The newest answer; it stays until the next is there. */
  answer?: SearchAnswer;
  /** What it answers. */
  answered?: SearchRequest;
  isFailed: boolean;
}

/** Asks the index with every new request; nothing while there is no query. */
export function useAnswer(request: SearchRequest | undefined): Found & { retry(): void } {
  const [found, setFound] = useState<Found>({ isFailed: false });
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt asks the same again
  useEffect(() => {
    let isCurrent = true;
    const ask = async () => {
      if (!request?.query.trim()) return setFound({ isFailed: false });
      const opened = openEngine();
      try {
        const answer = await (await opened).search(request);
        if (isCurrent) setFound({ answer, answered: request, isFailed: false });
      } catch {
        forget(opened);
        if (isCurrent) setFound({ isFailed: true });
      }
    };
    ask();
    return () => {
      isCurrent = false;
    };
  }, [request, attempt]);

  const retry = () => {
    setFound({ isFailed: false });
    setAttempt(attempt + 1);
  };
  return { ...found, retry };
}
