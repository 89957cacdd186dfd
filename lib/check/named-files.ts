import fs from 'node:fs';
import path from 'node:path';
import { contentDir, contentFile, displayPath, publicDir } from '../paths';

/**
 * Finds the files that an author names on the command line.
 * @param names paths from where they stand (a folder means everything in it), file names or
 *   addresses of articles and pages, with slashes of either kind
 * @returns the files as reports name them, and the names that mean none
 */
export function namedFiles(names: readonly string[]): { files: string[]; unknown: string[] } {
  const files: string[] = [];
  const unknown: string[] = [];
  for (const name of names) {
    const found = candidates(name.replaceAll('\\', '/')).find((file) => fs.existsSync(file));
    if (found) files.push(...filesIn(found).map(reportedName));
    else unknown.push(name);
  }
  return { files: [...new Set(files)], unknown };
}

function candidates(name: string): string[] {
  const slug = name.replace(/^\/?(?:posts\/)?/, '').replace(/\/$/, '');
  const inContent = ['posts', 'pages'].flatMap((folder) =>
    [slug, `${slug}.mdx`].map((file) => contentFile(displayPath(folder, file))),
  );
  return [path.resolve(name), ...inContent].filter(isOurs);
}

function isOurs(file: string): boolean {
  return [contentDir, publicDir].some((root) => file === root || file.startsWith(root + path.sep));
}

function filesIn(file: string): string[] {
  if (!fs.statSync(file).isDirectory()) return [file];
  return fs
    .readdirSync(file, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

function reportedName(file: string): string {
  const [root, name] = file.startsWith(contentDir)
    ? [contentDir, displayPath()]
    : [publicDir, 'public'];
  return [name, ...path.relative(root, file).split(path.sep)].join('/').normalize('NFC');
}
