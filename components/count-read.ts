import { articleText } from './reading-place';

/** For how many seconds an article has to be looked at to have been read, from the first scrolling on. */
const enough = 15;

let begun = false;

/**
 * Tells the site once that an article was read: when it has been before the reader's eyes for a while
 * and they have come past its half. Nothing is told for readers whose browser asks for that.
 */
export function countRead(slug: string): void {
  const text = articleText();
  if (begun || !text || isUnwanted() || isPreview()) return;
  begun = true;
  let seen = 0;
  let isPastHalf = false;
  const timer = setInterval(() => {
    if (document.hidden) return;
    seen += 1;
    const { top, height } = text.getBoundingClientRect();
    isPastHalf ||= innerHeight - top >= height / 2;
    if (seen < enough || !isPastHalf) return;
    clearInterval(timer);
    navigator.sendBeacon('/api/read', slug);
  }, 1000);
}

/** An author looks at it. */
function isPreview(): boolean {
  return location.pathname.startsWith('/preview/');
}

/** Do Not Track, and Global Privacy Control. */
function isUnwanted(): boolean {
  return navigator.doNotTrack === '1' || Reflect.get(navigator, 'globalPrivacyControl') === true;
}
