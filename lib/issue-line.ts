import { publicArticles } from './article';
import type { Archive } from './articles';
import { dateFormat } from './date-format';
import { fill } from './messages/fill';

/** Marks it in a page, as it is the one thing that changes on all pages with every new article. */
export const issueLineClass = 'issue-line';

/** Once for all pages of an edition: it looks at every article. */
const known = new WeakMap<Archive, string | undefined>();

/** The newest article's month and how many articles it has: 「2026年11月，本月5篇」. */
export function issueLine(archive: Archive): string | undefined {
  if (!known.has(archive)) known.set(archive, makeIssueLine(archive));
  return known.get(archive);
}

function makeIssueLine(archive: Archive): string | undefined {
  const { site, edition } = archive;
  const articles = publicArticles(archive);
  const [newest] = articles;
  if (!newest) return undefined;
  const months = dateFormat(site.language, {
    timeZone: site.time_zone,
    year: 'numeric',
    month: 'long',
  });
  const month = months.format(newest.date);
  const earlier = articles.findIndex(({ date }) => months.format(date) !== month);
  const count = earlier === -1 ? articles.length : earlier;
  return fill(edition.messages.masthead.issue, { month, count });
}

const inHtml = new RegExp(`(<p class="${issueLineClass} [^"]*">)[^<]*(?=</p>)`);
const inFlight = new RegExp(`("className":"${issueLineClass} [^"]*","children":)"[^"]*"`);

/**
 * What hydration reads of a page, without its line: so it is the same file however many articles there
 * are, and every cache may keep it. React leaves the HTML's line as it is.
 */
export function withoutIssueLine(flight: string): string {
  return flight.replace(inFlight, '$1""');
}

/**
 * A page that was drawn before, with the line of today.
 * @param text its HTML, or React's serialised form of it
 * @throws Error where the text has no such line
 */
export function withIssueLine(text: string, line: string): string {
  const pattern = inHtml.test(text) ? inHtml : inFlight;
  if (!pattern.test(text)) throw new Error('The page has no issue line.');
  const shown =
    pattern === inHtml
      ? line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
      : JSON.stringify(line);
  return text.replace(pattern, (_, before: string) => before + shown);
}
