import { IndexUnavailable } from './index-unavailable';

/** Where the address of the index stands: a file that every deployment has anew. */
export const addressFile = '/site-index.json';

/** What that file says. */
export interface SiteIndexAddress {
  /** Address of the index of all editions, without a slash at its end. */
  address: string;
}

/** What it says of an index that a build has made. */
export function builtIndex(version: string): SiteIndexAddress {
  return { address: `/_next/static/site-index/${version}` };
}

let found: Promise<string> | undefined;

/**
 * Asks where the site's index is. Pages do not say it themselves: each of them would change whenever
 * one article does.
 * @throws IndexUnavailable when nothing answers and the browser has kept no answer; the next call
 *   asks again
 */
export function siteIndexAddress(): Promise<string> {
  found ??= ask().catch((cause) => {
    found = undefined;
    throw new IndexUnavailable(addressFile, { cause });
  });
  return found;
}

/** Has the next call of {@link siteIndexAddress} ask again. */
export function forgetAddress(): void {
  found = undefined;
}

async function ask(): Promise<string> {
  const response = await fetch(addressFile, { cache: 'no-cache' }).catch(() =>
    // Without a connection: what the browser has of that index is at the address it had.
    fetch(addressFile, { cache: 'force-cache' }),
  );
  if (!response.ok) throw new Error(String(response.status));
  const { address } = (await response.json()) as SiteIndexAddress;
  return address;
}
