import type { Rule } from './rule';
import { headingLevel } from './rules/heading-level';

/** Every rule of `npm run check`, in the order of the authors' guide. Adding one touches this list and its own file. */
export const rules: readonly Rule[] = [headingLevel];
