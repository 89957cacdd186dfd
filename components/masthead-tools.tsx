'use client';

import type { ComponentProps } from 'react';
import { EditionSwitch } from './edition-switch';
import { SearchOpener } from './search-opener';
import { SettingsOpener } from './settings-opener';

/** What the masthead does rather than says; one boundary, as each costs every page some bytes. */
export function MastheadTools({ editions }: ComponentProps<typeof EditionSwitch>) {
  return (
    <>
      <EditionSwitch editions={editions} />
      <SearchOpener />
      <SettingsOpener />
    </>
  );
}
