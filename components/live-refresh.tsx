'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** Follows an author's saves in `next dev`: the open page changes in place, where it is scrolled to. */
export function LiveRefresh() {
  const router = useRouter();
  useEffect(() => {
    let changes: EventSource | undefined;
    // A browser keeps six connections to a server: tabs in the background leave theirs to others.
    const follow = () => {
      changes?.close();
      if (document.hidden) return;
      changes = new EventSource('/api/changes');
      // Whatever was saved while nobody listened.
      changes.addEventListener('open', () => router.refresh());
      changes.addEventListener('content', () => router.refresh());
      // The address of a picture stays the same, so only loading it again shows the new one.
      changes.addEventListener('picture', () => location.reload());
    };
    follow();
    document.addEventListener('visibilitychange', follow);
    return () => {
      document.removeEventListener('visibilitychange', follow);
      changes?.close();
    };
  }, [router]);
  return null;
}
