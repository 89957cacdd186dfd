/** The scripts that there are Chinese faces for. */
export type Script = 'simplified' | 'traditional';

/** The script of a language tag: `zh-Hans…` is simplified, every other traditional. */
export function scriptOf(language: string): Script {
  return /^zh-(Hans|CN|SG)\b/i.test(language) ? 'simplified' : 'traditional';
}
