'use client';

import { type ReactNode, useEffect, useState } from 'react';
import { articleKey, libraryKey } from '@/lib/library-key';
import type { Messages } from '@/lib/messages/messages';

export interface ActionsShown {
  isLater?: boolean;
  /** What came of a press. */
  message?: ReactNode;
}

export type ActionsWords = Pick<Messages['article'], 'share' | 'later' | 'notLoaded' | 'copied'>;

interface ArticleActionsProps {
  title: string;
  url: string;
  /** Its path, where readers can come back to it. */
  path?: string | undefined;
  /** Its slug, where it is counted how many read it. */
  counted?: string | undefined;
  words: ActionsWords;
}

const button = {
  type: 'button',
  className: 'underlined py-1.5 hover:text-accent',
  'data-replay': '',
} as const;

/**
 * What a reader can do with an article: share it, keep it for later, and come back to where they
 * were. All that takes is loaded once they scroll or press, or if they have read here before.
 */
export function ArticleActions(article: ArticleActionsProps) {
  const { path, words } = article;
  const [{ isLater = false, message }, show] = useState<ActionsShown>({});
  const wake = (event?: { currentTarget: unknown }) => {
    const pressed = event?.currentTarget;
    import('./article-desk')
      .then(({ serve }) => serve(article, show, pressed))
      .catch(() => show({ message: words.notLoaded }));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for a page
  useEffect(() => {
    addEventListener('scroll', wake, { once: true });
    // What a reader selects is what they may report; they may have done so before this came.
    if (getSelection()?.isCollapsed === false) wake();
    else document.addEventListener('selectionchange', wake, { once: true });
    document.querySelector('.article-facts button')?.addEventListener('click', wake);
    try {
      if (path && localStorage.getItem(libraryKey)?.includes(`${articleKey(path)}"`)) wake();
    } catch {
      // Forbidden; pressing the button says so.
    }
  }, []);
  return (
    <div className="needs-script flex w-full flex-wrap items-baseline gap-x-5">
      <button {...button} onClick={wake}>
        {words.share}
      </button>
      {path && (
        <button {...button} onClick={wake} aria-pressed={isLater}>
          {words.later}
        </button>
      )}
      <span role="status" className="text-muted">
        {/* Replaced as a whole: what a browser has translated in it is no longer React's to take away. */}
        <span key={typeof message}>{message}</span>
      </span>
    </div>
  );
}
