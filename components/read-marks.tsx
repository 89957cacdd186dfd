'use client';

import { useEffect } from 'react';
import { libraryKey } from '@/lib/library-key';

/** Marks what the reader has read in the lists of a page that is no article (`data-article`). */
export function ReadMarks() {
  useEffect(() => {
    try {
      if (!localStorage.getItem(libraryKey)) return;
    } catch {
      return;
    }
    import('./reading-marks')
      .then(({ markFromDevice }) => markFromDevice())
      // Without a connection there are no marks.
      .catch(() => undefined);
  }, []);
  return null;
}
