import type { Publication } from '../site';
import type { Choices } from '../storage/subscribers';

const before = 'category:';

/** The name of the field that chooses a category. */
export function categoryField(slug: string): string {
  return before + slug;
}

/** The field that chooses an edition, by its slug; empty for the main one. */
export const editionField = 'letterEdition';

/**
 * Takes what a reader chose out of a form's fields.
 * @returns the choices and the other fields; undefined where something is chosen that there is not
 */
export function takeChoices(
  fields: Readonly<Record<string, string>>,
  { categories, editions }: Pick<Publication, 'categories' | 'editions'>,
): { choices: Choices; rest: Record<string, string> } | undefined {
  const entries = Object.entries(fields);
  const chosen = entries.filter(([name]) => name.startsWith(before));
  const { [editionField]: edition = '', ...others } = fields;
  const known = new Set(categories.map(({ slug }) => categoryField(slug)));
  if (chosen.some(([name, value]) => value !== 'on' || !known.has(name))) return undefined;
  if (!editions.some(({ slug = '' }) => slug === edition)) return undefined;
  const slugs = chosen.map(([name]) => name.slice(before.length));
  return {
    // Whoever wants each of them wants the next one, too.
    choices: { edition, categories: slugs.length === categories.length ? [] : slugs },
    rest: Object.fromEntries(Object.entries(others).filter(([name]) => !name.startsWith(before))),
  };
}

/** Choices as the fields of a form that say the same. */
export function choiceFields({ edition, categories }: Choices): Record<string, string> {
  return {
    [editionField]: edition,
    ...Object.fromEntries(categories.map((slug) => [categoryField(slug), 'on'])),
  };
}
