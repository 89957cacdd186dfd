import { publicArticles } from './article';
import type { Archive } from './articles';
import { dateFormat } from './date-format';
import { fill } from './messages/fill';

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
