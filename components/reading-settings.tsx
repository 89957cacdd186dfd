'use client';

import { useSyncExternalStore } from 'react';
import { deviceStorage } from './device-storage';
import { settingsKey } from './settings-key';

const id = 'page:settings';

const words = {
  open: '設定',
  about: '閱讀',
  reset: '恢復預設',
  groups: { theme: '深淺', size: '字級', measure: '行寬', face: '字體' },
  choices: {
    theme: { '': '隨系統', light: '淺色', dark: '深色' },
    size: { small: '小', '': '標準', large: '大', larger: '特大' },
    measure: { narrow: '窄', '': '標準', wide: '寬' },
    face: { '': '黑體', ming: '明體' },
  },
} as const;

/** The default of each group is an empty choice, of which nothing is kept. */
const groups = Object.entries(words.choices).map(
  ([name, choices]) =>
    [name as keyof typeof words.choices, Object.entries<string>(choices)] as const,
);

/**
 * How the reader wants to read, in a popover of the browser's own. What is chosen is the words of
 * `data-reading` on `<html>` (see `app/settings.css`): the one place where all of this looks.
 */
export function ReadingSettings() {
  const chosen = useSyncExternalStore(subscribe, read, () => '').split(' ');
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        className="settings-button needs-script py-1.5 hover:text-accent"
      >
        <span className="sr-only">{words.about}</span>
        {words.open}
      </button>
      <form id={id} popover="auto" aria-label={words.about + words.open} className="settings-sheet">
        {groups.map(([name, choices]) => {
          const others = chosen.filter((word) => !choices.some(([choice]) => choice === word));
          const current = chosen.find((word) => !others.includes(word)) ?? '';
          return (
            <fieldset key={name} data-group={name}>
              <legend>{words.groups[name]}</legend>
              {choices.map(([choice, label]) => (
                <label key={choice}>
                  <input
                    type="radio"
                    name={name}
                    checked={choice === current}
                    onChange={() => keep([...others, choice].join(' ').trim())}
                  />
                  {label}
                </label>
              ))}
            </fieldset>
          );
        })}
        <button type="button" onClick={() => keep('')}>
          {words.reset}
        </button>
      </form>
    </>
  );
}

const read = () => document.documentElement.dataset.reading ?? '';

const show = (choices: string | null | undefined) => {
  document.documentElement.dataset.reading = choices ?? '';
};

function keep(choices: string) {
  show(choices);
  try {
    deviceStorage()?.setItem(settingsKey, choices);
  } catch {
    // Storage is full: this page reads as chosen all the same.
  }
}

function subscribe(update: () => void): () => void {
  const observer = new MutationObserver(update);
  observer.observe(document.documentElement, { attributeFilter: ['data-reading'] });
  const follow = ({ key, newValue }: StorageEvent) => {
    if (key === settingsKey || key === null) show(newValue);
  };
  // A page that comes back from the browser's memory has been told nothing.
  const comeBack = ({ persisted }: PageTransitionEvent) => {
    const storage = deviceStorage();
    if (persisted && storage) show(storage.getItem(settingsKey));
  };
  addEventListener('storage', follow);
  addEventListener('pageshow', comeBack);
  return () => {
    observer.disconnect();
    removeEventListener('storage', follow);
    removeEventListener('pageshow', comeBack);
  };
}
