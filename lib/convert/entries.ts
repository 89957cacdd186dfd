import type { DictLike } from 'opencc-js/core';

/** The words of one of OpenCC's dictionaries, with what it gives for them. */
export function entriesOf(
  dictionary: DictLike,
): readonly (readonly [word: string, meant: string])[] {
  if (typeof dictionary !== 'string') return dictionary;
  return dictionary.split('|').map((entry) => {
    const [word = '', meant = ''] = entry.split(' ');
    return [word, meant] as const;
  });
}
