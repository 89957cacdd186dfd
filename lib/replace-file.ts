import fs from 'node:fs';

/** Writes a file beside its place and renames it there: a fault half-way never leaves half a file. */
export function replaceFile(file: string, content: string | Uint8Array): void {
  const temporary = `${file}.${process.pid}~`;
  fs.writeFileSync(temporary, content);
  fs.renameSync(temporary, file);
}
