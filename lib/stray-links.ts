import fs from 'node:fs';
import path from 'node:path';
import type { Fault } from './fault';
import { contentDir, displayPath, publicDir } from './paths';

/**
 * Finds symbolic links in the content folder and in `public/` that lead out of it. Whoever may add
 * an article could publish any file of the machine that builds with one.
 */
export function strayLinks(): Fault[] {
  return [
    ...linksIn(contentDir, (name) => displayPath(name)),
    ...linksIn(publicDir, (name) => `public/${name}`),
  ];
}

/** Whether a file is a symbolic link to something outside its folder, or to nothing. */
export function leadsOutside(folder: string, file: string): boolean {
  try {
    const root = fs.realpathSync(/* turbopackIgnore: true */ folder);
    return !fs.realpathSync(/* turbopackIgnore: true */ file).startsWith(root + path.sep);
  } catch {
    return true;
  }
}

function linksIn(folder: string, shown: (name: string) => string): Fault[] {
  if (!fs.existsSync(/* turbopackIgnore: true */ folder)) return [];
  return fs
    .readdirSync(/* turbopackIgnore: true */ folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isSymbolicLink())
    .map((item) => path.join(item.parentPath, item.name))
    .filter((file) => leadsOutside(folder, file))
    .map((file) => strayLink(shown(path.relative(folder, file).split(path.sep).join('/'))));
}

/** What is said of such a link. */
export function strayLink(file: string): Fault {
  return {
    file,
    line: 1,
    column: 1,
    rule: 'stray-link',
    found: '這是捷徑（symbolic link），通到這個資料夾外面。',
    advice: '請放檔案本身，不要放捷徑。',
  };
}
