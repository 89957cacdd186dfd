import fs from 'node:fs';
import path from 'node:path';
import { replaceFile } from '../replace-file';
import type { BuiltPage } from './built-pages';

/**
 * Takes away what Next's router would fetch ahead: no page has its links, and yet a server reads all
 * of these files with each page.
 */
export function dropPrefetches(pages: readonly BuiltPage[]): void {
  for (const { file } of pages) {
    const stem = file.slice(0, -'.html'.length);
    const meta = `${stem}.meta`;
    if (!fs.existsSync(meta)) continue;
    const { segmentPaths: _, ...facts } = JSON.parse(fs.readFileSync(meta, 'utf8'));
    replaceFile(meta, JSON.stringify(facts));
    fs.rmSync(`${stem}.segments`, { recursive: true, force: true });
  }
}

/** The same for a static export. */
export function dropExportedPrefetches(out: string): void {
  for (const item of fs.readdirSync(out, { recursive: true, withFileTypes: true })) {
    if (!item.isFile() || !/^__next\..*\.txt$/.test(item.name)) continue;
    fs.rmSync(path.join(item.parentPath, item.name));
    let folder = item.parentPath;
    while (folder !== out && fs.readdirSync(folder).length === 0) {
      fs.rmdirSync(folder);
      folder = path.dirname(folder);
    }
  }
}
