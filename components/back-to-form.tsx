'use client';

import type { MouseEvent } from 'react';

/**
 * Leads from what became of a form back to it: to the page before, which holds what was written, or
 * without script to the empty form below.
 */
export function BackToForm({ formId, words }: { formId: string; words: string }) {
  const goBack = (event: MouseEvent) => {
    // An address that was typed in or kept has no form before it.
    if (!document.referrer.startsWith(`${location.origin}/`)) return;
    event.preventDefault();
    history.back();
  };
  return (
    <a href={`#${formId}`} className="underlined" onClick={goBack} data-replay="">
      {words}
    </a>
  );
}
