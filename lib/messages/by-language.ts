import { type Script, scriptOf } from '../script';

/** What there is of something for the languages that the interface speaks. */
export type ByLanguage<Value> = Readonly<Record<Script | 'en', Value>>;

/**
 * Picks what is for a language: its own, or that of the script it is written in.
 * @param language BCP 47
 */
export function byLanguage<Value>(language: string, values: ByLanguage<Value>): Value {
  return values[/^en\b/.test(language) ? 'en' : scriptOf(language)];
}
