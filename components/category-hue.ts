import type { CSSProperties } from 'react';
import type { Category } from '@/lib/site';

/** Hands a category's hue to the style sheet; neutral ink's hue where there is no category. */
export function categoryHue(category: Pick<Category, 'hue'> | undefined): CSSProperties {
  return { ['--hue' as string]: category?.hue ?? 60 };
}
