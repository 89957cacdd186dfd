import { createContext, useContext } from 'react';
import { CategoryLabel } from '@/components/category-label';
import type { ArticleFacts } from '@/lib/finder/answer';
import type { Category } from '@/lib/site';

/** The publication's categories, whose hues the index does not have. */
export const Categories = createContext<readonly Category[]>([]);

/** The finder is a page of the main edition alone. */
const mainEdition = { path: '' };

/** An article's categories in their colours. */
export function Topics({ facts }: { facts: ArticleFacts }) {
  const known = useContext(Categories);
  return facts.categories.flatMap(({ slug }) => {
    const category = known.find((one) => one.slug === slug);
    return category ? <CategoryLabel key={slug} category={category} edition={mainEdition} /> : [];
  });
}
