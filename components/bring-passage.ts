import { most } from '@/lib/reports/limits';

let isOn = false;

/**
 * Has the link to the form of a report bring along what the reader selected last, in its fragment,
 * which is sent to nobody.
 */
export function bringPassage(): void {
  const link = document.querySelector<HTMLAnchorElement>('a.report-link');
  const text = document.querySelector('.article');
  if (isOn || !link || !text) return;
  isOn = true;
  const update = () => {
    const selection = getSelection();
    const passage = selection?.toString().trim().slice(0, most.passage);
    if (!passage || !text.contains(selection?.anchorNode ?? null)) return;
    link.hash = String(new URLSearchParams({ passage }));
  };
  document.addEventListener('selectionchange', update);
  update();
}
