/** A text in the form in which spellings are compared. */
export interface Folded {
  text: string;
  /** For each place in {@link text} where in the original its character begins; and the end. */
  origins: readonly number[];
}

/** Makes case, width and accents equal. */
export function fold(original: string): Folded {
  let text = '';
  const origins: number[] = [];
  let at = 0;
  for (const character of original) {
    const plain = character
      .normalize('NFKD')
      // Not the marks that make other letters of kana.
      .replaceAll(/(?![\u3099\u309A])\p{M}/gu, '')
      .normalize('NFC')
      .toLowerCase();
    text += plain;
    for (let unit = 0; unit < plain.length; unit += 1) origins.push(at);
    at += character.length;
  }
  origins.push(at);
  return { text, origins };
}
