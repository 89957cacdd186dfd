import fileSystemCache from 'next/dist/server/lib/incremental-cache/file-system-cache.js';
import { withWeekLists } from './week-lists.mjs';

/** Keeps pages as Next does, and puts what others read into them. Set by `next.config.ts`. */
export default withWeekLists(
  /** @type {typeof import('next/dist/server/lib/incremental-cache/file-system-cache').default} */ (
    fileSystemCache.default
  ),
);
