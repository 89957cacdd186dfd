import fs from 'node:fs';
import path from 'node:path';
import { withIssueLine } from '../issue-line';
import { replaceFile } from '../replace-file';
import { flightFolder, flightName } from '../script-on-intent/flight-file';

/**
 * Gives a page that was drawn before today's issue line, in all its forms: HTML, what hydration
 * reads, and what the router would read.
 * @param root the build's folder, where its files are
 * @param files below it
 * @returns the files that it has now
 */
export function renewLine(root: string, files: readonly string[], line: string): string[] {
  const texts = new Map(
    files
      .filter((file) => /\.(?:html|rsc|txt)$/.test(file))
      .map((file) => [file, withIssueLine(fs.readFileSync(path.join(root, file), 'utf8'), line)]),
  );
  // Its name is that of its content: the page has to name the new one.
  const flight = files.find((file) => path.basename(path.dirname(file)) === flightFolder);
  const name = flightName((flight && texts.get(flight)) ?? '');
  return files.map((file) => {
    const text = texts.get(file);
    if (text === undefined) return file;
    const isRenamed = file === flight;
    const target = isRenamed ? path.join(path.dirname(file), name) : file;
    const names = flight !== undefined && file.endsWith('.html');
    const content = names ? text.replace(path.basename(flight), name) : text;
    replaceFile(path.join(root, target), content);
    if (isRenamed && target !== file) fs.rmSync(path.join(root, file));
    return target;
  });
}
