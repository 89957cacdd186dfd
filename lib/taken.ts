const taken: ReadonlySet<string> = new Set([
  '404',
  '_next',
  '_not-found',
  'api',
  'archive',
  'authors',
  'categories',
  'find',
  'glossary',
  'images',
  'index',
  'library',
  'md',
  'posts',
  'preview',
  'report',
  'search',
  'share',
  'specimen',
  'start',
  'subscribe',
  'tags',
]);

/** Whether addresses that begin with a name are the site's own. */
export function isTaken(slug: string): boolean {
  return taken.has(slug);
}
