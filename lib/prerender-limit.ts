import { hasFunctions } from './host';

/** How many of the newest articles a build makes pages of; those of the others come when first asked for. */
const written = process.env.PRERENDER_LIMIT || undefined;

/** Whether this is a build that leaves pages to be made by the server, or such a server. */
export const isLimited = written !== undefined || Boolean(process.env.STORED_ARCHIVE);

/** What is wrong with `PRERENDER_LIMIT`, for the operator; undefined where it can be used. */
export function prerenderLimitFault(): string | undefined {
  if (written === undefined) return undefined;
  if (!/^[1-9]\d{0,8}$/.test(written)) {
    return `PRERENDER_LIMIT 要寫一個正整數，例如 PRERENDER_LIMIT=1000，不能是「${written}」。`;
  }
  if (process.env.STATIC_EXPORT === '1') {
    return '靜態匯出不能用 PRERENDER_LIMIT：沒有伺服器，少做的頁面之後不會有人補上。請拿掉它再執行一次，或改用 npm run build 與 npm start。';
  }
  if (hasFunctions) {
    // What is kept to make them (some 50 KB an article) is too large for a function, and pages that
    // nobody rewrites break the policy.
    return '這個主機用函式做頁面，帶不動整份存檔，不能用 PRERENDER_LIMIT。請拿掉它再執行一次，或改用自己的伺服器（npm start）。';
  }
  return undefined;
}

/** The first of all, newest first, that a build makes pages of. */
export function prerendered<Item>(newestFirst: readonly Item[]): readonly Item[] {
  return written === undefined ? newestFirst : newestFirst.slice(0, Number(written));
}

/**
 * Tells which pages of lists a build makes: of an empty list, and those that begin with something
 * that has a page of its own by then.
 * @param newestFirst all that lists are made of
 */
export function prerenderedLists<Item>(
  newestFirst: readonly Item[],
): (first: Item | undefined) => boolean {
  if (written === undefined) return () => true;
  const made = new Set(prerendered(newestFirst));
  return (first) => first === undefined || made.has(first);
}
