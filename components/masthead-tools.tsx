'use client';

import type { ComponentProps } from 'react';
import type { Messages } from '@/lib/messages/messages';
import { EditionSwitch } from './edition-switch';
import { SearchOpener } from './search-opener';
import { SettingsOpener } from './settings-opener';

interface MastheadToolsProps extends ComponentProps<typeof EditionSwitch> {
  /** What the way to the search is called, and where it leads. */
  search: ComponentProps<typeof SearchOpener>;
  settings: Messages['settings'];
}

/** What the masthead does rather than says; one boundary, as each costs every page some bytes. */
export function MastheadTools({ editions, search, settings }: MastheadToolsProps) {
  return (
    <>
      <EditionSwitch editions={editions} />
      <SearchOpener {...search} />
      <SettingsOpener words={settings} />
    </>
  );
}
