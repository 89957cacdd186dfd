import fs from 'node:fs';

/**
 * Writes a file beside its place and renames it there: a fault half-way never leaves half a file.
 * @throws what writing throws; nothing is left of it
 */
export function replaceFile(file: string, content: string | Uint8Array): void {
  const temporary = `${file}.${process.pid}~`;
  try {
    fs.writeFileSync(/* turbopackIgnore: true */ temporary, content);
    fs.renameSync(/* turbopackIgnore: true */ temporary, /* turbopackIgnore: true */ file);
  } catch (error) {
    fs.rmSync(/* turbopackIgnore: true */ temporary, { force: true });
    throw error;
  }
}
