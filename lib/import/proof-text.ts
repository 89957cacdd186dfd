/** What a page shows, as the proof compares it. */
export interface PageText {
  text: string;
  /** Inline code that shows a tag, and labels: apart from the text, because the importer adds some. */
  marks: string[];
}

/** Whether inline code shows a shortcode or a tag of HTML. */
export function isTagCode(code: string): boolean {
  return /^\s*(?:\{\{[<%]|<[A-Za-z/!?])/u.test(code);
}

/** One form for the same code, however its line was broken. */
export function tidyCode(code: string): string {
  return code.replace(/\s+/gu, ' ').trim();
}
