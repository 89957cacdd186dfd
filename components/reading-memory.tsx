import './reading-memory.css';
import {
  addLater,
  changeLibrary,
  type Entry,
  isSame,
  type Library,
  type Reading,
  readLibrary,
  record,
  removeLater,
} from '@/lib/library';
import { libraryKey } from '@/lib/library-key';
import type { OnDemand } from '@/lib/messages/on-demand/load';
import type { ActionsShown } from './article-actions';
import { offerToContinue } from './continue-offer';
import { deviceStorage } from './device-storage';
import { editionPath } from './edition-path';
import { Message } from './message';
import { markRead } from './reading-marks';
import { articleText } from './reading-place';
import { followReading } from './reading-visit';

type Article = Omit<Entry, 'time'>;
type Words = OnDemand['reading'];
type Show = (shown: ActionsShown) => void;

const now = () => new Date().toISOString();

const readingIn = ({ readings }: Library, { path }: Article): Reading | undefined =>
  readings.find(isSame(path));

let begun = false;

/** Remembers from now on where the reader is in the article of this page, and shows what is known. */
export function rememberReading(article: Article, words: Words, show: Show): void {
  const text = articleText();
  if (begun || !text) return;
  begun = true;
  const update = () => {
    const library = readLibrary(deviceStorage());
    showLater(library, article, words, show);
    markRead(library, words);
    return library;
  };

  const before = readingIn(update(), article);
  if (before && before.share < 1) offerToContinue(before, text, words);

  let isKept = before !== undefined;
  const visit = followReading(text, (progress) => {
    const reading = { ...article, ...progress, time: now() };
    isKept = changeLibrary(deviceStorage(), (library) => record(library, reading));
    if (progress.finished) update();
  });

  // A page that comes back from the browser's memory has been told nothing.
  addEventListener('pageshow', update);
  addEventListener('storage', ({ key }) => {
    if (key !== libraryKey && key !== null) return;
    const wasKept = isKept;
    isKept = readingIn(update(), article) !== undefined;
    // Forgotten in another tab: this one must not remember it again by itself.
    if (wasKept && !isKept) visit.restart();
  });
}

/** Puts the article on the list for later, or takes it off. */
export function toggleLater(article: Article, words: Words, show: Show): void {
  const storage = deviceStorage();
  const isLater = readLibrary(storage).later.some(isSame(article.path));
  const isKept = changeLibrary(storage, (library) =>
    isLater ? removeLater(library, article.path) : addLater(library, { ...article, time: now() }),
  );
  if (isKept) {
    showLater(readLibrary(storage), article, words, show);
    return;
  }
  const message = words.notKept;
  show({ isLater, message });
  showAtHead(isLater, message);
}

/** The same at the article's head, which comes with the page and has no script of its own. */
function showAtHead(isLater: boolean, message = ''): void {
  const button = document.querySelector('.article-facts button');
  button?.setAttribute('aria-pressed', String(isLater));
  button?.nextElementSibling?.remove();
  if (!message) return;
  const words = document.createElement('span');
  words.className = 'ms-2';
  words.textContent = message;
  button?.after(words);
}

function showLater({ later }: Library, { path }: Article, words: Words, show: Show): void {
  const isLater = later.some(isSame(path));
  showAtHead(isLater);
  show({
    isLater,
    message: isLater && (
      <Message
        text={words.inLibrary}
        parts={{
          library: (
            <a href={`${editionPath()}/library`} className="underlined">
              {words.library}
            </a>
          ),
        }}
      />
    ),
  });
}
