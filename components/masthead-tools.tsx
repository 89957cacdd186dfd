'use client';

import { ReadingSettings } from './reading-settings';
import { SearchOpener } from './search-opener';

/** What the masthead does rather than says; one boundary, as each costs every page some bytes. */
export function MastheadTools() {
  return (
    <>
      <SearchOpener />
      <ReadingSettings />
    </>
  );
}
