import type { Publication } from '../site';
import type { Choices } from '../storage/subscribers';

/** What a reader chose, in words: the names of the categories, and that of the edition. */
export function namesOf(
  { edition, categories }: Choices,
  publication: Publication,
): { categories: string; edition: string } {
  const { edition: own, categories: all, editions } = publication;
  const names = all.filter(({ slug }) => categories.includes(slug)).map(({ name }) => name);
  const { site, letters } = own.messages;
  return {
    categories: names.join(site.comma) || letters.subscribe.allCategories,
    edition: editions.find(({ slug = '' }) => slug === edition)?.name ?? '',
  };
}
