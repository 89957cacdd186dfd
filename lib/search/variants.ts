/** Where the site's index has {@link Variants}. */
export const variantsPath = 'search/variants.json';

/**
 * `search/variants.json`: what readers from elsewhere may type for words of this archive, such as
 * 软件 and 軟件 for 軟體.
 */
export interface Variants {
  /** Pairs of simplified and traditional characters, one after the other. */
  characters: string;
  words: readonly (readonly [typed: string, meant: string])[];
}

export interface Converted {
  text: string;
  /** A whole word was known, not only single characters. */
  hasWord: boolean;
}

/**
 * Makes a converter to this archive's words; the longest word wins.
 * @returns a function that gives undefined for what stays as it is
 */
export function converterOf({
  characters,
  words,
}: Variants): (text: string) => Converted | undefined {
  const known = new Map(words);
  const letters = [...characters];
  const byCharacter = new Map<string, string>();
  for (let at = 0; at + 1 < letters.length; at += 2) {
    byCharacter.set(letters[at] ?? '', letters[at + 1] ?? '');
  }
  const longest = Math.max(1, ...words.map(([typed]) => [...typed].length));
  return (text) => {
    const rest = [...text];
    let converted = '';
    let hasWord = false;
    while (rest.length > 0) {
      let size = Math.min(longest, rest.length);
      while (size > 1 && !known.has(rest.slice(0, size).join(''))) size -= 1;
      const typed = rest.splice(0, size).join('');
      const word = known.get(typed);
      hasWord ||= word !== undefined && word !== typed;
      converted += word ?? byCharacter.get(typed) ?? typed;
    }
    return converted === text ? undefined : { text: converted, hasWord };
  };
}
