import fs from 'node:fs';
import path from 'node:path';
import { ownScripts } from '../inline-scripts';
import { withoutIssueLine } from '../issue-line';
import { replaceFile } from '../replace-file';
import type { BuiltPage } from './built-pages';
import { flightFolder, flightName } from './flight-file';
import { loaderScript } from './loader';
import { parsePage, UnknownOutput } from './rewrite-page';
import { stylesOf } from './styles-of';
import { withIntent } from './with-intent';

/** Pages for doing something in: they load their script without a sign. */
const interactive = /(?:^|\/)(?:search|find|library|report)$/;

/** Makes the folder for what hydration reads, without what the last build has left there. */
export function emptyFlights(staticFolder: string): void {
  const folder = path.join(staticFolder, flightFolder);
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
}

/**
 * Rewrites the pages of a finished build so that they load script once the reader means to do
 * something (`loader.ts`), and writes what hydration reads to files of its own, named by a hash.
 * @param staticFolder what is served as `/_next/static/`, made ready by {@link emptyFlights}
 * @param always every page loads its script behind its first frames
 * @returns by the page's path, the file below `staticFolder` with what its hydration reads
 * @throws UnknownOutput with the page's name; nothing is left half-written
 */
export function rewriteBuild(
  pages: readonly BuiltPage[],
  staticFolder: string,
  always: boolean,
): ReadonlyMap<BuiltPage['path'], string> {
  const flights = new Map<BuiltPage['path'], string>();
  const critical = stylesOf(staticFolder);
  for (const { path: name, file } of pages) {
    try {
      const parsed = parsePage(fs.readFileSync(file, 'utf8'), ownScripts);
      if (!parsed) continue;
      const isNow = always || interactive.test(name);
      const data = withoutIssueLine(parsed.flight);
      const flightFile = path.join(flightFolder, flightName(data));
      fs.writeFileSync(path.join(staticFolder, flightFile), data);
      flights.set(name, flightFile);
      const flight = `/_next/static/${flightFolder}/${path.basename(flightFile)}`;
      replaceFile(file, withIntent(parsed, { critical, flight, loader: loaderScript, isNow }));
    } catch (error) {
      if (!(error instanceof UnknownOutput)) throw error;
      throw new UnknownOutput(`${name} (${file}): ${error.message}`);
    }
  }
  return flights;
}
