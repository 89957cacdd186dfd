import type { ReactNode } from 'react';

/**
 * Words that stay as written in every edition. Here they are what they are anyway; where a text is
 * converted, `lib/mdx/convert-tree.ts` has put an element with their language in its place.
 */
export function Keep({ children }: { children: ReactNode }) {
  return children;
}
