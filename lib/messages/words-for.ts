import { type Script, scriptOf } from '../script';

/**
 * Which of several words a language is given: its own, or those of the script it is written in.
 * @param language BCP 47
 */
export function wordsFor<Words>(
  language: string,
  words: Readonly<Record<Script | 'en', Words>>,
): Words {
  return words[/^en\b/.test(language) ? 'en' : scriptOf(language)];
}
