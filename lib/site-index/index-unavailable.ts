/** A file of the site's index did not arrive, or not whole. Asking again may help. */
export class IndexUnavailable extends Error {
  override readonly name = 'IndexUnavailable';
}
