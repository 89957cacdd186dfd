import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { askedScript, themeScript } from '../inline-scripts';
import { replaceFile } from '../replace-file';
import type { BuiltPage } from './built-pages';
import { parsePage, UnknownOutput, withLoader } from './rewrite-page';

/** Pages for doing something in: they answer from the start. */
const interactive = /(?:^|\/)(?:search|find|library)$/;

/**
 * Rewrites the pages of a finished build so that they load script once the reader means to do
 * something (`loader.ts`), and writes what hydration reads to files of its own, named by a hash.
 * @param staticFolder what is served as `/_next/static/`
 * @param always every page loads its script at once
 * @throws UnknownOutput with the page's name; nothing is left half-written
 */
export function rewriteBuild(
  pages: readonly BuiltPage[],
  staticFolder: string,
  always: boolean,
): void {
  const flightFolder = path.join(staticFolder, 'flight');
  fs.rmSync(flightFolder, { recursive: true, force: true });
  fs.mkdirSync(flightFolder, { recursive: true });
  for (const page of pages) {
    try {
      rewrite(page, flightFolder, always);
    } catch (error) {
      if (!(error instanceof UnknownOutput)) throw error;
      throw new UnknownOutput(`${page.path} (${page.file}): ${error.message}`);
    }
  }
}

function rewrite({ path: page, file }: BuiltPage, flightFolder: string, always: boolean): void {
  const parsed = parsePage(fs.readFileSync(file, 'utf8'), [themeScript, askedScript]);
  if (!parsed) return;
  const { html, flight, scripts, run } = parsed;
  const name = `${createHash('sha256').update(flight).digest('hex').slice(0, 16)}.txt`;
  fs.writeFileSync(path.join(flightFolder, name), flight);
  const data = {
    flight: `/_next/static/flight/${name}`,
    scripts,
    run,
    ...(always || interactive.test(page) ? { now: true as const } : {}),
  };
  replaceFile(file, withLoader(html, data));
}
