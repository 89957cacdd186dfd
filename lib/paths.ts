import path from 'node:path';

// Tests build other publications from the same code; an operator may keep content in another folder.
const contentName = process.env.CONTENT_DIR ?? 'content';

/** Absolute path of the folder that holds the publication's content. */
export const contentDir = path.resolve(/* turbopackIgnore: true */ process.cwd(), contentName);

/**
 * What is wrong with `CONTENT_DIR` for a build, for the operator; undefined where it can be used. The
 * build's own tools see nothing outside the project.
 */
export function contentFolderFault(): string | undefined {
  const inside = path.relative(/* turbopackIgnore: true */ process.cwd(), contentDir);
  if (inside.split(path.sep)[0] !== '..' && !path.isAbsolute(inside)) return undefined;
  return `CONTENT_DIR 的「${contentName}」在專案外面，建置時讀不到。請把內容放進專案的資料夾，例如 CONTENT_DIR=content。`;
}

/** Absolute path of the folder whose files are served as they are. */
export const publicDir = path.join(/* turbopackIgnore: true */ process.cwd(), 'public');

/** Absolute path of what Next keeps between builds; an export builds in `.next` wherever it writes to. */
export const cacheDir = path.resolve(
  /* turbopackIgnore: true */ process.cwd(),
  (process.env.STATIC_EXPORT === '1' ? undefined : process.env.DIST_DIR) ?? '.next',
  'cache',
);

/** Absolute path of a file that {@link displayPath} has named. */
export function contentFile(displayed: string): string {
  return path.resolve(/* turbopackIgnore: true */ process.cwd(), displayed);
}

/**
 * Names a file of the content folder as reports show it.
 * @returns path from the project's root with forward slashes, such as `content/posts/a.mdx`
 */
export function displayPath(...parts: string[]): string {
  return [contentName, ...parts].join('/');
}
