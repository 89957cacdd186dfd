/** Runs of the scripts that put no blanks between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}〇々ー]+/gu;

/** Marks between words; those within Latin words and names (`GPT-5`, `C++`) are not among them. */
const between = /(?![-.'’_+#])[\p{P}\p{S}]+/gu;

/**
 * Writes a text as words with blanks between them, for an engine that cuts at blanks. A run of Han
 * characters becomes its overlapping pairs and its last character: 「亞馬遜」 → 「亞馬 馬遜 遜」. Pairs
 * that follow each other are then exactly the run, a single character begins every pair that it
 * stands in, and no dictionary is asked, whose edition would differ between a server and browsers.
 */
export function indexedWords(text: string): string {
  return spaced(text, (characters) => [...pairs(characters), characters.at(-1) ?? '']);
}

/**
 * Writes what is looked for in the same words: those of {@link indexedWords}, but a last run stays
 * open, as the text may go on.
 */
export function soughtWords(text: string): string {
  const normal = text.normalize('NFKC');
  return spaced(normal, (characters, end) =>
    characters.length > 1 && end < normal.length
      ? [...pairs(characters), characters.at(-1) ?? '']
      : [...(characters.length > 1 ? pairs(characters) : characters)],
  );
}

function spaced(text: string, wordsOf: (run: string[], end: number) => string[]): string {
  return text
    .normalize('NFKC')
    .replaceAll(
      unspaced,
      (run: string, at: number) => ` ${wordsOf([...run], at + run.length).join(' ')} `,
    )
    .replaceAll(between, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function pairs(characters: readonly string[]): string[] {
  return characters.slice(0, -1).map((character, at) => `${character}${characters[at + 1]}`);
}
