import { wordsFor } from '../words-for';
import type { onDemand } from './zh-hant-tw';

/** Words for what a page loads once a reader does something. The compiler wants all complete. */
export type OnDemand = typeof onDemand;

const files = {
  traditional: () => import('./zh-hant-tw'),
  simplified: () => import('./zh-hans'),
  en: () => import('./en'),
};

/**
 * The words in a language, by themselves, so that no page carries those of another.
 * @param language BCP 47
 */
export async function loadOnDemand(language: string): Promise<OnDemand> {
  return (await wordsFor(language, files)()).onDemand;
}
