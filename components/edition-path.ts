/** What the addresses of the page's edition begin with: nothing for the main one, else `/zh-hans`. */
export function editionPath(): string {
  return document.documentElement.dataset.edition ?? '';
}

/** Address of the index of the page's edition, without a slash at its end. */
export function siteIndex(): string {
  return `${process.env.SITE_INDEX ?? ''}${editionPath()}`;
}
