import { IndexUnavailable } from './index-unavailable';

/** Loads JSON files below an address and remembers those that arrived. */
export class JsonFiles {
  private readonly loaded = new Map<string, Promise<unknown>>();
  private readonly failed = new Set<string>();

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
    try {
      const response = await fetch(`${this.base}/${path}`, {
        // What the browser keeps of a file that was cut off is no better the second time.
        cache: this.failed.has(path) ? 'reload' : 'default',
      });
      if (!response.ok) throw new Error(String(response.status));
      return await response.json();
    } catch (cause) {
      this.failed.add(path);
      this.loaded.delete(path);
      throw new IndexUnavailable(path, { cause });
    }
  }
}
