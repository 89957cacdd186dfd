/** A file's text as everything here reads it: no BOM, LF line breaks. */
export function normaliseSource(source: string): string {
  return source.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
}
