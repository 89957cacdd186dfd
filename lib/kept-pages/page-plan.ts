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
  /**
   * Paths of pages whose text alone is kept, see `writeMarkdown`, each with that of a page of its route
   * that this build draws: they get the rest from there.
   */
  written: Readonly<Record<string, string>>;
}

/**
 * Decides which pages need not be drawn.
 * @param folder of pages that the same code has drawn
 * @param texts paths of pages whose text is kept there
 */
export function planPages(
  keys: ReadonlyMap<string, PageKey>,
  folder: string,
  texts: ReadonlySet<string>,
): PagePlan {
  const drawn = new Map<PageKey['route'], string>();
  const kept: string[] = [];
  const written: Record<string, string> = {};
  for (const [path, { route, key }] of keys) {
    const model = drawn.get(route);
    // A route without a page to draw would be none to Next.
    if (model === undefined) drawn.set(route, path);
    else if (texts.has(path)) written[path] = model;
    else if (isStored(folder, key)) kept.push(path);
  }
  return { folder, pages: Object.fromEntries(keys), kept, written };
}

/** Writes a plan down for the build's other processes. */
export function writePlan(file: string, plan: PagePlan): void {
  replaceFile(file, JSON.stringify(plan));
}
