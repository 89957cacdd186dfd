import type { Dispatch, SetStateAction } from 'react';
import type { ActionsShown } from './article-actions';
import { rememberReading, toggleLater } from './reading-memory';
import { share } from './share';

interface ReadableArticle {
  title: string;
  url: string;
  path?: string | undefined;
}

/** Does what a reader asked for at an article, and begins to remember where they are in it. */
export async function serve(
  { title, url, path }: ReadableArticle,
  show: Dispatch<SetStateAction<ActionsShown>>,
  pressed: unknown,
): Promise<void> {
  const article = path === undefined ? undefined : { path, title };
  if (article) rememberReading(article, show);
  if (!(pressed instanceof HTMLButtonElement)) return;
  if (article && pressed.hasAttribute('aria-pressed')) {
    toggleLater(article, show);
  } else {
    const message = await share(title, url);
    show((shown) => ({ ...shown, message }));
  }
}
