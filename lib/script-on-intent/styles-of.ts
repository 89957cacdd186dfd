import fs from 'node:fs';
import path from 'node:path';
import { type CriticalCss, criticalCss } from './critical-css';

/**
 * What a page uses of the build's style sheets, by their addresses; each is read once.
 * @param staticFolder what is served as `/_next/static/`
 */
export function stylesOf(staticFolder: string): (hrefs: readonly string[]) => CriticalCss {
  const sheets = new Map<string, CriticalCss>();
  const textOf = (href: string) =>
    fs.readFileSync(path.join(staticFolder, path.relative('/_next/static', href)), 'utf8');
  return (hrefs) => {
    const key = hrefs.join();
    const sheet = sheets.get(key) ?? criticalCss(hrefs.map(textOf).join('\n'));
    sheets.set(key, sheet);
    return sheet;
  };
}
