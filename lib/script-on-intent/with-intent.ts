import type { CriticalCss } from './critical-css';
import { type ParsedPage, withLoader, withStyles } from './rewrite-page';
import { withSamePage } from './same-page';

interface Intent {
  /** What a page uses of the build's style sheets, see `stylesOf`. */
  critical: (hrefs: readonly string[]) => CriticalCss;
  /** Address of what hydration reads. */
  flight: string;
  /** `loaderScript` or `lateLoaderScript`. */
  loader: string;
  /** Whether it loads its script behind its first frames. */
  isNow: boolean;
}

/**
 * A page as readers get it, made at the build or after it.
 * @throws UnknownOutput
 */
export function withIntent(page: ParsedPage, { critical, flight, loader, isNow }: Intent): string {
  const { scripts, run } = page;
  const { html, styles } = withStyles(page.html, critical);
  const now = isNow ? { now: true as const } : {};
  return withLoader(withSamePage(html), { flight, scripts, styles, run, ...now }, loader);
}
