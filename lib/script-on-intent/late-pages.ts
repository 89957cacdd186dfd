import { ownScripts } from '../inline-scripts';
import { lateLoaderScript } from './loader';
import { parsePage } from './rewrite-page';
import { stylesOf } from './styles-of';
import { withIntent } from './with-intent';

/** The page's own address, with what Next asks for beside the header (it leads there from any other). */
const ownFlight = '?_rsc';

/**
 * Rewrites pages that a server makes after the build as `rewrite-build.ts` does those of the build.
 * What hydration reads stays where Next has it, at the page's own address: a server knows the files
 * in `_next/static/` that were there when it started, and no later ones.
 * @param staticFolder what is served as `/_next/static/`
 * @param always every page loads its script behind its first frames
 * @returns takes a page's HTML and gives what it becomes; throws UnknownOutput
 */
export function latePages(staticFolder: string, always: boolean) {
  const critical = stylesOf(staticFolder);
  return (written: string): string => {
    const parsed = parsePage(written, ownScripts);
    const late = { critical, flight: ownFlight, loader: lateLoaderScript, isNow: always };
    return parsed ? withIntent(parsed, late) : written;
  };
}
