import { ownScripts } from '../inline-scripts';
import { lateLoaderScript } from './loader';
import { parsePage, withLoader, withStyles } from './rewrite-page';
import { withSamePage } from './same-page';
import { stylesOf } from './styles-of';

/** The page's own address, with what Next asks for beside the header (it leads there from any other). */
const ownFlight = '?_rsc';

/**
 * Rewrites pages that a server makes after the build as `rewrite-build.ts` does those of the build.
 * What hydration reads stays where Next has it, at the page's own address: a server knows the files
 * in `_next/static/` that were there when it started, and no later ones.
 * @param staticFolder what is served as `/_next/static/`
 * @param always every page loads its script at once
 * @returns takes a page's HTML and gives what it becomes; throws UnknownOutput
 */
export function latePages(staticFolder: string, always: boolean) {
  const critical = stylesOf(staticFolder);
  return (written: string): string => {
    const parsed = parsePage(written, ownScripts);
    if (!parsed) return written;
    const { scripts, run } = parsed;
    const { html, styles } = always
      ? { html: parsed.html, styles: [] }
      : withStyles(parsed.html, critical);
    const now = always ? { now: true as const } : {};
    const data = { flight: ownFlight, scripts, styles, run, ...now };
    return withLoader(withSamePage(html), data, lateLoaderScript);
  };
}
