import { SearchUnavailable } from './unavailable';

/**
 * Loads JSON files below an address and remembers those that arrived.
 * @returns a function of a file's path
 * @throws SearchUnavailable if one is missing or cut off; the next call asks the server again
 */
export function jsonLoader(base: string): <File>(path: string) => Promise<File> {
  const loaded = new Map<string, Promise<unknown>>();
  const failed = new Set<string>();
  const load = async (path: string): Promise<unknown> => {
    try {
      const response = await fetch(`${base}/${path}`, {
        // What the browser keeps of a file that was cut off is no better the second time.
        cache: failed.has(path) ? 'reload' : 'default',
      });
      if (!response.ok) throw new Error(String(response.status));
      return await response.json();
    } catch (cause) {
      failed.add(path);
      loaded.delete(path);
      throw new SearchUnavailable(path, { cause });
    }
  };
  return <File>(path: string) => {
    const file = loaded.get(path) ?? load(path);
    loaded.set(path, file);
    return file as Promise<File>;
  };
}
