import { createContext, use } from 'react';
import type { Edition } from '@/lib/edition';
import type { Messages } from '@/lib/messages/messages';
import type { Category } from '@/lib/site';

/** What the finder's page knows and the index does not have. */
export interface FinderFacts extends Pick<Edition, 'path'> {
  words: Messages['finder'];
  categories: readonly Category[];
}

export const FinderContext = createContext<FinderFacts | undefined>(undefined);

/** @throws Error outside of the finder */
export function useFinderFacts(): FinderFacts {
  const facts = use(FinderContext);
  if (!facts) throw new Error('No finder around this');
  return facts;
}

export function useFinderWords(): Messages['finder'] {
  return useFinderFacts().words;
}
