/**
 * What no text is meant to hold: half of a character, which no file can store; controls but the tab
 * and the line break; and the marks that turn the direction of all that follows, quotation marks of
 * the page included (Unicode Standard Annex 9, explicit directional formatting characters).
 */
const hidden = /\p{Cs}|(?![\t\n])\p{Cc}|[\u202A-\u202E\u2066-\u2069]/gu;

/** A character that readers do not see, and what is to be said of it. */
export interface HiddenCharacter {
  index: number;
  length: number;
  /** In Chinese, without a full stop. */
  what: string;
}

/** Finds the characters of a text that no text is meant to hold. */
export function hiddenCharacters(text: string): HiddenCharacter[] {
  return [...text.matchAll(hidden)].map(({ index, 0: character }) => ({
    index,
    length: character.length,
    what: wordsFor(character),
  }));
}

function wordsFor(character: string): string {
  const code = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  if (/\p{Cs}/u.test(character)) return `只有一半的字元（${code}），多半是表情符號被切斷了`;
  return /\p{Cc}/u.test(character)
    ? `看不見的控制字元（${code}）`
    : `看不見、會讓文字左右顛倒的控制字元（${code}）`;
}
