import './load-env';
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { carryEarlierFiles } from '../lib/earlier-files';
import { completeExport } from '../lib/kept-pages/complete-build';
import { leftOut, upToHost } from '../lib/left-out';
import { redirectFiles, redirectMap } from '../lib/redirect-page';
import { exportedPages } from '../lib/script-on-intent/built-pages';
import { headersFile } from '../lib/security-headers';
import { takeMade, tellIndex } from './beside-build';
import { nextBuild } from './next-build';
import { rewriteInParts } from './rewrite-in-parts';

/**
 * `npm run export`: builds the site into `out/`, a folder that any static host serves. What is a
 * rewrite on a server (`/posts/<slug>.md`, see `next.config.ts`) becomes a file here, and so does
 * the redirect of a former address.
 */
// Next exports into DIST_DIR where one is set, else into `out`; what it builds on the way is `.next`.
const out = path.resolve(process.env.DIST_DIR ?? 'out');
const dist = path.resolve('.next');
const cache = path.join(dist, 'cache');
process.env.STATIC_EXPORT = '1';
const { kept, index } = await nextBuild(dist, cache);
const staticFolder = path.join(out, '_next/static');
const flights = await rewriteInParts(exportedPages(out, path.resolve('public')), staticFolder);
completeExport(out, dist, flights);
const version = await index;
takeMade(staticFolder, cache, version);
carryEarlierFiles(staticFolder, path.join(cache, 'earlier/export'), new Date());
tellIndex(path.join(out, 'site-index.json'), version);

writeFileSync(path.join(out, '_headers'), headersFile());

process.env.KEPT_ARTICLES = kept;
// Behind the line above, which it reads.
const { getArchive } = await import('../lib/articles');
const archive = await getArchive();
for (const { edition } of archive.archives.values()) {
  const folder = path.join(out, edition.path);
  const made = path.join(folder, 'md');
  for (const name of existsSync(made) ? readdirSync(made) : []) {
    if (!name.endsWith('.md')) continue;
    copyFileSync(path.join(made, name), path.join(folder, 'posts', name));
  }
  rmSync(made, { recursive: true, force: true });
}
writeFileSync(path.join(out, '_redirects.nginx'), redirectMap(archive));
for (const { file, html } of redirectFiles(archive)) {
  const target = path.join(out, file);
  try {
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, html, { flag: 'wx' });
  } catch {
    console.error(`舊網址 /${file} 的位置已經有別的檔案，沒有寫出來。`);
    process.exitCode = 1;
  }
}
console.log(`網站在 ${path.basename(out)}/ 資料夾裡，把它整個上傳即可。`);
console.log('\n要有伺服器才有的，這裡沒有：');
for (const { what } of leftOut) console.log(`  ${what}`);
console.log('要請主機設定的：');
for (const what of upToHost) console.log(`  ${what}`);
