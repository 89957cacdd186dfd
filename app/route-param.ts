/** A route's parameter as text: Next hands over Han and other letters still percent-encoded. */
export function routeParam(value: string): string {
  try {
    return decodeURIComponent(value).normalize('NFC');
  } catch {
    return value;
  }
}
