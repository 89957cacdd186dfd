import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/**
 * Names the code that makes something: another for any change in it, in the libraries it uses or in
 * Node.
 * @param paths files, and folders with all in them
 * @param settings what else decides on what it makes
 */
export function codeVersion(paths: readonly string[], ...settings: readonly unknown[]): string {
  const hash = createHash('sha256').update(JSON.stringify([process.version, ...settings]));
  for (const file of ['package-lock.json', ...paths].flatMap(filesOf)) {
    hash.update(`${file}\0`).update(fs.readFileSync(file));
  }
  return hash.digest('hex').slice(0, 12);
}

/** Names the code that a build's pages are made by. */
export function buildVersion(...settings: readonly unknown[]): string {
  const { NODE_ENV, SCRIPT_ON_INTENT } = process.env;
  return codeVersion(
    [
      'lib',
      'app',
      'components',
      'cli',
      'instrumentation.server.ts',
      'next.config.ts',
      'package.json',
      'postcss.config.mjs',
      'tsconfig.json',
    ],
    NODE_ENV,
    SCRIPT_ON_INTENT,
    ...settings,
  );
}

function filesOf(name: string): string[] {
  if (!fs.statSync(name).isDirectory()) return [name];
  return fs
    .readdirSync(name, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => path.join(item.parentPath, item.name))
    .sort();
}
