'use client';

import type { ComponentProps } from 'react';
import { EditionSwitch } from './edition-switch';
import { SearchOpener } from './search-opener';
import { SettingsOpener } from './settings-opener';

interface MastheadToolsProps extends ComponentProps<typeof EditionSwitch> {
  /** What the way to the search is called. */
  search: string;
}

/** What the masthead does rather than says; one boundary, as each costs every page some bytes. */
export function MastheadTools({ editions, search }: MastheadToolsProps) {
  return (
    <>
      <EditionSwitch editions={editions} />
      <SearchOpener label={search} />
      <SettingsOpener />
    </>
  );
}
