import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { drawAll, expect } from './test';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface View {
  colorScheme: 'light' | 'dark';
  width: number;
}

/** Each theme and each width once: what stands where is the same in both, and so are the colours. */
const views: readonly View[] = [
  { colorScheme: 'light', width: 390 },
  { colorScheme: 'dark', width: 1280 },
];

/** For another edition of pages that were looked at: its words are others, its shapes are not. */
export const oneView: readonly View[] = [{ colorScheme: 'dark', width: 390 }];

/**
 * Expects that axe has nothing to say about the page as it stands, nor that it scrolls sideways.
 * @param what names it in a failure
 * @param within selector of the part to look at; the whole page unless told
 * @param seen how it is looked at
 */
export async function expectAccessible(
  page: Page,
  what: string,
  within?: string,
  seen: readonly View[] = views,
): Promise<void> {
  await drawAll(page);
  for (const { colorScheme, width } of seen) {
    // Colours that are still on their way from one theme to the other would be measured.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 800 });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect.soft(overflow, `horizontal scroll, ${what}, ${width}`).toBe(0);
    // Else it opens a page of its own each time, for frames of other origins, which no page has.
    const axe = new AxeBuilder({ page }).setLegacyMode().withTags(rules);
    const { violations } = await (within ? axe.include(within) : axe).analyze();
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`),
    );
    expect.soft(found, `${what}, ${colorScheme}, ${width}`).toEqual([]);
  }
}
