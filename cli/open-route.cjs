/**
 * Turbopack's loader for routes whose pages may be made after the build, see `openRoutes` in
 * `next.config.ts`.
 * @type {(source: string) => string}
 */
module.exports = function openRoute(source) {
  const open = source.replace(/^(export const dynamicParams =) false;$/m, '$1 true;');
  if (open === source)
    throw new Error('The route has no line "export const dynamicParams = false;".');
  return open;
};
