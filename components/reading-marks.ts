import './reading-memory.css';
import { type Library, readLibrary } from '@/lib/library';
import { deviceStorage } from './device-storage';

/**
 * Marks the articles of the page's lists (`data-article`, an article's path) that the reader has
 * finished. The mark stands in the margin, so that nothing moves.
 */
export function markRead({ readings }: Library): void {
  const finished = new Set(readings.filter((one) => one.finished).map(({ path }) => path));
  for (const item of document.querySelectorAll<HTMLElement>('[data-article]')) {
    const mark = item.querySelector(':scope > .read-mark');
    const isRead = finished.has(item.dataset.article ?? '');
    if (isRead && !mark) item.append(newMark());
    if (!isRead) mark?.remove();
  }
}

/** The same, from what the device remembers. */
export function markFromDevice(): void {
  markRead(readLibrary(deviceStorage()));
}

function newMark(): HTMLElement {
  const mark = document.createElement('span');
  mark.className = 'read-mark';
  const sign = document.createElement('span');
  sign.textContent = '✓';
  sign.setAttribute('aria-hidden', 'true');
  const words = document.createElement('span');
  words.textContent = '（讀過）';
  words.className = 'sr-only';
  mark.append(sign, words);
  return mark;
}
