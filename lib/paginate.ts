/** One page of a list. */
export interface ListPage<Item> {
  items: Item[];
  /** From 1. */
  page: number;
  pageCount: number;
}

/** How many pages a list fills; an empty list has one. */
export function pageCount(itemCount: number, pageSize: number): number {
  return Math.max(1, Math.ceil(itemCount / pageSize));
}

/**
 * Cuts one page out of a list.
 * @param page from 1
 * @returns undefined where there is no such page
 */
export function listPage<Item>(
  items: readonly Item[],
  page: number,
  pageSize: number,
): ListPage<Item> | undefined {
  const count = pageCount(items.length, pageSize);
  if (!Number.isInteger(page) || page < 1 || page > count) return undefined;
  return { items: items.slice((page - 1) * pageSize, page * pageSize), page, pageCount: count };
}

/** Path of a list's page; the first is the list itself. */
export function listPath(base: string, page: number): string {
  return page === 1 ? base : `${base}/page/${page}`;
}
