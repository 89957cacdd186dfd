'use client';

import { SearchOpener } from './search-opener';
import { SettingsOpener } from './settings-opener';

/** What the masthead does rather than says; one boundary, as each costs every page some bytes. */
export function MastheadTools() {
  return (
    <>
      <SearchOpener />
      <SettingsOpener />
    </>
  );
}
