import { archivePath } from './format';
import { type Finder, makeFinder } from './make-finder';

export type { Finder };

/** A file of the index did not arrive, or not whole. */
export class DownloadError extends Error {
  override name = 'DownloadError';
  readonly url: string;

  constructor(url: string, cause: unknown) {
    super(`Could not load ${url}`, { cause });
    this.url = url;
  }
}

/**
 * Makes the finder ready to be asked in a browser.
 * @param base address of the site's index, without a slash at its end
 * @returns when the first file is there
 * @throws DownloadError, as every method of the finder does; the next call tries again
 */
export async function openFinder(base: string): Promise<Finder> {
  const load = downloads(base);
  const finder = makeFinder({
    load,
    hasTextFragments: typeof document !== 'undefined' && 'fragmentDirective' in document,
  });
  await load(archivePath);
  return finder;
}

/** Loads JSON once; what failed is loaded anew when it is asked for again. */
function downloads(base: string): (path: string) => Promise<unknown> {
  const files = new Map<string, Promise<unknown>>();
  return (path) => {
    const known = files.get(path);
    if (known) return known;
    const file = download(`${base}/${path}`);
    files.set(path, file);
    file.catch(() => files.delete(path));
    return file;
  };
}

async function download(url: string): Promise<unknown> {
  try {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`Status ${response.status}`);
    return await response.json();
  } catch (cause) {
    throw new DownloadError(url, cause);
  }
}
