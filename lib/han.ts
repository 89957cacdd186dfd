/** Characters as wide as a Han character: Han, kana, bopomofo and full-width punctuation. */
const wide =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Bopomofo}\\u3000-\\u303F\\uFF01-\\uFF5E—…‘’“”·]';

/** Full-width marks end an address: nobody types them into one, and GFM does not know them. */
export const fullWidthMark = /[，。；：！？、（）「」『』《》〈〉【】—…“”]/u;

const lineBreakBetween = new RegExp(`(?<=${wide})[ \\t]*\\n[ \\t]*(?=${wide})`, 'gu');
const spaceBetween = new RegExp(`(?<=${wide})\\s+(?=${wide})`, 'gu');

/**
 * Takes out the line breaks between wide characters, where they are an editor's wrapping and not a
 * space: the segment break rule of CSS Text 3 §4.1.3, which most browsers do not follow.
 */
export function joinWideLines(text: string): string {
  return text.replaceAll(lineBreakBetween, '');
}

/** Writes text that stood on several lines as one line. */
export function unwrap(text: string): string {
  return text.trim().replaceAll(spaceBetween, '').replaceAll(/\s+/g, ' ');
}
