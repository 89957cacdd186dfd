/** The browser's storage for this site; undefined where the reader or the browser forbids it. */
export function deviceStorage(): Storage | undefined {
  try {
    return window.localStorage ?? undefined;
  } catch {
    return undefined;
  }
}
