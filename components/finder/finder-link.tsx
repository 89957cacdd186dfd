import type { MouseEvent, ReactNode } from 'react';
import { pathIn } from '@/lib/edition';
import { type FinderState, finderPath, parametersOf } from '@/lib/finder/state';
import { goTo } from './address';
import { useFinderFacts } from './finder-facts';

interface FinderLinkProps {
  to: FinderState;
  className?: string;
  children: ReactNode;
}

/** A link to another state of the finder: a step on this page, an address in a new window. */
export function FinderLink({ to, className = 'underlined', children }: FinderLinkProps) {
  const { path } = useFinderFacts();
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    goTo(to);
  };
  return (
    <a
      href={pathIn({ path }, finderPath) + parametersOf(to)}
      onClick={follow}
      className={className}
    >
      {children}
    </a>
  );
}
