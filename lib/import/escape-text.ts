/** A character reference, which Markdown would show as the character it stands for. */
const reference = /&(?=#?[A-Za-z\d]+;)/gu;

/** Writes plain text so that neither Markdown nor MDX sees anything in it. */
export function escapeText(text: string): string {
  return text
    .replace(/[\\`*{}[\]<>~|]/gu, '\\$&')
    .replace(/(?<![A-Za-z\d])_|_(?![A-Za-z\d])/gu, '\\_')
    .replace(reference, '&amp;');
}

/** Keeps a line of text from becoming a heading, a list, a quotation, or an MDX import. */
export function escapeLineStart(line: string): string {
  return line
    .replace(/^(\s*)([#>+=~|-])/u, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])/u, '$1\\$2')
    .replace(/^import /u, '&#105;mport ')
    .replace(/^export /u, '&#101;xport ');
}

/** Writes text as the title of a link or picture, with its quotation marks. */
export function markdownTitle(text: string): string {
  return `"${text.replace(/[\\"]/gu, '\\$&').replace(reference, '&amp;')}"`;
}

/** Writes an address as the destination of a link. */
export function markdownDestination(url: string): string {
  const plain = /^[^\s<>()\\&]+$/u.test(url);
  return plain ? url : `<${url.replace(/[\\<>&]/gu, '\\$&')}>`;
}
