import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import fileSystemCache from 'next/dist/server/lib/incremental-cache/file-system-cache.js';
import { tsImport } from 'tsx/esm/api';
import { withWeekLists } from './week-lists.mjs';

/**
 * Keeps the pages that `next start` makes after the build (`PRERENDER_LIMIT`): as Next does, in memory
 * and beside the build's own pages, but rewritten like these (`lib/script-on-intent/`); and where
 * there is a `REDIS_URL`, there too, for other servers of the same build. Set by `next.config.ts`.
 *
 * Nothing is kept of an address without a page: anyone may make those up. It is answered with the
 * build's own 404 page; what Next makes there shows nothing without script.
 */

/** @type {typeof import('next/dist/server/lib/incremental-cache/file-system-cache').default} */
const FileSystemCache = fileSystemCache.default;

/** @type {typeof import('../lib/script-on-intent/late-pages')} */
const { latePages } = await tsImport('../lib/script-on-intent/late-pages.ts', import.meta.url);

/** @type {typeof import('../lib/shared-pages')} */
const { redisPages } = await tsImport('../lib/shared-pages.ts', import.meta.url);

const { REDIS_URL, SCRIPT_ON_INTENT, DIST_DIR = '.next' } = process.env;
const staticFolder = path.resolve(DIST_DIR, 'static');

// Where the build's pages are as Next makes them, so are these.
const isRewritten = fs.existsSync(path.join(staticFolder, 'flight'));
const rewrite = isRewritten ? latePages(staticFolder, SCRIPT_ON_INTENT === '0') : undefined;

const shared = REDIS_URL ? redisPages(REDIS_URL, buildName(), console.warn) : undefined;

/** @typedef {import('next/dist/server/lib/incremental-cache').CacheHandlerValue} Entry */

/** Seconds: the next build may have an article there. */
const briefly = { revalidate: 60, expire: 60 };

class PageCache extends FileSystemCache {
  /** @type {FileSystemCache['get']} */
  async get(key, context) {
    const own = await super.get(key, context);
    if (own || !shared || context.kind === 'FETCH') return own;
    const entry = /** @type {Entry | undefined} */ (await shared.find(key));
    if (!entry?.value) return null;
    await this.keep(key, entry.value, entry.cacheControl);
    return entry;
  }

  /** @type {FileSystemCache['set']} */
  async set(key, value, context) {
    if (value?.kind !== 'APP_PAGE' && value?.kind !== 'APP_ROUTE') {
      return super.set(key, value, context);
    }
    // In place: Next answers the reader who waits with this object.
    if (value.kind === 'APP_PAGE') {
      value.html = value.status === 404 ? missingPage(key) : rewritten(value.html, key);
    }
    const { cacheControl } = /** @type {{ cacheControl?: Entry['cacheControl'] }} */ (context);
    if (value.status === 404) {
      // In place, too: Next would have caches before this server keep it for a year.
      if (cacheControl) Object.assign(cacheControl, briefly);
      return;
    }
    await Promise.all([
      this.keep(key, value, cacheControl),
      shared?.put(key, { value, lastModified: Date.now(), cacheControl }),
    ]);
  }

  /**
   * @param {string} key
   * @param {NonNullable<Entry['value']>} value
   * @param {Entry['cacheControl']} cacheControl
   */
  async keep(key, value, cacheControl) {
    try {
      await super.set(key, value, { fetchCache: false, cacheControl });
    } catch (error) {
      // A full disk, or one that only reads: it stays in memory.
      console.warn(`${key} is not kept on disk: ${error}`);
    }
  }
}

export default withWeekLists(PageCache);

/** Another for any other code or content. */
function buildName() {
  const read = (/** @type {string} */ ...names) => fs.readFileSync(path.resolve(...names));
  const { config } = JSON.parse(read(DIST_DIR, 'required-server-files.json').toString());
  return createHash('sha256')
    .update(read(DIST_DIR, 'BUILD_ID'))
    .update(read(config.env.STORED_ARCHIVE, 'archive.index'))
    .digest('hex')
    .slice(0, 16);
}

/**
 * The 404 page of the edition that an address stands in.
 * @param {string} key `/route-cache/…/$` and the address
 */
function missingPage(key) {
  const edition = /\/\$\/([\w-]+)\//.exec(key)?.[1] ?? '';
  const files = [`app/${edition}/404.html`, 'pages/404.html'];
  const [file = ''] = files
    .map((name) => path.resolve(DIST_DIR, 'server', name))
    .filter(fs.existsSync);
  return fs.readFileSync(file, 'utf8');
}

/**
 * @param {string} html
 * @param {string} key
 */
function rewritten(html, key) {
  try {
    return rewrite ? rewrite(html) : html;
  } catch (error) {
    console.error(`${key} stays as Next made it, to be read without script: ${error}`);
    return html;
  }
}
