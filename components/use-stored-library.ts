import { useMemo, useSyncExternalStore } from 'react';
import { emptyLibrary, type Library, parseLibrary } from '@/lib/library';
import { libraryKey } from '@/lib/library-key';
import { deviceStorage } from './device-storage';

/**
 * The library of this device, kept up to date with this and all other tabs.
 * @returns undefined before the page has come to life, `refused` where the browser has no storage
 */
export function useStoredLibrary(): Library | 'refused' | undefined {
  const stored = useSyncExternalStore<string | null | undefined>(subscribe, read, () => undefined);
  return useMemo(() => {
    if (stored === null) return 'refused';
    return stored === undefined ? undefined : (parseLibrary(stored) ?? emptyLibrary);
  }, [stored]);
}

/** Tells this tab what the browser tells all others: that the library has changed. */
export function tellChange(): void {
  dispatchEvent(new StorageEvent('storage', { key: libraryKey }));
}

function subscribe(update: () => void): () => void {
  addEventListener('storage', update);
  // A page that comes back from the browser's memory has been told nothing.
  addEventListener('pageshow', update);
  return () => {
    removeEventListener('storage', update);
    removeEventListener('pageshow', update);
  };
}

function read(): string | null {
  const storage = deviceStorage();
  try {
    return storage ? (storage.getItem(libraryKey) ?? '') : null;
  } catch {
    return null;
  }
}
