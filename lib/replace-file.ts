import fs from 'node:fs';
import { isRunning } from './is-running';

/** Where a process writes a file before it takes its place. */
export function halfOf(file: string): string {
  return `${file}.${process.pid}~`;
}

/** Whether a file was left behind by a process that was ended while it wrote. */
export function isLeftHalf(file: string): boolean {
  const [, writer] = /\.(\d+)~$/.exec(file) ?? [];
  return writer !== undefined && !isRunning(Number(writer));
}

/**
 * Writes a file beside its place and renames it there: a fault half-way never leaves half a file.
 * @throws what writing throws; nothing is left of it
 */
export function replaceFile(file: string, content: string | Uint8Array): void {
  const temporary = halfOf(file);
  try {
    fs.writeFileSync(/* turbopackIgnore: true */ temporary, content);
    fs.renameSync(/* turbopackIgnore: true */ temporary, /* turbopackIgnore: true */ file);
  } catch (error) {
    fs.rmSync(/* turbopackIgnore: true */ temporary, { force: true });
    throw error;
  }
}
