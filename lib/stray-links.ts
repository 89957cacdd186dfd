import fs from 'node:fs';
import path from 'node:path';
import type { Fault } from './fault';
import { contentDir, displayPath, publicDir } from './paths';

/**
 * Finds symbolic links that lead out of the content folder or of `public/`, either of them in place of
 * the folder itself, and links to folders. Whoever may add an article could publish any file of the
 * machine that builds with one; and two folders that hold links to themselves are endlessly many for
 * Next, which follows all of them when a server starts.
 */
export function strayLinks(): Fault[] {
  return [
    ...linksIn(contentDir, (...names) => displayPath(...names)),
    ...linksIn(publicDir, (...names) => ['public', ...names].join('/')),
  ];
}

/** Whether a file is a symbolic link to something outside its folder, or to nothing. */
export function leadsOutside(folder: string, file: string): boolean {
  try {
    return !fs
      .realpathSync(/* turbopackIgnore: true */ file)
      .startsWith(placeOf(folder) + path.sep);
  } catch {
    return true;
  }
}

/**
 * Where a folder has to lie. Within the project a link on the way to it is an author's to make;
 * outside, where only `next dev` reads, the operator's.
 */
function placeOf(folder: string): string {
  const project = process.cwd();
  const inside = path.relative(/* turbopackIgnore: true */ project, folder);
  return inside.split(path.sep)[0] === '..' || path.isAbsolute(inside)
    ? fs.realpathSync(/* turbopackIgnore: true */ folder)
    : path.join(fs.realpathSync(/* turbopackIgnore: true */ project), inside);
}

function linksIn(folder: string, shown: (...names: string[]) => string): Fault[] {
  if (!fs.existsSync(/* turbopackIgnore: true */ folder)) return [];
  if (fs.realpathSync(/* turbopackIgnore: true */ folder) !== placeOf(folder)) {
    return [strayLink(shown())];
  }
  return fs
    .readdirSync(/* turbopackIgnore: true */ folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isSymbolicLink())
    .map((item) => path.join(item.parentPath, item.name))
    .flatMap((file) => {
      const name = shown(...path.relative(folder, file).split(path.sep));
      if (leadsOutside(folder, file)) return [strayLink(name)];
      return fs.statSync(/* turbopackIgnore: true */ file).isDirectory() ? [folderLink(name)] : [];
    });
}

/** What is said of a link that leads outside. */
export function strayLink(file: string): Fault {
  return linkFault(
    file,
    '這是捷徑（symbolic link），通到這個資料夾外面。',
    '請放檔案本身，不要放捷徑。',
  );
}

function folderLink(file: string): Fault {
  return linkFault(
    file,
    '這是通到資料夾的捷徑（symbolic link），網站會把裡面的檔案一再列出來。',
    '請放資料夾本身，不要放捷徑；通到同一個資料夾裡單一檔案的捷徑可以。',
  );
}

function linkFault(file: string, found: string, advice: string): Fault {
  return { file, line: 1, column: 1, rule: 'stray-link', found, advice };
}
