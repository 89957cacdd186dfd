import type { Archive } from './articles';
import { type Edition, pathIn } from './edition';
import { absoluteUrl } from './site';
import { sitePaths } from './site-paths';
import { decodeAddress } from './slug';

/** The same page in an edition. */
export interface Alternate {
  edition: Edition;
  /** Encoded. */
  path: string;
}

/**
 * Where a page stands in every edition that has it, the main one first. One that is converted has
 * every page; one with files of its own has what was translated.
 * @param path path of the main edition, encoded
 */
export function alternatesOf(path: string, { archives }: Archive): Alternate[] {
  return [...archives.values()].flatMap((archive) => {
    const { edition } = archive;
    const there = pathIn(edition, path);
    const isThere = edition.files === undefined || sitePaths(archive).has(decodeAddress(there));
    return isThere ? [{ edition, path: there }] : [];
  });
}

/** Full addresses by language, and `x-default` for readers of none of them: the main edition. */
export function alternateUrls(alternates: readonly Alternate[]): Record<string, string> {
  return Object.fromEntries([
    ...alternates.map(({ edition, path: there }) => [edition.language, absoluteUrl(there)]),
    ...alternates
      .filter(({ edition }) => edition.slug === undefined)
      .map((main) => ['x-default', absoluteUrl(main.path)]),
  ]);
}

/** A path of an edition as the main edition has it: the reverse of {@link pathIn}. */
export function mainPath({ path: base }: Edition, path: string): string {
  return path.slice(base.length) || '/';
}
