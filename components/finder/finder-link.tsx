import type { MouseEvent, ReactNode } from 'react';
import { addressOf, type FinderState } from '@/lib/finder/state';
import { goTo } from './address';

interface FinderLinkProps {
  to: FinderState;
  className?: string;
  children: ReactNode;
}

/** A link to another state of the finder: a step on this page, an address in a new window. */
export function FinderLink({ to, className = 'underlined', children }: FinderLinkProps) {
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    goTo(to);
  };
  return (
    <a href={addressOf(to)} onClick={follow} className={className}>
      {children}
    </a>
  );
}
