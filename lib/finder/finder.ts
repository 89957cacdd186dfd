import { JsonFiles } from '../site-index/json-files';
import type { FacetWords } from './facets';
import { archivePath } from './format';
import { type Finder, makeFinder } from './make-finder';

export type { Finder };

/**
 * Makes the finder ready to be asked in a browser.
 * @param base address of the index of an edition, without a slash at its end
 * @param words how it calls its questions and their answers
 * @returns when the first file is there
 * @throws IndexUnavailable, as every method of the finder does; the next call tries again
 */
export async function openFinder(base: string, words: FacetWords): Promise<Finder> {
  const files = new JsonFiles(base);
  const finder = makeFinder({
    load: (path) => files.load(path),
    words,
    hasTextFragments: typeof document !== 'undefined' && 'fragmentDirective' in document,
  });
  await files.load(archivePath);
  return finder;
}
