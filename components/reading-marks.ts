import './reading-memory.css';
import { finishedArticles, type Library, readLibrary } from '@/lib/library';
import { articleKey } from '@/lib/library-key';
import { loadOnDemand, type OnDemand } from '@/lib/messages/on-demand/load';
import { deviceStorage } from './device-storage';

/**
 * Marks the articles of the page's lists (`data-article`, an article's path) that the reader has
 * finished. The mark stands in the margin, so that nothing moves.
 */
export function markRead(library: Library, words: OnDemand['reading']): void {
  const finished = finishedArticles(library);
  for (const item of document.querySelectorAll<HTMLElement>('[data-article]')) {
    const mark = item.querySelector(':scope > .read-mark');
    const isRead = finished.has(articleKey(item.dataset.article ?? ''));
    if (isRead && !mark) item.append(newMark(words.read));
    if (!isRead) mark?.remove();
  }
}

/** The same, from what the device remembers. */
export async function markFromDevice(): Promise<void> {
  const { reading } = await loadOnDemand(document.documentElement.lang);
  markRead(readLibrary(deviceStorage()), reading);
}

function newMark(text: string): HTMLElement {
  const mark = document.createElement('span');
  mark.className = 'read-mark';
  const sign = document.createElement('span');
  sign.textContent = '✓';
  sign.setAttribute('aria-hidden', 'true');
  const words = document.createElement('span');
  words.textContent = text;
  words.className = 'sr-only';
  mark.append(sign, words);
  return mark;
}
