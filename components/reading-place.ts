import type { Reading } from '@/lib/library';

/** Where in the window a reader's eyes are taken to be, as a share of its height. */
const eyes = 0.25;

/** Where a reader is in an article; see {@link Reading} for what the numbers mean. */
export interface Place extends Pick<Reading, 'section' | 'heading' | 'sectionShare' | 'share'> {
  /** Whether the end of the text is in the window. */
  isAtEnd: boolean;
}

interface Stretch {
  /** In pixels from the top of the page. */
  top: number;
  heading?: HTMLElement;
}

/** The text of the page's article. */
export function articleText(): HTMLElement | null {
  return document.querySelector<HTMLElement>('.article-text > .article');
}

/** @returns undefined where the reader is not in the text: still above it, or already below */
export function placeIn(text: HTMLElement): Place | undefined {
  const { stretches, start, end } = measure(text);
  const line = scrollY + innerHeight * eyes;
  if (line < start || line > end) return undefined;
  const index = stretches.findLastIndex(({ top }) => top <= line);
  const { top = start, heading } = stretches[index] ?? {};
  const bottom = stretches[index + 1]?.top ?? end;
  return {
    ...(heading ? { section: heading.id, heading: heading.textContent.trim() } : {}),
    sectionShare: share(line - top, bottom - top),
    share: share(scrollY + innerHeight - start, end - start),
    isAtEnd: end >= scrollY && end <= scrollY + innerHeight,
  };
}

/** How far the page has to be scrolled for the reader to be where they were, in pixels. */
export function scrollTopOf(reading: Reading, text: HTMLElement): number {
  const { stretches, start, end } = measure(text);
  const index = stretches.findIndex(({ heading }) => heading?.id === reading.section);
  const { top } = stretches[index] ?? {};
  // The section is gone: the article has been edited.
  if (top === undefined) return start + reading.share * (end - start) - innerHeight;
  const bottom = stretches[index + 1]?.top ?? end;
  return top + reading.sectionShare * (bottom - top) - innerHeight * eyes;
}

/** Takes the reader there, and the keyboard too: the next stop is the first one after the place. */
export function goTo(reading: Reading, text: HTMLElement): void {
  const top = scrollTopOf(reading, text);
  scrollTo({ top, behavior: 'instant' });
  const line = innerHeight * eyes;
  const block = [...text.children].find((one) => one.getBoundingClientRect().bottom > line);
  if (!(block instanceof HTMLElement)) return;
  if (!block.hasAttribute('tabindex')) {
    block.tabIndex = -1;
    block.addEventListener('blur', () => block.removeAttribute('tabindex'), { once: true });
  }
  block.focus({ preventScroll: true });
}

function measure(text: HTMLElement): { stretches: Stretch[]; start: number; end: number } {
  const topOf = (element: Element) => element.getBoundingClientRect().top + scrollY;
  const notes = text.querySelector(':scope > .footnotes');
  const start = topOf(text);
  const headings = text.querySelectorAll<HTMLElement>(':scope > :is(h2, h3, h4)[id]');
  return {
    stretches: [
      { top: start },
      ...[...headings].map((heading) => ({ top: topOf(heading), heading })),
    ],
    start,
    end: notes ? topOf(notes) : text.getBoundingClientRect().bottom + scrollY,
  };
}

function share(part: number, whole: number): number {
  return whole > 0 ? Math.min(Math.max(part / whole, 0), 1) : 0;
}
