import { siteIndexAddress } from '@/lib/site-index/site-index-address';

/** What the addresses of the page's edition begin with: nothing for the main one, else `/zh-hans`. */
export function editionPath(): string {
  return document.documentElement.dataset.edition ?? '';
}

/**
 * Address of the index of the page's edition, without a slash at its end.
 * @throws IndexUnavailable, see {@link siteIndexAddress}
 */
export async function editionIndex(): Promise<string> {
  return `${await siteIndexAddress()}${editionPath()}`;
}
