import { IndexUnavailable } from './index-unavailable';

/**
 * Addresses that failed. What the browser keeps of a file that was cut off is no better the second
 * time, whoever asks.
 */
const failed = new Set<string>();

/** Loads JSON files below an address and remembers those that arrived. */
export class JsonFiles {
  private readonly loaded = new Map<string, Promise<unknown>>();

  constructor(private readonly base: string) {}

  /** @throws IndexUnavailable if it is missing or cut off; the next call asks the server again */
  load<File>(path: string): Promise<File> {
    const file = this.loaded.get(path) ?? this.fetch(path);
    this.loaded.set(path, file);
    return file as Promise<File>;
  }

  forget(): void {
    this.loaded.clear();
  }

  private async fetch(path: string): Promise<unknown> {
    const address = `${this.base}/${path}`;
    try {
      const response = await fetch(address, { cache: failed.has(address) ? 'reload' : 'default' });
      if (!response.ok) throw new Error(String(response.status));
      const content: unknown = await response.json();
      failed.delete(address);
      return content;
    } catch (cause) {
      failed.add(address);
      this.loaded.delete(path);
      throw new IndexUnavailable(path, { cause });
    }
  }
}
