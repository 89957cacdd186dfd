import type { Dispatch, SetStateAction } from 'react';
import { loadOnDemand } from '@/lib/messages/on-demand/load';
import type { ActionsShown, ActionsWords } from './article-actions';
import { bringPassage } from './bring-passage';
import { countRead } from './count-read';
import { rememberReading, toggleLater } from './reading-memory';
import { share } from './share';

interface ReadableArticle {
  title: string;
  url: string;
  path?: string | undefined;
  counted?: string | undefined;
  words: ActionsWords;
}

/** Does what a reader asked for at an article, and begins to remember where they are in it. */
export async function serve(
  { title, url, path, counted, words }: ReadableArticle,
  show: Dispatch<SetStateAction<ActionsShown>>,
  pressed: unknown,
): Promise<void> {
  if (counted) countRead(counted);
  const article = path === undefined ? undefined : { path, title };
  const { reading } = await loadOnDemand(document.documentElement.lang);
  bringPassage();
  if (article) rememberReading(article, reading, show);
  if (!(pressed instanceof HTMLButtonElement)) return;
  if (article && pressed.hasAttribute('aria-pressed')) {
    toggleLater(article, reading, show);
  } else {
    const message = await share(title, url, words.copied);
    show((shown) => ({ ...shown, message }));
  }
}
