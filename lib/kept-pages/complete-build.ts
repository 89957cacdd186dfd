import fs from 'node:fs';
import path from 'node:path';
import { replaceFile } from '../replace-file';
import { readPlan } from './kept-page';
import type { PagePlan } from './page-plan';
import { dropOthers, storePage, takeStored, takeText } from './page-store';
import { renewLine } from './renew-line';

/** Names a page's files below the build's folder, those that it may have. */
type FilesOf = (page: string) => string[];

/** By a page's path, the file below the folder of static files with what its hydration reads. */
type Flights = ReadonlyMap<string, string>;

/** Next's list of what it has drawn, as far as it is read here. */
interface PrerenderManifest {
  routes: Record<string, unknown>;
}

/**
 * Makes a build for a server whole: keeps the pages that it has drawn, and puts those back that it
 * has not, into its folder and its list.
 * @param dist Next's `distDir`, its pages rewritten
 * @throws where a page that is kept has lost a file, or one that others get their form from was not drawn
 */
export function completeServerBuild(dist: string, flights: Flights): void {
  const manifest = path.join(dist, 'prerender-manifest.json');
  const prerendered: PrerenderManifest = JSON.parse(fs.readFileSync(manifest, 'utf8'));
  complete(dist, planOf(dist, 'server'), prerendered.routes, (page) => [
    ...['html', 'rsc', 'body', 'meta'].map((ending) => `server/app${page}.${ending}`),
    ...flightsOf(page, 'static', flights),
  ]);
  replaceFile(manifest, JSON.stringify(prerendered));
}

/**
 * The same for a static export.
 * @param out the folder that is exported to
 * @param dist where Next has built on the way
 */
export function completeExport(out: string, dist: string, flights: Flights): void {
  complete(out, planOf(dist, 'export'), undefined, (page) => [
    ...['', '.html', '.txt'].map((ending) => `${page.slice(1)}${ending}`),
    ...flightsOf(page, '_next/static', flights),
  ]);
}

function planOf(dist: string, kind: 'server' | 'export'): PagePlan {
  return readPlan(path.join(dist, 'cache/pages', `${kind}.json`));
}

function flightsOf(page: string, folder: string, flights: Flights): string[] {
  const flight = flights.get(page);
  return flight === undefined ? [] : [path.join(folder, flight)];
}

function complete(
  root: string,
  { folder, pages, kept, written }: PagePlan,
  routes: Record<string, unknown> | undefined,
  filesOf: FilesOf,
): void {
  const taken = new Set(kept);
  for (const [page, { key, line }] of Object.entries(pages)) {
    if (taken.has(page)) {
      const stored = takeStored(folder, key, root);
      if (routes) routes[page] = stored.entry;
      if (line !== undefined && line !== stored.line) {
        renewLine(root, stored.files, line);
        storePage(folder, key, root, { ...stored, line });
      }
    } else {
      const model = written[page];
      if (model !== undefined) {
        const [text, ...facts] = filesLike(model, page, root, filesOf);
        takeText(folder, key, text.to);
        for (const { from, to } of facts) {
          replaceFile(to, inPlaceOf(model, page, fs.readFileSync(from, 'utf8')));
        }
        if (routes) {
          routes[page] = JSON.parse(inPlaceOf(model, page, JSON.stringify(routes[model])));
        }
      }
      const files = filesOf(page).filter((file) => isFile(path.join(root, file)));
      if (files.length > 0) storePage(folder, key, root, { files, entry: routes?.[page], line });
    }
  }
  dropOthers(folder, new Set(Object.values(pages).map(({ key }) => key)));
}

interface FileLike {
  /** A file of the page that was drawn. */
  from: string;
  /** Its place for the other page. */
  to: string;
}

/**
 * The files that a page has if it has the same as another of its route, its text first.
 * @throws where the other one has none
 */
function filesLike(
  model: string,
  page: string,
  root: string,
  filesOf: FilesOf,
): [FileLike, ...FileLike[]] {
  const names = filesOf(page);
  const [text, ...facts] = filesOf(model)
    .map((from, place) => ({
      from: path.join(root, from),
      to: path.join(root, names[place] ?? ''),
    }))
    .filter(({ from }) => isFile(from));
  if (text === undefined) throw new Error(`${model} was not drawn, and ${page} has no form.`);
  return [text, ...facts];
}

/** What Next says of a page, said of another one: paths are as they are, but encoded in its tags. */
function inPlaceOf(page: string, other: string, said: string): string {
  const tag = (path: string) => `_N_T_${encodeURI(path)}`;
  return said.replaceAll(tag(page), tag(other)).replaceAll(page, other);
}

function isFile(name: string): boolean {
  return fs.statSync(name, { throwIfNoEntry: false })?.isFile() ?? false;
}
