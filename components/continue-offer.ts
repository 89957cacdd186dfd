import type { Reading } from '@/lib/library';
import { fill } from '@/lib/messages/fill';
import type { OnDemand } from '@/lib/messages/on-demand/load';
import { goTo, scrollTopOf } from './reading-place';

/**
 * Takes a reader who comes from the library's 「繼續讀」 to where they were, and offers the way to one
 * who opened an article at its top. The offer lies over the page's edge, so that nothing moves, and
 * goes once the reader scrolls into the page by themselves.
 */
export function offerToContinue(
  reading: Reading,
  text: HTMLElement,
  words: OnDemand['reading'],
): void {
  // Where the browser restores its own place, the reader is where they want.
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (navigation?.type === 'reload' || navigation?.type === 'back_forward') return;
  if (comesToContinue(reading)) {
    // Not back, where they have read on already.
    if (scrollTopOf(reading, text) > scrollY) goTo(reading, text);
    return;
  }
  // So are they at a fragment.
  const isPlainVisit = !location.hash;
  const hasLeft = () => scrollY > innerHeight / 2;
  if (!isPlainVisit || hasLeft() || scrollTopOf(reading, text) < innerHeight / 2) return;

  const offer = document.createElement('aside');
  offer.className = 'continue-offer no-print';
  offer.setAttribute('aria-label', words.offer);
  const link = document.createElement('a');
  link.href = reading.section ? `#${encodeURIComponent(reading.section)}` : '#page:content';
  link.textContent = reading.heading
    ? fill(words.continueAt, { heading: reading.heading })
    : words.continue;
  const no = document.createElement('button');
  no.type = 'button';
  no.textContent = words.no;
  offer.append(link, no);

  const close = () => {
    offer.remove();
    removeEventListener('scroll', closeWhenLeft);
  };
  const closeWhenLeft = () => {
    if (hasLeft()) close();
  };
  addEventListener('scroll', closeWhenLeft, { passive: true });
  no.addEventListener('click', close);
  link.addEventListener('click', (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    close();
    goTo(reading, text);
  });
  // Behind the link that skips to the content, where the keyboard meets it first.
  document.querySelector('a[href="#page:content"]')?.after(offer);
}

/** Whether the reader followed the library's link, which leads to the section by itself. */
function comesToContinue({ section, finished }: Reading): boolean {
  const from = URL.canParse(document.referrer) ? new URL(document.referrer) : undefined;
  const isFromLibrary = from?.origin === location.origin && /\/library\/?$/.test(from.pathname);
  const { hash } = location;
  return isFromLibrary && !finished && hash === (section ? `#${encodeURIComponent(section)}` : '');
}
