import { useLayoutEffect, useState } from 'react';

/**
 * Where an extension, or a browser that translates, has changed a page before its script came, React
 * draws all of it anew from the page's own data. That has neither what only the HTML holds nor what
 * the reader has done meanwhile: this brings both over, and what is still pressed on the old page.
 */
export function useCarriedOver(): void {
  // While React renders: what then follows up to its first effects leaves no time for events.
  const [carryOver] = useState(takeStock);
  useLayoutEffect(() => carryOver?.(), [carryOver]);
}

function takeStock(): (() => void) | undefined {
  if (typeof document === 'undefined') return;
  const { documentElement: root, activeElement: focused } = document;
  const marks = { ...root.dataset };
  const popover = document.querySelector(':popover-open')?.id;
  const kept = stockOf('.issue-line,[data-week]');
  const folds = stockOf<HTMLDetailsElement>('details');
  const fields = stockOf<HTMLInputElement>('input,textarea');
  const controls = stockOf<HTMLElement>('[data-replay]');
  const stops = stockOf<HTMLElement>('a,button,summary');
  const bringFocus = (from: HTMLElement, to: HTMLElement) => {
    if (from !== focused) return;
    to.focus({ preventScroll: true });
    from.addEventListener('keydown', (event) => {
      to.dispatchEvent(new KeyboardEvent('keydown', event));
    });
  };
  return () => {
    if (controls.isThere()) return;
    Object.assign(root.dataset, marks);
    kept.bring((from, to) => to.replaceChildren(...from.childNodes));
    folds.bring((from, to) => {
      to.open = from.open;
    });
    fields.bring((from, to) => {
      bringFocus(from, to);
      bringInput(from, to);
    });
    controls.bring((from, to) => {
      from.addEventListener('click', (event) => {
        event.preventDefault();
        to.dispatchEvent(new MouseEvent('click', event));
      });
    });
    if (popover) document.getElementById(popover)?.showPopover();
    stops.bring(bringFocus);
  };
}

/** The page's elements of a kind, to be paired with those of the page that takes its place. */
function stockOf<Kind extends Element>(selector: string) {
  const before = [...document.querySelectorAll<Kind>(selector)];
  return {
    isThere: () => before[0]?.isConnected,
    bring(each: (from: Kind, to: Kind) => void) {
      const after = document.querySelectorAll<Kind>(selector);
      // Else there is no telling which is which.
      if (after.length !== before.length) return;
      after.forEach((to, index) => {
        const from = before[index];
        if (from?.tagName === to.tagName) each(from, to);
      });
    },
  };
}

function bringInput(from: HTMLInputElement, to: HTMLInputElement): void {
  if (from.type === 'hidden' || from.name !== to.name) return;
  to.value = from.value;
  to.checked = from.checked;
  if (from.selectionStart !== null) to.setSelectionRange(from.selectionStart, from.selectionEnd);
}
