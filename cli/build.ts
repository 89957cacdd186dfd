import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { completeServerBuild } from '../lib/kept-pages/complete-build';
import { serverPages } from '../lib/script-on-intent/built-pages';
import { nextBuild } from './next-build';
import { rewriteInParts } from './rewrite-in-parts';

/**
 * `npm run build`: builds the site for `next start` and hosts that take `.next`, and has its pages
 * load script once a reader means to do something. Why this is no adapter of Next's stands in
 * `next-adapter.mjs`, which does the same within the build of a host that has one.
 */
const dist = path.resolve(process.env.DIST_DIR ?? '.next');
nextBuild({});
if (!process.env.NEXT_ADAPTER_PATH) {
  // Without it there is no build to be served, whatever happens on the way.
  const mark = path.join(dist, 'BUILD_ID');
  const id = readFileSync(mark);
  rmSync(mark);
  const flights = await rewriteInParts(serverPages(dist), path.join(dist, 'static'));
  completeServerBuild(dist, flights);
  writeFileSync(mark, id);
}
