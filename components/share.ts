/**
 * Opens the platform's share sheet, or copies the link where there is none.
 * @param copied what to say once the link is copied
 * @returns what to tell the reader
 */
export async function share(
  title: string,
  url: string,
  copied: string,
): Promise<string | undefined> {
  if (typeof navigator.share === 'function') {
    try {
      await navigator.share({ title, url });
      return undefined;
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    }
  }
  try {
    await navigator.clipboard.writeText(url);
    return copied;
  } catch {
    return url;
  }
}
