import { JsonFiles } from '../site-index/json-files';
import { archivePath } from './format';
import { type Finder, makeFinder } from './make-finder';

export type { Finder };

/**
 * Makes the finder ready to be asked in a browser.
 * @param base address of the site's index, without a slash at its end
 * @returns when the first file is there
 * @throws IndexUnavailable, as every method of the finder does; the next call tries again
 */
export async function openFinder(base: string): Promise<Finder> {
  const files = new JsonFiles(base);
  const finder = makeFinder({
    load: (path) => files.load(path),
    hasTextFragments: typeof document !== 'undefined' && 'fragmentDirective' in document,
  });
  await files.load(archivePath);
  return finder;
}
