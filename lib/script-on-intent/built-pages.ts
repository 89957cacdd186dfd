import fs from 'node:fs';
import path from 'node:path';
import { UnknownOutput } from './rewrite-page';

/** A page of a finished build. */
export interface BuiltPage {
  /** Its path on the site. */
  path: string;
  /** The file of its HTML. */
  file: string;
}

interface PrerenderManifest {
  routes: Record<string, { dataRoute: string | null }>;
}

/**
 * The pages that `next build` has made for a server, from its own list.
 * @param dist Next's `distDir`
 * @throws UnknownOutput where a page of the list has no file, or one for Next's router to fetch ahead
 */
export function serverPages(dist: string): BuiltPage[] {
  const manifest = path.join(dist, 'prerender-manifest.json');
  const { routes } = JSON.parse(fs.readFileSync(manifest, 'utf8')) as PrerenderManifest;
  const pages = Object.entries(routes)
    .filter(([, { dataRoute }]) => dataRoute?.endsWith('.rsc'))
    .map(([route]) => ({
      path: route,
      file: path.join(dist, 'server/app', `${route === '/' ? '/index' : route}.html`),
    }));
  // Copies of two of them, for errors.
  const copies = ['404', '500'].map((name) => ({
    path: `/${name}`,
    file: path.join(dist, 'server/pages', `${name}.html`),
  }));
  if (pages.length === 0) throw new UnknownOutput(`No pages in ${manifest}.`);
  const lost = [...pages, ...copies].find(({ file }) => !fs.existsSync(file));
  if (lost) throw new UnknownOutput(`${lost.path} has no ${lost.file}.`);
  demandNoPrefetches(
    pages
      .map(({ file }) => file.replace(/html$/, 'segments'))
      .filter((name) => fs.existsSync(name)),
  );
  return [...pages, ...copies];
}

/**
 * The pages of a static export.
 * @param out the folder
 * @param own the publication's `public/`, whose files are as they are
 * @throws UnknownOutput where Next's router has something to fetch ahead
 */
export function exportedPages(out: string, own: string): BuiltPage[] {
  const names = fs.readdirSync(out, { recursive: true, encoding: 'utf8' });
  demandNoPrefetches(names.filter((name) => /(?:^|[\\/])__next\..*\.txt$/.test(name)));
  return names
    .filter((name) => name.endsWith('.html') && !fs.existsSync(path.join(own, name)))
    .map((name) => ({
      path: `/${name.slice(0, -'.html'.length).split(path.sep).join('/')}`,
      file: path.join(out, name),
    }));
}

/** `cli/no-prefetches.cjs` has Next make none: they would be thousands of files that nobody asks for. */
function demandNoPrefetches([first]: readonly string[]): void {
  if (first !== undefined) throw new UnknownOutput(`${first} is for links that no page has.`);
}
