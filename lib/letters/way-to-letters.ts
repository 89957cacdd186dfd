import { isServed } from '../is-served';
import type { Publication, Site } from '../site';

/** The link to the form of the letters; none where there is none, or where the site's own pages name it. */
export function wayToLetters({
  site,
  edition,
}: Pick<Publication, 'site' | 'edition'>): Site['navigation'] {
  const href = '/subscribe';
  if (!isServed || site.navigation.some((one) => one.href === href)) return [];
  return [{ label: edition.messages.letters.subscribe.title, href }];
}
