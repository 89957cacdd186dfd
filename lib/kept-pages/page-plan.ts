import { replaceFile } from '../replace-file';
import type { PageKey } from './page-keys';
import { isStored } from './page-store';

/** What a build does with the pages that there are many of. */
export interface PagePlan {
  /** Where pages are kept between builds. */
  folder: string;
  /** What each page is drawn from, see `pageKeys`, by its path. */
  pages: Readonly<Record<string, PageKey>>;
  /** Paths of pages that an earlier build has drawn from the same: this one takes them as they are. */
  kept: readonly string[];
}

/**
 * Decides which pages need not be drawn.
 * @param folder of pages that the same code has drawn
 */
export function planPages(keys: ReadonlyMap<string, PageKey>, folder: string): PagePlan {
  const drawn = new Set<string>();
  const kept: string[] = [];
  for (const [path, { route, key }] of keys) {
    // A route without a page to draw would be none to Next.
    if (!drawn.has(route)) drawn.add(route);
    else if (isStored(folder, key)) kept.push(path);
  }
  return { folder, pages: Object.fromEntries(keys), kept };
}

/** Writes a plan down for the build's other processes. */
export function writePlan(file: string, plan: PagePlan): void {
  replaceFile(file, JSON.stringify(plan));
}
