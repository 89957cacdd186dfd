import fs from 'node:fs';
import path from 'node:path';
import { withIssueLine } from '../issue-line';
import { replaceFile } from '../replace-file';
import { flightFolder } from '../script-on-intent/flight-file';

/**
 * Gives a page that was drawn before today's issue line, in HTML and in what the router would read;
 * what hydration reads has none.
 * @param root the build's folder, where its files are
 * @param files below it
 */
export function renewLine(root: string, files: readonly string[], line: string): void {
  for (const file of files) {
    const isFlight = path.basename(path.dirname(file)) === flightFolder;
    if (isFlight || !/\.(?:html|rsc|txt)$/.test(file)) continue;
    const target = path.join(root, file);
    replaceFile(target, withIssueLine(fs.readFileSync(target, 'utf8'), line));
  }
}
