import './load-env';
import path from 'node:path';
import { carryEarlierFiles } from '../lib/earlier-files';
import { completeServerBuild } from '../lib/kept-pages/complete-build';
import { keepNoMissingPages } from '../lib/missing-pages';
import { cacheDir } from '../lib/paths';
import { serverPages } from '../lib/script-on-intent/built-pages';
import { getPublication } from '../lib/site';
import { takeFacts, takeMade, tellBuiltFrom, tellIndex } from './beside-build';
import { nextBuild, nextBuildAlone } from './next-build';
import { rewriteInParts } from './rewrite-in-parts';

/**
 * `npm run build`: builds the site for `next start` and hosts that take `.next`, and has its pages
 * load script once a reader means to do something. Why this is no adapter of Next's stands in
 * `next-adapter.mjs`, which does the same within the build of a host that has one.
 */
const dist = path.dirname(cacheDir);
if (process.env.NEXT_ADAPTER_PATH) await nextBuildAlone();
else {
  const { index } = await nextBuild(dist, cacheDir);
  const staticFolder = path.join(dist, 'static');
  const flights = await rewriteInParts(serverPages(dist), staticFolder);
  completeServerBuild(dist, flights);
  const [, ...editions] = getPublication().editions;
  keepNoMissingPages(dist, editions);
  takeFacts(dist, cacheDir);
  const version = await index;
  takeMade(staticFolder, cacheDir, version);
  carryEarlierFiles(staticFolder, path.join(cacheDir, 'earlier/server'), new Date());
  tellIndex(path.join(dist, 'server/app/site-index.json.body'), version);
  tellBuiltFrom(dist);
}
