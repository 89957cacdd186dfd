/**
 * Turbopack's loader for the module of Next's that makes, of each page that is drawn, what its router
 * would fetch ahead, see `noPrefetches` in `next.config.ts`.
 * @type {(source: string) => string}
 */
module.exports = function noPrefetches(source) {
  const start = /^export async function collectSegmentData\([^)]*\) \{$/m;
  if (!start.test(source)) throw new Error('Next has changed: nothing to leave out is found.');
  // As where a page has none; Next's own types say that it may.
  return source.replace(start, '$&\n    return undefined;');
};
