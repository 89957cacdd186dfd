import { useSyncExternalStore } from 'react';

const key = 'qianyan:searches';
const most = 8;
const longest = 100;

/** Tells this tab of its own changes; other tabs have the `storage` event. */
const changes = new EventTarget();

const none: readonly string[] = [];

function stored(): string {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

/** Reads what is stored, whatever has got there. */
function parse(text: string): readonly string[] {
  try {
    const value: unknown = JSON.parse(text);
    if (!Array.isArray(value)) return none;
    return value.filter((entry) => typeof entry === 'string' && entry !== '').slice(0, most);
  } catch {
    return none;
  }
}

/** Changes what is stored now, which another tab may have written a moment ago. */
function change(changed: (queries: readonly string[]) => readonly string[]): void {
  const queries = changed(parse(stored()));
  try {
    if (queries.length > 0) localStorage.setItem(key, JSON.stringify(queries.slice(0, most)));
    else localStorage.removeItem(key);
  } catch {
    // A reader who forbids storage, or whose storage is full, searches without a memory.
  }
  changes.dispatchEvent(new Event('change'));
}

/** Remembers a query on the device, as the newest. */
export function rememberQuery(query: string): void {
  const text = query.trim();
  if (text && text.length <= longest) {
    change((queries) => [text, ...queries.filter((one) => one !== text)]);
  }
}

export function forgetQuery(query: string): void {
  change((queries) => queries.filter((one) => one !== query));
}

export function forgetQueries(): void {
  change(() => none);
}

function subscribe(listener: () => void): () => void {
  changes.addEventListener('change', listener);
  addEventListener('storage', listener);
  return () => {
    changes.removeEventListener('change', listener);
    removeEventListener('storage', listener);
  };
}

let last = { text: '', queries: none };

function current(): readonly string[] {
  const text = stored();
  if (last.text !== text) last = { text, queries: parse(text) };
  return last.queries;
}

/** What the reader looked for on this device, newest first; follows other tabs. */
export function useRecentQueries(): readonly string[] {
  return useSyncExternalStore(subscribe, current, () => none);
}
