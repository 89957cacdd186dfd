import './reading-settings.css';
import { useSyncExternalStore } from 'react';
import { deviceStorage } from './device-storage';
import { settingsKey } from './settings-key';

const words = {
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
 * How the reader wants to read. What is chosen is the words of `data-reading` on `<html>` (see
 * `app/settings.css`), which the script of the page's head keeps to what the device remembers.
 */
export function ReadingSettings() {
  const chosen = useSyncExternalStore(subscribe, read).split(' ');
  return (
    <>
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
    </>
  );
}

function read(): string {
  return document.documentElement.dataset.reading ?? '';
}

function keep(choices: string): void {
  document.documentElement.dataset.reading = choices;
  try {
    deviceStorage()?.setItem(settingsKey, choices);
  } catch {
    // Storage is full: this page reads as chosen all the same.
  }
}

function subscribe(update: () => void): () => void {
  const observer = new MutationObserver(update);
  observer.observe(document.documentElement, { attributeFilter: ['data-reading'] });
  return () => observer.disconnect();
}
