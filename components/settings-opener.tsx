'use client';

import { type ReactNode, useState } from 'react';
import type { Messages } from '@/lib/messages/messages';

const id = 'page:settings';

/**
 * The way to the reading settings, in a popover of the browser's own. Every page carries this, so
 * what is in it is loaded at the first sign of wanting it.
 */
export function SettingsOpener({ words }: { words: Messages['settings'] }) {
  const [content, setContent] = useState<ReactNode>();
  const load = () =>
    import('./reading-settings').then(
      ({ ReadingSettings }) => setContent(<ReadingSettings words={words} />),
      // Without a connection there are none; the next press tries again.
      () => {},
    );
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        data-replay=""
        aria-label={words.name}
        className="settings-button needs-script py-1.5 hover:text-accent"
        onPointerEnter={load}
        onFocus={load}
        onClick={load}
      >
        {words.open}
      </button>
      <form id={id} popover="auto" aria-label={words.name} className="settings-sheet empty:hidden">
        {content}
      </form>
    </>
  );
}
