import './reading-settings.css';
import { useSyncExternalStore } from 'react';
import type { Messages } from '@/lib/messages/messages';
import { settingsKey } from '@/lib/settings-key';
import { deviceStorage } from './device-storage';

/**
 * How the reader wants to read. What is chosen is the words of `data-reading` on `<html>` (see
 * `app/settings.css`), which the script of the page's head keeps to what the device remembers.
 */
export function ReadingSettings({ words }: { words: Messages['settings'] }) {
  // The default of each group is an empty choice, of which nothing is kept.
  const groups = Object.entries(words.choices).map(
    ([name, choices]) =>
      [name as keyof typeof words.choices, Object.entries<string>(choices)] as const,
  );
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
