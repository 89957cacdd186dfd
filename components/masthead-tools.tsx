'use client';

import { type ComponentProps, useEffect } from 'react';
import type { Messages } from '@/lib/messages/messages';
import { EditionSwitch } from './edition-switch';
import { SearchOpener } from './search-opener';
import { SettingsOpener } from './settings-opener';
import { useCarriedOver } from './use-carried-over';
import { useReadySign } from './use-ready-sign';

interface MastheadToolsProps extends ComponentProps<typeof EditionSwitch> {
  /** What the way to the search is called, and where it leads. */
  search: ComponentProps<typeof SearchOpener>;
  settings: Messages['settings'];
}

/** What the masthead does rather than says; one boundary, as each costs every page some bytes. */
export function MastheadTools({ editions, search, settings }: MastheadToolsProps) {
  useCarriedOver();
  useReadySign();
  useEffect(() => {
    // A page that the browser keeps would come back with its menu before the text.
    const close = () => document.querySelector<HTMLElement>('header :popover-open')?.hidePopover();
    addEventListener('pagehide', close);
    return () => removeEventListener('pagehide', close);
  }, []);
  return (
    <>
      <EditionSwitch editions={editions} />
      <SearchOpener {...search} />
      <SettingsOpener words={settings} />
    </>
  );
}
