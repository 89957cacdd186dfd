'use client';

import { SearchOpener } from './search-opener';
import { ThemeSwitch } from './theme-switch';

/** What the masthead does rather than says; one boundary, as each costs every page some bytes. */
export function MastheadTools() {
  return (
    <>
      <SearchOpener />
      <ThemeSwitch />
    </>
  );
}
