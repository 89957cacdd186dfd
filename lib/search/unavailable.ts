/** What a search needs did not arrive, or not whole. Asking again may help. */
export class SearchUnavailable extends Error {
  override readonly name = 'SearchUnavailable';
}
