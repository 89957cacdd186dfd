/**
 * Opens the platform's share sheet, or copies the link where there is none.
 * @returns what to tell the reader
 */
export async function share(title: string, url: string): Promise<string | undefined> {
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
    return '已複製連結';
  } catch {
    return url;
  }
}
