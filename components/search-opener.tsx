'use client';

import { type MouseEvent as ReactMouseEvent, type ReactNode, useEffect, useState } from 'react';

const load = () => import('./search/search-dialog');
/** Where it cannot be loaded, opening it tells. */
const warm = () => load().catch(() => {});

let dialog: HTMLDialogElement | undefined;

/**
 * The way to the search: a link, and with script the dialog that `/` and Ctrl or ⌘ with K open too.
 * Every page carries this, so all else is loaded at the first sign of wanting it.
 */
export function SearchOpener({ label, href }: { label: string; href: string }) {
  const [rest, setRest] = useState<ReactNode>();
  const open = (event: KeyboardEvent | ReactMouseEvent) => {
    const isCommand = event.ctrlKey || event.metaKey;
    const isMeant =
      'key' in event
        ? event.key === (isCommand ? 'k' : '/') &&
          (isCommand || !(event.target as Element).matches(':read-write'))
        : !isCommand && !event.shiftKey;
    if (!isMeant || event.altKey) return;
    event.preventDefault();
    if (!dialog) {
      // Takes what is typed from now on. The rest joins when it is loaded, or else the page follows.
      const made = Object.assign(document.createElement('dialog'), { className: 'sheet' });
      const form = Object.assign(document.createElement('form'), { action: href });
      const field = { type: 'search', name: 'q', ariaLabel: label };
      form.append(Object.assign(document.createElement('input'), field));
      made.append(form);
      document.body.append(made);
      dialog = made;
      load()
        .then((module) => module.fillDialog(made))
        .then(setRest, () => form.submit());
    }
    dialog.showModal();
    dialog.querySelector('input')?.select();
  };
  useEffect(() => {
    addEventListener('keydown', open);
    return () => removeEventListener('keydown', open);
  });
  return (
    <>
      <a
        href={href}
        className="py-1.5"
        data-replay=""
        onPointerEnter={warm}
        onFocus={warm}
        onClick={open}
      >
        {label}
      </a>
      {rest}
    </>
  );
}
